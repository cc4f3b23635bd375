import type { FilterNode } from '#core/engine/query/filter.ts';
import { listPath } from '#core/ui/records.ts';

/**
 * Where exactly the counted records are listed. The view is named because somebody's own default view would lay its
 * words and scope over the filter.
 */
export function drillTo(plural: string, filter: FilterNode): { to: string; search: never } {
  return { to: listPath(plural), search: { view: 'all', filter } as never };
}
