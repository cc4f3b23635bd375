import { Button, Group, Input, Modal, MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FilterBar } from '#core/views/filter/filter-bar.tsx';
import { useGovernedObjects } from '../roles/governed-objects.ts';
import { rolesQuery } from '../roles/roles.ts';
import { usersQuery } from '../users/users.ts';
import { refreshSharingRules, type SharingRuleRow, teamsQuery } from './sharing-rules.ts';

interface RuleDialogProps {
  rule: SharingRuleRow | undefined;
  onClose: () => void;
}

const toChoices = (rows: { id: string; name: string }[] = []) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** Which records are opened, how far, and to whom. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const say = useText();
  const objects = useGovernedObjects();
  const { data: users } = useQuery(usersQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { data: roles } = useQuery(rolesQuery);
  const form = useFormState(
    {
      name: rule?.name ?? '',
      object: rule?.object ?? objects[0]?.name ?? '',
      filter: rule?.filter ?? (null as FilterNode | null),
      level: rule?.level ?? ('read' as 'read' | 'edit'),
      userIds: rule?.userIds ?? [],
      teamIds: rule?.teamIds ?? [],
      roleIds: rule?.roleIds ?? [],
    },
    async (values) => {
      if (rule) await api.patch(`/sharingRules/${rule.id}`, values, { ifMatch: rule.version });
      else await api.post('/sharingRules', values);
      await refreshSharingRules();
      onClose();
    },
  );
  const { values, set, errorOf } = form;
  const object = objects.find(({ name }) => name === values.object);
  const isForNobody = values.userIds.length + values.teamIds.length + values.roleIds.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say(rule ? 'sharing.rules.edit' : 'sharing.rules.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <TextInput {...form.text('name')} label={say('sharing.rules.name')} required data-autofocus />
          <Select
            {...form.choice('object')}
            label={say('sharing.rules.object')}
            data={objects.map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) }))}
            allowDeselect={false}
            searchable
            // The fields of one object mean nothing to another.
            onChange={(next) => next && form.setValues({ ...values, object: next, filter: null })}
          />
          {object && (
            <Input.Wrapper label={say('sharing.rules.filter')} labelElement="div" error={errorOf('filter')}>
              <FilterBar
                key={object.name}
                object={object}
                filter={values.filter ?? undefined}
                onChange={(filter) => set('filter', filter ?? null)}
              />
            </Input.Wrapper>
          )}
          <Input.Wrapper label={say('sharing.rules.level')} labelElement="div" error={errorOf('level')}>
            <div>
              <SegmentedControl
                aria-label={say('sharing.rules.level')}
                value={values.level}
                onChange={(level) => set('level', level as 'read' | 'edit')}
                data={(['read', 'edit'] as const).map((level) => ({
                  value: level,
                  label: say(`sharing.rules.levels.${level}`),
                }))}
              />
            </div>
          </Input.Wrapper>
          {(
            [
              ['teamIds', 'teams', teams],
              ['roleIds', 'roles', roles],
              ['userIds', 'people', users],
            ] as const
          ).map(([key, label, rows]) => (
            <MultiSelect
              key={key}
              label={say(`sharing.rules.${label}`)}
              data={toChoices(rows)}
              value={values[key]}
              onChange={(ids) => set(key, ids)}
              error={errorOf(key)}
              searchable
              limit={50}
              nothingFoundMessage={say('common.none')}
            />
          ))}
          <Group justify="flex-end">
            <Button
              type="submit"
              loading={form.isSending}
              disabled={isForNobody}
              title={isForNobody ? say('sharing.rules.withSomebody') : undefined}
            >
              {say('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
