import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Mail } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import type { Config } from './config.ts';

/**
 * Sends mail by SMTP_URL. Without one, messages are kept as files in the data directory's outbox, so that an
 * administrator can still hand on an invitation.
 */
export function makeMailer(config: Config): (mail: Mail) => Promise<void> {
  const headers = { 'Auto-Submitted': 'auto-generated' };
  if (config.smtpUrl) {
    const transport = nodemailer.createTransport(config.smtpUrl);
    return async (mail) => {
      await transport.sendMail({ from: config.mailFrom, headers, ...mail });
    };
  }
  const outbox = join(config.dataDirectory, 'outbox');
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = await composer.sendMail({ from: config.mailFrom, headers, ...mail });
    await mkdir(outbox, { recursive: true, mode: 0o700 });
    await writeFile(join(outbox, `${newId()}.eml`), message as unknown as Buffer, { mode: 0o600 });
  };
}
