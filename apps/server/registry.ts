import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { ObjectDefinition } from '#core/engine/definition/object.ts';
import type { Beginning, Engine } from '#core/engine/engine.ts';
import { resolveObject } from '#core/engine/model/model.ts';
import type { Rules } from '#core/engine/operations/rules.ts';
import { customRecordTable, type Table, tableOf } from '#core/engine/schema/table.ts';
import type { SealedColumn } from '#core/engine/sealed-column.ts';
import type { Services } from '#core/engine/services.ts';
import { loadFieldTypes } from '#core/fields/registry.ts';

const root = join(import.meta.dirname, '../..');

async function importModules<Module>(pattern: string): Promise<Module[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  return Promise.all(files.sort().map((file) => import(pathToFileURL(join(root, file)).href) as Promise<Module>));
}

async function importAll<Export>(pattern: string): Promise<Export[]> {
  const modules = await importModules<{ default?: Export }>(pattern);
  return modules.flatMap(({ default: exported }) => (exported ? [exported] : []));
}

/** Adds routes under /api/v1; what a `*.routes.ts` file exports by default. */
export type AddRoutes = (app: FastifyInstance, engine: Engine, services: Services) => void | Promise<void>;

/** Every object, by the files' names: a folder dropped in is found, with no list to edit. */
export async function loadDefinitions(): Promise<ObjectDefinition[]> {
  await loadFieldTypes();
  return importAll<ObjectDefinition>('crm/**/*.object.ts');
}

/** Every table that the definitions want. */
export async function loadWantedTables(): Promise<Table[]> {
  const definitions = await loadDefinitions();
  return [...definitions.map((definition) => tableOf(resolveObject(definition))), customRecordTable()];
}

export async function loadRules(): Promise<Map<string, Rules[]>> {
  const rules = new Map<string, Rules[]>();
  for (const found of await importAll<Rules>('crm/**/*.rules.ts'))
    rules.set(found.object, [...(rules.get(found.object) ?? []), found]);
  return rules;
}

export function loadBeginnings(): Promise<Beginning[]> {
  return importAll<Beginning>('crm/**/*.beginning.ts');
}

/** A kind of background work; what a `*.jobs.ts` file exports by default, by name. */
export type Task = (payload: unknown, engine: Engine, services: Services) => Promise<void>;

export async function loadTasks(): Promise<Record<string, Task>> {
  return Object.assign({}, ...(await importAll<Record<string, Task>>('{core,crm}/**/*.jobs.ts')));
}

/** Every column that holds sealed text. */
export async function loadSealedColumns(): Promise<SealedColumn[]> {
  return (await importAll<SealedColumn[]>('crm/**/*.sealed.ts')).flat();
}

/** When tasks run by themselves: crontab patterns in UTC by their names; what a `*.jobs.ts` file exports as `schedule`. */
export async function loadSchedule(): Promise<Record<string, string>> {
  const modules = await importModules<{ schedule?: Record<string, string> }>('{core,crm}/**/*.jobs.ts');
  return Object.assign({}, ...modules.map(({ schedule }) => schedule ?? {}));
}

export function loadRoutes(): Promise<AddRoutes[]> {
  return importAll<AddRoutes>('crm/**/*.routes.ts');
}
