import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Density, Layout, ViewConfig } from './view-config.ts';

/** Search parameters of a screen, as short as they can be read. */
export interface UrlState {
  view?: string;
  layout?: Layout;
  cols?: string;
  w?: string;
  sort?: string;
  filter?: FilterNode | 'none';
  group?: string;
  density?: Density;
  by?: string;
  scope?: string;
  q?: string;
  /** The record open in the side panel. */
  record?: string;
  trash?: true;
}

const writeWidths = (widths: Record<string, number>) =>
  Object.entries(widths)
    .map(([column, width]) => `${column}:${width}`)
    .join(',');

function readWidths(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [column, width] = part.split(':');
      return column && Number(width) > 0 ? [[column, Number(width)]] : [];
    }),
  );
}

/** Laid over the view's own configuration: the address holds only what differs from it. */
export function applyUrl(base: ViewConfig, url: UrlState): ViewConfig {
  return {
    columns: url.cols ? String(url.cols).split(',') : base.columns,
    widths: url.w ? readWidths(String(url.w)) : base.widths,
    sort: url.sort === undefined ? base.sort : String(url.sort).split(',').filter(Boolean),
    filter: url.filter === undefined ? base.filter : url.filter === 'none' ? undefined : url.filter,
    groupBy: url.group === undefined ? base.groupBy : url.group || undefined,
    layout: url.layout ?? base.layout,
    density: url.density ?? base.density,
    boardBy: url.by ?? base.boardBy,
    scope: url.scope ?? base.scope,
  };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The parameters that make `config` out of `base`; undefined ones leave the address. */
export function toUrl(base: ViewConfig, config: ViewConfig): UrlState {
  const state: Record<keyof ReturnType<typeof difference>, unknown> = difference(base, config);
  return state as UrlState;
}

function difference(base: ViewConfig, config: ViewConfig) {
  const changed = <Key extends keyof ViewConfig>(key: Key) => !isSame(base[key], config[key]);
  return {
    cols: changed('columns') ? config.columns.join(',') : undefined,
    w: changed('widths') ? writeWidths(config.widths) : undefined,
    sort: changed('sort') ? config.sort.join(',') : undefined,
    filter: changed('filter') ? (config.filter ?? 'none') : undefined,
    group: changed('groupBy') ? (config.groupBy ?? '') : undefined,
    layout: changed('layout') ? config.layout : undefined,
    density: changed('density') ? config.density : undefined,
    by: changed('boardBy') ? config.boardBy : undefined,
    scope: changed('scope') ? config.scope : undefined,
  };
}
