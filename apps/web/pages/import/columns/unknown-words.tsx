import { Select } from '@mantine/core';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportTarget, MappedColumn } from '../imports.ts';

/** What becomes of a row whose words name no known record or choice. Nothing is asked of other columns. */
export function UnknownWords({
  target,
  mapped,
  onChange,
}: {
  target: ImportTarget;
  mapped: MappedColumn;
  onChange: (patch: Partial<MappedColumn>) => void;
}) {
  const say = useText();
  const metadata = useMetadata();
  const object = target.to ? findObject(metadata, target.to) : undefined;
  if (!target.to && !target.hasChoices) return null;
  const mayCreate = target.to ? object !== undefined && object.permissions.create !== 'none' : true;
  const what = object ? say(object.label) : say('import.unknown.value');
  const offered = [...(mayCreate ? ['create'] : []), 'empty', 'fail'];
  const words: Record<string, string> = {
    create: object ? say('import.unknown.create', { what }) : say('import.unknown.createChoice'),
    empty: say('import.unknown.empty'),
    fail: say('import.unknown.fail'),
  };
  return (
    <Select
      size="xs"
      mt={6}
      aria-label={say('import.unknown.label', { column: mapped.column })}
      data={offered.map((value) => ({ value, label: words[value]! }))}
      value={mapped.options.missing ?? (mayCreate ? 'create' : 'fail')}
      onChange={(missing) =>
        missing && onChange({ options: { ...mapped.options, missing: missing as 'create' | 'empty' | 'fail' } })
      }
      allowDeselect={false}
    />
  );
}
