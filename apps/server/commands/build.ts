import type { Command } from '../command.ts';
import { buildWeb, isWebStale } from '../web-build.ts';

const command: Command = {
  name: 'build',
  summary: 'Build the web into dist/web.',
  usage: `rapport build [--force]

"rapport start" does this by itself when the sources have changed.

  --force  build even when nothing has changed`,
  options: { force: { type: 'boolean' } },
  async run({ print }, { force }) {
    const isNeeded = force || (await isWebStale());
    if (isNeeded) await buildWeb();
    print(isNeeded ? 'The web is built.' : 'The web is up to date.');
  },
};

export default command;
