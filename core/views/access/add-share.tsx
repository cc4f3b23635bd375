import { Autocomplete, Button, Group, Input, SegmentedControl, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readWrittenTime } from '#core/fields/dateTime/read-instant.ts';
import type { RecordData, RecordTitle } from '#core/fields/input.ts';
import { RecordCombobox } from '#core/fields/reference/record-combobox.tsx';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { usePlace } from '#core/ui/locale/place.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { mayDo } from '../data/may-change.ts';
import classes from './access.module.css';
import { saveShare } from './record-access.ts';

interface AddShareProps {
  object: ObjectMetadata;
  record: RecordData;
  /** Those with whom it is shared already. */
  taken: string[];
}

const blank = { granteeKind: 'user' as 'user' | 'team', grantee: null as RecordTitle | null };
const blankTerms = { level: 'read' as 'read' | 'edit', until: '', role: '' };
const roles = ['sponsor', 'manager', 'specialist', 'support', 'legal'] as const;

/** Shares the record with one more person or team. */
export function AddShare({ object, record, taken }: AddShareProps) {
  const say = useText();
  const { timeZone } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const form = useFormState({ ...blank, ...blankTerms }, async ({ granteeKind, grantee, level, until, role }) => {
    await saveShare(object, record.id, {
      granteeId: grantee!.id,
      granteeKind,
      level,
      // Until the end of that day where the person is.
      until: until ? readWrittenTime(`${until} 23:59:59`, timeZone) : null,
      role: role.trim() || null,
    });
    form.setValues({ ...blank, ...blankTerms });
    setOpen(false);
  });
  const { values, set } = form;
  if (!isOpen)
    return (
      <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
        {say('access.add')}
      </Button>
    );
  return (
    <form onSubmit={form.submit} className={classes.add}>
      <Stack gap="sm">
        <FormProblem sentence={form.sentence} />
        <Group align="flex-end" gap="sm">
          <SegmentedControl
            aria-label={say('access.kind')}
            value={values.granteeKind}
            onChange={(kind) => form.setValues({ ...values, granteeKind: kind as 'user' | 'team', grantee: null })}
            data={[
              { value: 'user', label: say('access.person') },
              { value: 'team', label: say('access.team') },
            ]}
          />
          <Input.Wrapper
            flex={1}
            miw="12rem"
            label={say(values.granteeKind === 'user' ? 'access.person' : 'access.team')}
            labelElement="div"
          >
            <RecordCombobox
              key={values.granteeKind}
              object={values.granteeKind}
              value={values.grantee}
              label={say(values.granteeKind === 'user' ? 'access.person' : 'access.team')}
              exclude={taken}
              onChange={(grantee) => set('grantee', grantee)}
              autoFocus
            />
          </Input.Wrapper>
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Autocomplete
            label={say('access.role')}
            placeholder={say('common.optional')}
            data={roles.map((role) => say(`access.roles.${role}`))}
            value={values.role}
            onChange={(role) => set('role', role)}
            error={form.errorOf('role')}
            maxLength={120}
          />
          <TextInput
            type="date"
            label={say('access.end')}
            value={values.until}
            onChange={(event) => set('until', event.currentTarget.value)}
            error={form.errorOf('until')}
          />
        </SimpleGrid>
        <Group justify="space-between">
          <SegmentedControl
            aria-label={say('access.level')}
            value={values.level}
            onChange={(level) => set('level', level as 'read' | 'edit')}
            data={[
              { value: 'read', label: say('access.levels.read') },
              { value: 'edit', label: say('access.levels.edit'), disabled: !mayDo(object, record, 'update') },
            ]}
          />
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              {say('common.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending} disabled={!values.grantee}>
              {say('access.share')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
