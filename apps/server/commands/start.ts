import type { Command, CommandContext } from '../command.ts';
import { CommandFailure } from '../command.ts';
import {
  assertDirectoryIsFree,
  assertServable,
  migrateDatabase,
  type OpenDatabase,
  openDatabase,
} from '../database.ts';
import { assertPortIsFree, explainListenError } from '../port.ts';
import { waitForAbort, watchSignals } from '../signals.ts';
import { ensureWebBuilt } from '../web-build.ts';

const ROLES = {
  all: { web: true, worker: true },
  web: { web: true, worker: false },
  worker: { web: false, worker: true },
};

const command: Command = {
  name: 'start',
  summary: 'Start the server.',
  usage: `rapport start [--role all|web|worker] [--no-build]

Starts the embedded database unless DATABASE_URL names another one, migrates it, builds the web when its
sources have changed, and serves until SIGINT (Ctrl-C) or SIGTERM. Requests under way are finished first;
a second signal ends it at once.

  --role all     one process does everything (default)
  --role web     serve HTTP only; the database must be migrated ("rapport migrate")
  --role worker  run background jobs only; the same
  --no-build     serve the web as it was built last

Settings are environment variables; docs/admin/configuration.md lists them.`,
  options: { role: { type: 'string', default: 'all' }, 'no-build': { type: 'boolean' } },
  async run(context, values) {
    const roles = ROLES[values.role as keyof typeof ROLES];
    if (!roles) throw new CommandFailure(`--role is all, web or worker, not "${values.role}".`, 2);
    const isAlone = roles.web && roles.worker;
    const { config } = context;
    if (!isAlone && !config.databaseUrl) {
      throw new CommandFailure(
        `--role ${values.role} needs DATABASE_URL: the embedded database belongs to one process.`,
        2,
      );
    }
    const stopping = watchSignals();
    // Before the port: who starts a second time on one directory is not helped by another port.
    assertDirectoryIsFree(config);
    if (roles.web) await assertPortIsFree(config.port, config.host);
    // Loaded while PostgreSQL starts; what is wrong with it shows when it is needed.
    import('#apps/server/serve.ts').catch(() => {});
    const database = await openDatabase(config, { report: context.report });
    try {
      if (isAlone) await migrateDatabase(database, { onApplied: ({ name }) => context.report(`Migrated: ${name}`) });
      await assertServable(database);
      const mustBuild = roles.web && !values['no-build'];
      if (mustBuild && !stopping.aborted) await ensureWebBuilt(context.report);
      if (!stopping.aborted) await serveUntil(stopping, context, database, roles);
    } finally {
      await database.close();
    }
  },
};

async function serveUntil(
  stopping: AbortSignal,
  { config, print }: CommandContext,
  database: OpenDatabase,
  roles: { web: boolean; worker: boolean },
): Promise<void> {
  const { ownerConfig, servingConfig, directConfig } = database;
  const { serve } = await import('#apps/server/serve.ts');
  const onReady = (url?: string) =>
    print(url ? `Rapport is ready at ${url}` : 'Rapport is ready and works on its jobs.');
  try {
    const server = await serve({ config, ownerConfig, servingConfig, directConfig, roles, onReady });
    await waitForAbort(stopping);
    await server.close();
  } catch (error) {
    throw explainListenError(error, config.port, config.host);
  }
}

export default command;
