import type { ObjectModel } from '../../model/model.ts';
import { targetsOf } from '../columns.ts';
import type { ImportRow } from './import-store.ts';
import { keysOf } from './run/plan.ts';

/** An import as it is told over HTTP. */
export function describeImport(row: ImportRow) {
  const { createdById, isCancelAsked, heartbeatAt: _, undoId: __, ...rest } = row;
  return {
    ...rest,
    createdById,
    isCancelling: isCancelAsked && row.status === 'running',
    progress: row.rowCount === 0 ? 1 : row.position / row.rowCount,
    canUndo: ['done', 'cancelled', 'failed'].includes(row.status) && row.created + row.updated > 0,
  };
}

/** In a list: without what only the wizard needs. */
export function describeBriefly(row: ImportRow) {
  const { analysis: _, settings: __, source: ___, notes: ____, ...rest } = describeImport(row);
  return rest;
}

/** What columns may fill in records of the object, for the wizard's lists. */
export function describeTargets(object: ObjectModel) {
  const keys = new Set(keysOf(object).map(({ key }) => key));
  return [...targetsOf(object).values()].map(({ path, kind, label, field, to }) => ({
    path,
    kind,
    label,
    type: field.type.name,
    isRequired: field.required === true && !field.readOnly,
    isKey: keys.has(path),
    isReadOnly: field.readOnly === true,
    isHidden: field.hidden === true,
    ...(to && { to }),
    ...(Array.isArray(field.options.options) && { hasChoices: true }),
  }));
}
