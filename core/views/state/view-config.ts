import type { FilterNode } from '#core/engine/query/filter.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

export type Layout = 'list' | 'board' | 'calendar';
export type Density = 'compact' | 'normal' | 'roomy';

/** What a saved view keeps: how the records of an object are chosen and laid out. */
export interface ViewConfig {
  columns: string[];
  /** Pixels, of columns that were dragged. */
  widths: Record<string, number>;
  /** `['-createdAt', 'name']` */
  sort: string[];
  filter?: FilterNode | undefined;
  groupBy?: string | undefined;
  layout: Layout;
  density: Density;
  /** Field by whose values the board is divided. */
  boardBy?: string | undefined;
  /** Within what the board's columns lie, such as one pipeline. */
  scope?: string | undefined;
}

const fallbackColumns = 6;

/** What an object shows before anybody chose anything. */
export function defaultConfig(object: ObjectMetadata): ViewConfig {
  const { columns, sort } = object.presentation;
  const own =
    columns.length > 0
      ? columns
      : object.fields
          .filter((field) => !field.isHidden && !field.isSystem)
          .slice(0, fallbackColumns)
          .map((field) => field.key);
  return {
    // The name comes first: it is the way into the record.
    columns: [object.titleField, ...own.filter((key) => key !== object.titleField)],
    widths: {},
    sort,
    layout: 'list',
    density: 'normal',
  };
}

const layouts: Layout[] = ['list', 'board', 'calendar'];
const densities: Density[] = ['compact', 'normal', 'roomy'];

/** A kept configuration as far as it still makes sense; whatever else stands in it is left out. */
export function readConfig(given: unknown, fallback: ViewConfig): ViewConfig {
  if (typeof given !== 'object' || given === null) return fallback;
  const config = given as Partial<ViewConfig>;
  return {
    columns: Array.isArray(config.columns) && config.columns.length > 0 ? config.columns : fallback.columns,
    widths: config.widths ?? {},
    sort: Array.isArray(config.sort) ? config.sort : fallback.sort,
    filter: config.filter ?? undefined,
    groupBy: config.groupBy ?? undefined,
    layout: layouts.find((layout) => layout === config.layout) ?? 'list',
    density: densities.find((density) => density === config.density) ?? 'normal',
    boardBy: config.boardBy ?? undefined,
    scope: config.scope ?? undefined,
  };
}
