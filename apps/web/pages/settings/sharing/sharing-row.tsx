import { Group, MultiSelect, Select, Text } from '@mantine/core';
import { sharingBases } from '#core/engine/access/sharing.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { expandName } from '#core/fields/reference/titles.ts';
import { type FieldMetadata, findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { SettingsCell } from '../settings-table.tsx';
import type { Sharing, SharingBase, SharingRow } from './sharing.ts';

interface SharingRowViewProps {
  object: ObjectMetadata;
  row: SharingRow;
  value: Sharing;
  isChanged: boolean;
  onChange: (sharing: Sharing) => void;
}

/** The default sharing of one object: to whom it is open, and what else opens it. */
export function SharingRowView({ object, row, value: { base, follows }, isChanged, onChange }: SharingRowViewProps) {
  const say = useText();
  const relations = useRelations(object, row);
  const name = say(object.pluralLabel);
  return (
    <tr>
      <SettingsCell>
        <Group gap="sm" wrap="nowrap">
          <ObjectIcon icon={object.presentation.icon} />
          <Text fw={isChanged ? 600 : 400}>{name}</Text>
        </Group>
      </SettingsCell>
      <SettingsCell label={say('sharing.base')}>
        <Select
          aria-label={say('sharing.baseOf', { object: name })}
          data={sharingBases.map((one) => ({ value: one, label: say(`sharing.bases.${one}`) }))}
          value={base}
          allowDeselect={false}
          onChange={(next) => next && onChange({ base: next as SharingBase, follows })}
          renderOption={({ option }) => (
            <div>
              <Text>{option.label}</Text>
              <Text size="xs" c="dimmed">
                {say(`sharing.baseHelp.${option.value}`)}
              </Text>
            </div>
          )}
          maxDropdownHeight={360}
          comboboxProps={{ width: 300, position: 'bottom-start' }}
        />
      </SettingsCell>
      <SettingsCell {...(relations.length > 0 && { label: say('sharing.follows') })}>
        {relations.length > 0 && (
          <MultiSelect
            aria-label={say('sharing.followsOf', { object: name })}
            data={relations}
            value={follows}
            maxValues={5}
            {...(follows.length === 0 && { placeholder: say('sharing.followsNothing') })}
            onChange={(next) => onChange({ base, follows: next })}
          />
        )}
      </SettingsCell>
    </tr>
  );
}

/** Relations worth following: what everybody reads anyway, such as a stage, would open everything. */
function useRelations(object: ObjectMetadata, { relations, follows }: SharingRow) {
  const say = useText();
  const metadata = useMetadata();
  const isSetup = (field: FieldMetadata) =>
    findObject(metadata, inputOf(field).leadsTo?.(field) ?? '')?.isSetup === true;
  return relations.flatMap((relation) => {
    const field = object.fields.find((one) => expandName(one) === relation);
    if (!field || (isSetup(field) && !follows.includes(relation))) return [];
    return [{ value: relation, label: say(field.label) }];
  });
}
