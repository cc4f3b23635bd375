import type { ReportSummary } from './answer.ts';
import type { ReportDefinition } from './definition.ts';

/** What the list of reports says of one. */
export function summarize({ id, title, description, object, filters }: ReportDefinition): ReportSummary {
  return { id, title, description, object, filters };
}
