import { inputOf } from '#core/fields/inputs.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import type { Layout, ViewConfig } from '../state/view-config.ts';

/** Fields that can divide a board into columns. */
export function boardFields(object: ObjectMetadata) {
  return object.fields.filter(
    (field) => !field.isSystem && !field.isHidden && inputOf(field).useColumns && !field.isReadOnly,
  );
}

/** The field that divides the board: chosen, the object's own way, or the first that can. */
export function boardField(object: ObjectMetadata, config: Pick<ViewConfig, 'boardBy'>) {
  const wanted = config.boardBy ?? object.presentation.board?.by;
  const chosen = wanted ? findField(object, wanted) : undefined;
  // Without being told, only a list of choices: a board by account would have a thousand columns.
  return chosen ?? boardFields(object).find((field) => !inputOf(field).leadsTo);
}

/** The ways in which the records of an object can be laid out. */
export function layoutsOf(object: ObjectMetadata): Layout[] {
  const layouts: Layout[] = ['list'];
  if (boardField(object, {})) layouts.push('board');
  if (object.presentation.calendar) layouts.push('calendar');
  return layouts;
}
