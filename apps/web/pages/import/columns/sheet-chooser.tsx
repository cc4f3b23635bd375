import { Select } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import type { Import } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';

/** Which sheet of a workbook is read, where it has several. */
export function SheetChooser({ one, draft }: { one: Import; draft: Draft }) {
  const say = useText();
  const { sheets } = one.analysis;
  if (!sheets || sheets.length < 2) return null;
  return (
    <Select
      label={say('import.sheet')}
      data={sheets.map(({ name, isHidden }) => ({
        value: name,
        label: isHidden ? say('import.hiddenSheet', { name }) : name,
      }))}
      value={one.source.sheet ?? null}
      onChange={(sheet) => sheet && void draft.readAgain({ source: { sheet } })}
      allowDeselect={false}
      w={220}
    />
  );
}
