import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMigrations } from '#core/database/migrations.ts';
import { withClient } from '#core/database/with-client.ts';
import { draftMigration, findDrift } from '#core/engine/schema/drift.ts';
import type { Command } from '../command.ts';
import { migrateDatabase, migrationsDirectory, withDatabase } from '../database.ts';
import { loadWantedTables } from '../registry.ts';

const command: Command = {
  name: 'schema',
  summary: 'Compare the definitions with the database and draft the migration that is missing.',
  usage: `rapport schema [--write NAME]

Prints the statements that would bring the tables to what the definitions say; exits with 1 when there are any.
  --write NAME  keep them as the next file of migrations/, to be read before it is committed`,
  options: { write: { type: 'string' } },
  async run({ config, print, report }, values) {
    return withDatabase(config, async (database) => {
      await migrateDatabase(database);
      const tables = await loadWantedTables();
      const drift = await withClient(database.ownerConfig, (client) => findDrift(client, tables));
      for (const question of drift.questions) report(question);
      const draft = draftMigration(drift);
      if (!draft) {
        print('The definitions and the database agree.');
        return drift.questions.length > 0 ? 1 : 0;
      }
      if (typeof values.write !== 'string') {
        print(draft);
        return 1;
      }
      const number = String((await readMigrations(migrationsDirectory)).length + 1).padStart(4, '0');
      const file = join(migrationsDirectory, `${number}_${values.write}.sql`);
      await writeFile(file, `${draft}\n`);
      print(`Drafted ${file}. Read it before you commit it.`);
      return 0;
    });
  },
};

export default command;
