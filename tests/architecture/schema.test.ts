import { describe, expect, it } from 'vitest';
import { loadWantedTables } from '#apps/server/registry.ts';
import { withClient } from '#core/database/with-client.ts';
import { draftMigration, findDrift } from '#core/engine/schema/drift.ts';
import { freshDatabase } from '../fixtures/database.ts';

describe('definitions and migrations', () => {
  it('agree: nothing is missing in the database and nothing is left over', async () => {
    const database = await freshDatabase();
    try {
      const tables = await loadWantedTables();
      const drift = await withClient(database.ownerConfig, (client) => findDrift(client, tables));
      expect(draftMigration(drift)).toBe('');
      expect(drift.questions).toEqual([]);
    } finally {
      await database.drop();
    }
  });
});
