import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress, readNetworks } from '#core/net/addresses.ts';
import { makeSafeFetch, type SafeFetchOptions } from '#core/net/fetch-safely.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const loopback = readNetworks('127.0.0.1');
const allowing = (options: SafeFetchOptions = {}) => makeSafeFetch({ allowed: loopback, ...options });
const refused = { code: 'address_refused', status: 422 };

describe('an address that somebody has typed in', () => {
  it.each([
    ['127.0.0.1'],
    ['127.255.1.2'],
    ['0.0.0.0'],
    ['10.0.0.1'],
    ['172.16.0.1'],
    ['172.31.255.255'],
    ['192.168.1.1'],
    ['100.64.0.1'],
    ['169.254.169.254'],
    ['192.0.0.192'],
    ['198.18.0.1'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['::'],
    ['::1'],
    ['fc00::1'],
    ['fd00:ec2::254'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fec0::1'],
    ['ff02::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:7f00:1'],
    ['0:0:0:0:0:ffff:a9fe:a9fe'],
    ['::127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['64:ff9b:1::1'],
    ['2002:7f00:1::'],
    ['2001:0:7f00:1::'],
    ['2001:db8::1'],
  ])('does not lead to %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    ['1.1.1.1'],
    ['172.32.0.1'],
    ['100.128.0.1'],
    ['223.255.255.1'],
    ['2606:4700::1111'],
    ['::ffff:1.1.1.1'],
    ['64:ff9b::101:101'],
  ])('may lead to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is judged the same in whichever way it is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const parts = address.split('.').map(Number) as [number, number, number, number];
        const hex = [parts[0] * 256 + parts[1], parts[2] * 256 + parts[3]].map((one) => one.toString(16)).join(':');
        for (const written of [`::ffff:${address}`, `::ffff:${hex}`, `0:0:0:0:0:ffff:${hex}`, `64:ff9b::${hex}`])
          expect(isPublicAddress(written)).toBe(isPublicAddress(address));
      }),
    );
  });

  it('is refused before anything is sent, also as a number, in octal and in brackets', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    const { port } = new URL(url);
    const fetchSafely = makeSafeFetch();
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
    ])
      await expect(fetchSafely(`http://${host}:${port}/`), host).rejects.toMatchObject(refused);
    for (const address of [
      'file:///etc/passwd',
      'ftp://example.com/',
      'gopher://x',
      'nonsense',
      `http://a:b@127.0.0.1:${port}/`,
    ])
      await expect(allowing()(address), address).rejects.toMatchObject(refused);
    expect(asked).toBe(0);
  });

  it('is refused when any address of its name is not public', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ];
    await expect(makeSafeFetch({ resolve })('http://two.example/')).rejects.toMatchObject(refused);
    const nowhere = async () => Promise.reject(new Error('ENOTFOUND'));
    await expect(makeSafeFetch({ resolve: nowhere })('http://none.example/')).rejects.toMatchObject(refused);
  });

  it('is resolved once: a name that says something else a moment later gains nothing', async () => {
    const hosts: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      hosts.push(request.headers.host);
      response.end('fine');
    });
    let resolved = 0;
    const resolve = async () => {
      resolved += 1;
      return [{ address: resolved === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    };
    const { port } = new URL(url);
    const answer = await allowing({ resolve })(`http://rebinding.example:${port}/`);
    expect([await answer.text(), resolved, hosts]).toEqual(['fine', 1, [`rebinding.example:${port}`]]);
  });

  it('leads on only to where it could have led itself', async () => {
    const inner = await serve((_request, response) => response.end('secret of the inside'));
    const targets = new Map([
      ['/inside', inner.replace('127.0.0.1', '127.0.0.2')],
      ['/metadata', 'http://169.254.169.254/latest/meta-data/'],
      ['/file', 'file:///etc/passwd'],
      ['/loop', '/loop'],
      ['/fine', inner],
    ]);
    const url = await serve((request, response) =>
      response.writeHead(302, { location: targets.get(request.url!)! }).end(),
    );
    for (const path of ['/inside', '/metadata', '/file', '/loop'])
      await expect(allowing()(`${url}${path}`), path).rejects.toMatchObject(refused);
    expect(await (await allowing()(`${url}/fine`)).text()).toBe('secret of the inside');
    expect((await allowing()(`${url}/metadata`, { redirect: 'manual' })).status).toBe(302);
    await expect(allowing()(`${url}/fine`, { redirect: 'error' })).rejects.toMatchObject(refused);
  });

  it('tells a second host nothing that was meant for the first', async () => {
    const seen: Record<string, unknown>[] = [];
    const second = await serve(({ headers, method }, response) => {
      seen.push({ method, authorization: headers.authorization, type: headers['content-type'] });
      response.end();
    });
    const first = await serve((_request, response) => response.writeHead(303, { location: second }).end());
    const headers = { authorization: 'Bearer secret', 'content-type': 'application/json' };
    await allowing()(first, { method: 'POST', headers, body: '{}' });
    expect(seen).toEqual([{ method: 'GET', authorization: undefined, type: undefined }]);
  });

  it('is cut off when it answers without end, or not at all', async () => {
    const endless = await serve((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    await expect(allowing({ mostBytes: 100_000 })(endless)).rejects.toMatchObject(refused);
    const silent = await serve(() => {});
    await expect(allowing({ milliseconds: 50 })(silent)).rejects.toMatchObject({ name: /Abort|Timeout/ });
  });

  it('gets what is sent, and what it answers comes back as from fetch', async () => {
    const url = await serve(async (request, response) => {
      let text = '';
      for await (const part of request) text += part;
      response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] });
      response.end(JSON.stringify({ method: request.method, text, type: request.headers['content-type'] }));
    });
    const answer = await allowing()(url, { method: 'post', body: new URLSearchParams({ a: 'é' }) });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([201, ['a=1', 'b=2']]);
    expect(await answer.json()).toEqual({
      method: 'POST',
      text: 'a=%C3%A9',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    });
  });
});

describe('networks that an administrator allows', () => {
  it('are read or named when they are none', () => {
    expect(() => readNetworks('10.0.0.0/8, fd00::/8,192.168.7.4')).not.toThrow();
    for (const wrong of ['10.0.0.0/33', 'example.com', '10.0.0', 'fd00::/x'])
      expect(() => readNetworks(wrong), wrong).toThrow(/is not a network/);
  });
});
