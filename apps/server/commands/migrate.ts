import type { Command } from '../command.ts';
import { assertServable, migrateDatabase, withDatabase } from '../database.ts';

const command: Command = {
  name: 'migrate',
  summary: 'Bring the database up to date with this version.',
  usage: `rapport migrate

Makes the serving role and applies the migrations that the database lacks, each in a transaction.
"rapport start" does this by itself; run it before processes that start with --role web or --role worker.`,
  options: {},
  async run({ config, print }) {
    await withDatabase(config, async (database) => {
      const applied = await migrateDatabase(database, {
        onApplied: ({ number, name }) => print(`Applied migration ${number} (${name}).`),
      });
      await assertServable(database);
      if (applied.length === 0) print('The database is up to date.');
    });
  },
};

export default command;
