import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportDefinition } from './definition.ts';

const root = join(import.meta.dirname, '../../..');

/** Every report, by the files' names: one that is dropped into a folder of `crm` is found, with no list to edit. */
export async function loadReports(): Promise<ReportDefinition[]> {
  const files: string[] = [];
  for await (const file of glob('crm/**/*.report.ts', { cwd: root })) files.push(file);
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<{ default: ReportDefinition }>),
  );
  return modules.map(({ default: report }) => report).sort((a, b) => a.position - b.position);
}
