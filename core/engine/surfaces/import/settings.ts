import { z } from 'zod';

const missing = z.enum(['create', 'empty', 'fail']);

const mapped = z.strictObject({
  /** The column's heading. */
  column: z.string().max(200),
  /** Path of what it fills: `accountId`, `billingAddress.city`; null: left out. */
  field: z.string().max(200).nullable(),
  options: z
    .strictObject({
      /** What becomes of a row whose record or choice is not found; `empty` also leaves out what cannot be read. */
      missing: missing.optional(),
      /** Label of addresses and numbers from this column: work, mobile. */
      label: z.string().max(60).optional(),
      /** Words in the file → words to read instead. */
      values: z.record(z.string().max(500), z.string().max(500)).optional(),
    })
    .default({}),
});

export type MappedColumn = z.infer<typeof mapped>;

/** What a person decides about an import. Everything has a suggestion. */
export const importSettings = z.strictObject({
  object: z.string().max(60),
  mode: z.enum(['create', 'update', 'upsert']).default('create'),
  /** Field by which rows find the record they update or, when only creating, are left out. */
  keyField: z.string().max(200).nullable().default(null),
  mapping: z.array(mapped).max(500).default([]),
  /** Path → text for rows that give nothing; `{account} – {product}` takes words of other columns. */
  defaults: z.record(z.string().max(200), z.string().max(2_000)).default({}),
  createMissing: z
    .strictObject({
      choices: z.boolean().default(true),
      users: z.boolean().default(true),
      references: z.boolean().default(true),
    })
    .prefault({}),
  dayFirst: z.boolean().default(false),
  decimalComma: z.boolean().default(false),
  /** Currency of amounts that name none, ISO 4217; absent: the workspace's. */
  currency: z.string().length(3).nullable().default(null),
  /** Words that stand for nothing. */
  nullWords: z.array(z.string().max(40)).max(20).default(['NULL']),
});

export type ImportSettings = z.infer<typeof importSettings>;

export type Missing = z.infer<typeof missing>;

const settingsChange = importSettings.partial();

/** The settings with what was sent of them changed; what was not sent stays. */
export function changeSettings(settings: ImportSettings, sent: Record<string, unknown>): ImportSettings {
  const read = settingsChange.parse(sent);
  const changed = Object.fromEntries(Object.keys(sent).map((key) => [key, read[key as keyof ImportSettings]]));
  const createMissing = { ...settings.createMissing, ...(sent.createMissing as object | undefined) };
  return importSettings.parse({ ...settings, ...changed, createMissing });
}
