import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // Everybody who can run this has it; older targets only add code.
    target: 'es2023',
    sourcemap: false,
    // What every page begins with, as one file: smaller together than in pieces, and one request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.RAPPORT_API ?? 'http://localhost:3000', xfwd: true } },
    fs: { allow: [here('../..')] },
  },
});
