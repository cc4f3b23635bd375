import { useMemo } from 'react';
import { inputOf, isEditable } from '#core/fields/inputs.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { mayChangeOthers } from '../data/may-change.ts';
import { type FieldPath, pathLabel, resolvePath } from '../data/paths.ts';
import type { ViewConfig } from '../state/view-config.ts';

export interface GridColumn extends FieldPath {
  width: number;
  align: 'start' | 'end';
  isEditable: boolean;
  /** Names the record; stands first and stays while the others scroll. */
  isTitle: boolean;
}

export const narrowest = 64;
export const widest = 800;

const titleWidth = 260;

/** So wide that its heading can be read beside the arrow of the sort and the button of the menu. */
const headingWidth = (label: string) => Math.min(220, Math.ceil(label.length * 7.5) + 50);

/** The columns of a list, in order; what names no field any more is left out. */
export function useGridColumns(object: ObjectMetadata, config: Pick<ViewConfig, 'columns' | 'widths'>): GridColumn[] {
  const metadata = useMetadata();
  const say = useText();
  return useMemo(
    () =>
      config.columns.flatMap((path) => {
        const found = resolvePath(metadata, object, path);
        if (!found) return [];
        const isTitle = path === object.titleField;
        const input = inputOf(found.field);
        return [
          {
            ...found,
            isTitle,
            width:
              config.widths[path] ??
              (isTitle ? titleWidth : Math.max(input.width, headingWidth(pathLabel(found, say)))),
            align: input.align ?? ('start' as const),
            isEditable: !found.via && isEditable(found.field) && input.editor !== 'none' && mayChangeOthers(object),
          },
        ];
      }),
    [metadata, object, say, config.columns, config.widths],
  );
}

/** Before the first column: the box to select the row. */
export const selectWidth = 40;

export function gridTemplate(columns: GridColumn[]): string {
  return [`${selectWidth}px`, ...columns.map(({ width }) => `${width}px`), 'minmax(40px, 1fr)'].join(' ');
}

export function totalWidth(columns: GridColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, selectWidth + 40);
}
