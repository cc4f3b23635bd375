import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type FieldMetadata, findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { navigationObjects } from '../../../shell/destinations.ts';
import { SectionFrame } from '../section-frame.tsx';
import { BuiltInFields } from './built-in-fields.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { OwnFields } from './own-fields.tsx';

/** Fields of one object: the company's own, in their order, then those it came with. */
export function FieldsSection({ item }: { item?: string | undefined }) {
  const say = useText();
  const navigate = useNavigate();
  const metadata = useMetadata();
  const [editing, setEditing] = useState<FieldMetadata | 'new' | null>(null);
  const objects = navigationObjects(metadata).filter((object) => object.isCustomizable);
  const others = metadata.objects.filter((object) => object.isCustomizable && !objects.includes(object));
  const object = (item ? findObject(metadata, item) : undefined) ?? objects[0];
  if (!object) return null;
  const own = object.fields.filter((field) => field.isCustom);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {say('settings.fields.new')}
    </Button>
  );
  return (
    <>
      <SectionFrame
        title={say('settings.fields.title')}
        lead={say('settings.fields.lead')}
        action={own.length > 0 ? add : undefined}
      >
        <Select
          label={say('settings.fields.object')}
          maw="20rem"
          mb="lg"
          searchable
          allowDeselect={false}
          data={[...objects, ...others].map(({ plural, pluralLabel }) => ({ value: plural, label: say(pluralLabel) }))}
          value={object.plural}
          onChange={(plural) => void navigate({ to: `/settings/fields/${plural}` })}
        />
        {own.length > 0 ? (
          <OwnFields object={object} fields={own} onEdit={setEditing} />
        ) : (
          <EmptyState title={say('settings.fields.emptyTitle', { objects: say(object.pluralLabel) })} action={add}>
            {say('settings.fields.empty')}
          </EmptyState>
        )}
      </SectionFrame>
      <SectionFrame title={say('settings.fields.builtIn')} lead={say('settings.fields.builtInLead')}>
        <BuiltInFields object={object} />
      </SectionFrame>
      {editing && (
        <FieldDialog object={object} field={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
