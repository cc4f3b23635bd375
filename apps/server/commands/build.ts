import { type Command, CommandFailure } from '../command.ts';
import { buildWeb, isWebStale } from '../web-build.ts';

const command: Command = {
  name: 'build',
  summary: 'Build the web into dist/web.',
  usage: `rapport build [--force]

"rapport start" does this by itself when the sources have changed.

  --force  build even when nothing has changed`,
  options: { force: { type: 'boolean' } },
  async run({ print, report }, { force }) {
    const isNeeded = force || (await isWebStale());
    if (isNeeded) {
      await buildWeb().catch((error: Error) => {
        // The bundler's message shows the place in the source, over many lines.
        report(error.message);
        throw new CommandFailure('the web could not be built.', 1, { cause: error });
      });
    }
    print(isNeeded ? 'The web is built.' : 'The web is up to date.');
  },
};

export default command;
