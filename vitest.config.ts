import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', 'tests/journeys/**/*.journey.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'data/**'],
    globalSetup: ['tests/fixtures/global-setup.ts'],
    pool: 'forks',
    // CI has two cores, and PostgreSQL and Chromium want some of them.
    maxWorkers: 2,
    // Long enough that only what truly hangs fails, on a machine that does other things too.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
  },
});
