import type { TextContext } from '#core/fields/field.ts';
import { Problem } from '#core/kit/problem.ts';
import { assertMay } from '../../access/access.ts';
import type { Principal } from '../../access/principal.ts';
import type { Model } from '../../model/model.ts';
import { type ColumnSample, sampleColumns } from './columns/column-sample.ts';
import { guessObjects } from './columns/guess-object.ts';
import { matchColumns } from './columns/match-columns.ts';
import { suggestSettings } from './columns/suggest-settings.ts';
import { findHabits } from './columns/writing-habits.ts';
import type { ImportSettings } from './settings.ts';
import type { Survey } from './source/survey.ts';

/** A column as the wizard shows it. */
export interface AnalysedColumn {
  name: string;
  /** A few of its words. */
  samples: string[];
  /** Share of the first rows in which it says something. */
  filled: number;
  /** What it most likely fills, how surely, and by what it was told. */
  suggestion: { field: string | null; confidence: number; by: 'name' | 'content' | null };
}

/** What was found out about a file. */
export interface Analysis {
  columns: AnalysedColumn[];
  /** Objects that the rows may be, the likeliest first; `score` below 1 is a mere guess. */
  objects: { object: string; score: number }[];
  sheets?: { name: string; isHidden: boolean }[];
  /** Columns whose days are written in two ways. */
  mixedDays: string[];
}

const nullWords = ['NULL'];
const mostSamples = 5;

/** Columns of the file, guesses of what they are, and what the import would do if nobody changed anything. */
export function analyse(
  survey: Survey,
  fileName: string,
  model: Model,
  principal: Principal,
  { isWorkbook, object: wanted }: { isWorkbook: boolean; object?: string },
): { analysis: Analysis; settings: ImportSettings } {
  const columns = sampleColumns(survey.headings, survey.sample, nullWords);
  const found = findHabits(columns, principal.country);
  // Days and numbers of a workbook are known, not written.
  const habits = isWorkbook ? { ...found, decimalComma: false } : found;
  const { timeZone, currency, country } = principal;
  const context: TextContext = { timeZone, currency, country, ...habits };
  const guesses = guessObjects(columns, fileName, model, principal, context);
  if (wanted) for (const verb of ['import', 'create'] as const) assertMay(principal, model.object(wanted), verb);
  const best = wanted ? model.object(wanted) : guesses[0] && model.object(guesses[0].object);
  if (!best) throw new Problem(403, 'forbidden', 'Your role does not allow you to import anything.');
  const matches = matchColumns(columns, best, context);
  const analysis: Analysis = {
    columns: columns.map((column, index) => ({
      name: column.name,
      samples: samplesOf(column),
      filled: column.rows === 0 ? 0 : column.filled / column.rows,
      suggestion: {
        field: matches[index]!.field,
        confidence: matches[index]!.confidence,
        by: matches[index]!.by,
      },
    })),
    objects: guesses.map(({ object, score }) => ({ object, score: Math.round(score * 100) / 100 })),
    mixedDays: habits.mixedDays,
  };
  return { analysis, settings: suggestSettings(model, principal, best, columns, matches, habits) };
}

function samplesOf({ distinct }: ColumnSample): string[] {
  return distinct.slice(0, mostSamples).map((words) => (words.length > 80 ? `${words.slice(0, 79)}…` : words));
}
