import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { ZipWriter } from './zip-writer.ts';

it('ends when the reader leaves while the archive waits for room', async () => {
  const gone = new AbortController();
  // Takes nothing, as somebody who has stopped reading.
  const out = new Writable({ highWaterMark: 16, write: () => {} });
  out.once('close', () => gone.abort());
  const zip = new ZipWriter(out, gone.signal);
  const write = (async () => {
    await zip.open('sheet.xml');
    for (;;) await zip.write(randomBytes(100_000).toString('base64'));
  })();
  setImmediate(() => out.destroy());
  await expect(write).rejects.toThrow(/abort/i);
});
