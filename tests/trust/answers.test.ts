import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuilt } from '#apps/server/web-build.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  await ensureWebBuilt(() => {});
  server = await startTestServer({ environment: { RAPPORT_PUBLIC_URL: 'https://crm.example.com' } });
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const ask = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

function directives(policy: unknown): Map<string, string> {
  return new Map(
    String(policy)
      .split('; ')
      .map((one) => [one.split(' ')[0]!, one]),
  );
}

describe('every answer', () => {
  it('tells the browser what no page of ours needs', async () => {
    for (const url of ['/', '/contacts', '/appearance.js', '/api/v1/health', '/api/v1/nothing', '/assets/nothing.js']) {
      const { headers } = await ask(url);
      expect({ url, ...headers }).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  it('allows no inline script or style, and no source but ours', async () => {
    for (const url of ['/', '/api/v1/health']) {
      const policy = String((await ask(url)).headers['content-security-policy']);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    }
    const { body } = await ask('/');
    expect(body).not.toMatch(/<style|style="|<script>| on\w+="/);
  });

  it('gives each load of the page a nonce of its own, and lets nobody keep the page', async () => {
    const nonces = await Promise.all(
      ['/', '/contacts', '/index.html'].map(async (url) => {
        const { headers, body } = await ask(url);
        expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
        expect(headers.etag).toBeUndefined();
        const nonce = /<meta name="csp-nonce" content="([^"]+)"/.exec(body)?.[1];
        expect(directives(headers['content-security-policy']).get('style-src')).toBe(
          `style-src 'self' 'nonce-${nonce}'`,
        );
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it('asks for HTTPS for a year where the installation is reached by it, and its cookie goes no other way', async () => {
    const { headers } = await ask('/');
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/);
    const email = (await workspace.admin.get('/session')).body.user.email;
    const payload = { email, password: 'correct horse battery' };
    const signedIn = await server.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect(signedIn.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
  });
});

describe('an uploaded file', () => {
  const upload = async (name: string, content: string | Buffer) => {
    const { status, body } = await workspace.admin.upload('/files', name, content);
    expect(status).toBe(201);
    return body.data as { id: string; name: string; contentType: string };
  };

  it('is what its content says, and never a page of ours', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
      'base64',
    );
    expect((await upload('invoice.pdf', png)).contentType).toBe('image/png');
    for (const [name, content] of [
      ['page.html', '<script>alert(1)</script>'],
      ['image.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['code.js', 'alert(1)'],
    ] as const) {
      const { id } = await upload(name, content);
      const { headers } = await workspace.admin.get(`/files/${id}/content`);
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      });
      expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
    }
  });

  it('has a name without paths, tricks of direction or characters that lead elsewhere', async () => {
    const names: [string, string][] = [
      ['..\\..\\windows\\evil.exe', 'evil.exe'],
      ['invoice\u202efdp.exe', 'invoicefdp.exe'],
      ['.htaccess', 'htaccess'],
      ['a<b>:c|d?.txt', 'abcd.txt'],
    ];
    for (const [given, kept] of names) expect((await upload(given, 'x')).name).toBe(kept);
  });
});
