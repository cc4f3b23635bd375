import { type LookupAddress, lookup as resolveHost } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Problem } from '#core/kit/problem.ts';
import { isPublicAddress, isWithin } from './addresses.ts';

export interface SafeFetchOptions {
  /** Networks that may be reached although they are not public: an identity provider of the company's own. */
  allowed?: BlockList;
  /** Bytes that an answer may have. */
  mostBytes?: number;
  /** For the whole, redirects included. */
  milliseconds?: number;
  /** How a name becomes addresses; the system's way unless told. */
  resolve?: (host: string) => Promise<LookupAddress[]>;
}

/** Like `fetch`, as far as the parts go that are named here. */
export type SafeFetch = (url: string | URL, init?: SafeFetchInit) => Promise<Response>;

export interface SafeFetchInit {
  method?: string;
  headers?: HeadersInit;
  body?: string | Uint8Array | URLSearchParams | null;
  /** `follow` (default) checks each step anew; `manual` gives the redirect itself; `error` refuses it. */
  redirect?: 'follow' | 'manual' | 'error';
  signal?: AbortSignal | null;
}

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** With these an answer has no body, and `Response` takes none. */
const bodiless = new Set([204, 205, 304]);

/** Says, in one sentence for whoever set the address, why it is not asked. */
export function refuseAddress(message: string): Problem {
  return new Problem(422, 'address_refused', message);
}

function readAddress(given: string | URL): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw refuseAddress('This is no address.');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refuseAddress('Only addresses that begin with https or http are asked.');
  if (url.username || url.password) throw refuseAddress('An address must hold no name and no password.');
  return url;
}

const resolveBySystem = (host: string) =>
  new Promise<LookupAddress[]>((resolve, reject) =>
    resolveHost(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    ),
  );

/**
 * Makes what asks addresses that somebody has typed in: webhooks, metadata of identity providers. It goes to the public
 * internet only: the name is resolved once, every address of it is checked, and the connection goes to one of those that
 * were checked, whatever the name says a moment later. Each redirect is checked the same way. Answers are cut off beyond a
 * size and a time. Throws a Problem `address_refused`, or an Error of the network.
 */
export function makeSafeFetch(options: SafeFetchOptions = {}): SafeFetch {
  const { mostBytes = 2 * 1024 * 1024, milliseconds = 15_000, resolve = resolveBySystem } = options;
  const allowed = options.allowed ?? new BlockList();
  const check = (address: string, host: string) => {
    if (!isPublicAddress(address) && !isWithin(allowed, address))
      throw refuseAddress(`"${host}" leads to an address that is not public (${address}).`);
  };

  /** The addresses of the host, all of them checked. */
  async function locate(url: URL): Promise<LookupAddress[]> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const addresses = family
      ? [{ address: host, family }]
      : await resolve(host).catch(() => {
          throw refuseAddress(`There is no host "${host}".`);
        });
    if (addresses.length === 0) throw refuseAddress(`There is no host "${host}".`);
    for (const { address } of addresses) check(address, host);
    return addresses;
  }

  return async (given, init = {}) => {
    const deadline = AbortSignal.timeout(milliseconds);
    const signal = init.signal ? AbortSignal.any([deadline, init.signal]) : deadline;
    let url = readAddress(given);
    let method = (init.method ?? 'GET').toUpperCase();
    let body = init.body ?? null;
    const headers = new Headers(init.headers);
    if (body instanceof URLSearchParams && !headers.has('content-type'))
      headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    for (let step = 0; ; step++) {
      const addresses = await locate(url);
      const answer = await send(url, addresses, { method, headers, signal }, body);
      const location = answer.headers.location;
      const mode = init.redirect ?? 'follow';
      if (mode === 'manual' || location === undefined || !redirects.has(answer.statusCode!))
        return toResponse(answer, method, await readBody(answer, mostBytes));
      answer.destroy();
      if (mode === 'error' || step >= mostRedirects) throw refuseAddress('The address leads elsewhere too often.');
      const next = readAddress(new URL(location, url));
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw refuseAddress('The address leads from https to http.');
      // What was meant for one host is not told to another.
      if (next.origin !== url.origin) for (const name of ['authorization', 'cookie']) headers.delete(name);
      if (answer.statusCode === 303 || (answer.statusCode! < 303 && method === 'POST')) {
        method = method === 'HEAD' ? 'HEAD' : 'GET';
        body = null;
        for (const name of ['content-type', 'content-length']) headers.delete(name);
      }
      url = next;
    }
  };
}

function send(
  url: URL,
  addresses: LookupAddress[],
  { method, headers, signal }: { method: string; headers: Headers; signal: AbortSignal },
  body: SafeFetchInit['body'],
): Promise<IncomingMessage> {
  // The connection asks for the host's address again and gets what was checked, and nothing else.
  const lookup: LookupFunction = (_host, { all }, done) =>
    all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family);
  const content =
    body === null || body === undefined ? undefined : Buffer.from(body instanceof Uint8Array ? body : String(body));
  const options: RequestOptions = {
    method,
    headers: {
      'user-agent': 'Rapport',
      accept: '*/*',
      ...Object.fromEntries(headers),
      // Packed content could be a thousand times as large as what is counted.
      'accept-encoding': 'identity',
      ...(content && { 'content-length': content.length }),
    },
    lookup,
    signal,
    // A connection that is kept could be one to somewhere else.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, resolve);
    request.on('error', reject);
    request.end(content);
  });
}

async function readBody(answer: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      answer.destroy();
      throw refuseAddress(`The answer is larger than ${Math.floor(most / 1024)} kB.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function toResponse(answer: IncomingMessage, method: string, body: Buffer): Response {
  const headers = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2)
    headers.append(answer.rawHeaders[index]!, answer.rawHeaders[index + 1]!);
  const status = answer.statusCode!;
  return new Response(bodiless.has(status) || method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
}
