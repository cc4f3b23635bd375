# One image for every role: the server (default), `migrate`, `start --role web`, `start --role worker`.
FROM node:24-slim

RUN mkdir /app /data && chown node:node /app /data
USER node
WORKDIR /app

# Development packages as well: the web is built here, and its bundler is one of them.
COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund && npm cache clean --force

COPY --chown=node:node . .
RUN node bin/rapport.js build

ENV HOST=0.0.0.0 RAPPORT_DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT || 3000}/api/v1/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "bin/rapport.js"]
CMD ["start"]
