import { useMemo } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportTarget } from '../imports.ts';

/** Stands for "do not import" in lists that need a word for each choice. */
export const leftOut = '-';

export interface TargetGroup {
  group: string;
  items: { value: string; label: string }[];
}

function groupOf({ kind, isReadOnly, isHidden }: ImportTarget): string {
  if (kind === 'id' || kind === 'created') return 'system';
  if (kind === 'name') return 'fields';
  if (isReadOnly || isHidden) return 'system';
  if (kind === 'part') return 'parts';
  return kind === 'value' ? 'fields' : 'records';
}

const order = ['fields', 'records', 'parts', 'system'];

/** Everything that a column may fill, as a list to choose from. */
export function useTargetGroups(targets: ImportTarget[]): TargetGroup[] {
  const say = useText();
  return useMemo(() => {
    const groups = Map.groupBy(targets, groupOf);
    const named = order.flatMap((group) => {
      const members = groups.get(group);
      if (!members) return [];
      const items = members.map(({ path, label, isRequired }) => ({
        value: path,
        label: isRequired ? say('import.requiredTarget', { name: say(label) }) : say(label),
      }));
      return [{ group: say(`import.group.${group}`), items }];
    });
    return [{ group: say('import.group.none'), items: [{ value: leftOut, label: say('import.leaveOut') }] }, ...named];
  }, [targets, say]);
}
