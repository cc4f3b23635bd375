import { Button, Group, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { territoryColors } from '#crm/people/territory/colors.ts';
import { usersQuery } from '../users/users.ts';
import { PeopleRows } from './people-rows.tsx';
import { RuleRows } from './rule-rows.tsx';
import type { TerritoryDraft } from './territories.ts';
import { insideOf, proposalOf, type TreeRow } from './territory-draft.ts';

interface TerritoryDialogProps {
  territory: TerritoryDraft;
  tree: TreeRow[];
  onClose: () => void;
  onKeep: (territory: TerritoryDraft) => void;
}

/** One territory as it is to be. What is kept here is only proposed until it has been shown what it moves. */
export function TerritoryDialog({ territory, tree, onClose, onKeep }: TerritoryDialogProps) {
  const say = useText();
  const { data: users = [] } = useQuery(usersQuery);
  const form = useFormState(proposalOf(territory), async (values) =>
    onKeep({
      ...values,
      name: values.name.trim(),
      people: (values.people ?? []).filter(({ id }) => id),
      from: values.from || null,
      until: values.until || null,
    }),
  );
  const { values, set } = form;
  const inside = insideOf(tree, territory.id);
  const parents = tree.filter((row) => !inside.has(row.territory.id)).map((row) => row.territory);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={territory.name || say('territories.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput {...form.text('name')} label={say('territories.name')} required maxLength={120} data-autofocus />
            <Select
              {...form.choice('parentId')}
              label={say('territories.parent')}
              placeholder={say('territories.noParent')}
              data={parents.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              searchable
            />
            <Select
              {...form.choice('managerId')}
              label={say('territories.manager')}
              data={users.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              searchable
              limit={50}
            />
            <Select
              {...form.choice('color')}
              label={say('territories.color')}
              data={territoryColors.map(({ value, ...label }) => ({ value, label: say(label) }))}
              clearable
            />
            {(['from', 'until'] as const).map((key) => (
              <TextInput
                key={key}
                type="date"
                label={say(`territories.${key}`)}
                value={values[key] ?? ''}
                onChange={(event) => set(key, event.currentTarget.value)}
                {...(key === 'until' && values.from && { min: values.from })}
              />
            ))}
          </SimpleGrid>
          <RuleRows rules={values.rules ?? []} onChange={(rules) => set('rules', rules)} />
          <PeopleRows people={values.people ?? []} onChange={(people) => set('people', people)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('common.cancel')}
            </Button>
            <Button type="submit">{say('territories.keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
