import { useMemo } from 'react';
import type { BoardColumn, RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { expansionKey } from '#core/fields/reference/titles.ts';
import { isProblem } from '#core/ui/client/api.ts';
import type { FieldMetadata, ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { editRecord } from '../data/edit-record.ts';
import { titleOf } from '../data/paths.ts';
import type { Asked } from '../form/ask-fields.tsx';

export interface Move {
  record: RecordData;
  to: BoardColumn;
}

export type AskedMove = Asked & { move: Move };

/** Moves a card to another column: seen at once, put back when refused, asked about when something is missing. */
export function useBoardMove(
  object: ObjectMetadata,
  by: FieldMetadata,
  ask: (asked: AskedMove | null) => void,
): (move: Move) => Promise<void> {
  const say = useText();
  return useMemo(() => {
    const target = inputOf(by).leadsTo?.(by);
    async function run(move: Move, values: Record<string, unknown>): Promise<void> {
      const { record, to } = move;
      if (record[by.key] === to.value) return;
      const titles =
        target && to.value ? { [expansionKey(by)]: { id: to.value, object: target, title: to.label } } : undefined;
      const isMoved = await editRecord(
        object,
        record,
        { changes: { [by.key]: to.value, ...values }, titles },
        {
          message: say('board.moved', { title: titleOf(object, record), column: to.label }),
          onRefused: (error) => {
            if (!isProblem(error) || error.status !== 422 || error.errors.length === 0) return false;
            ask({
              title: say('board.moveTo', { column: to.label }),
              problem: error,
              given: values,
              move,
              submit: (more) => run(move, { ...values, ...more }),
            });
            return true;
          },
        },
      );
      if (!isMoved) return;
      ask(null);
      // Sums, and whatever the move changed besides, are the server's to say.
      void queryClient.invalidateQueries({ queryKey: ['records', object.name] });
    }
    return (move) => run(move, {});
  }, [object, by, ask, say]);
}
