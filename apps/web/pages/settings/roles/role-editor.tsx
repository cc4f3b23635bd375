import { Alert, Anchor, Badge, Group, Stack, Tabs, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconArrowLeft, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usersQuery } from '../users/users.ts';
import { FieldLevels } from './field-levels.tsx';
import { RecordLevels } from './record-levels.tsx';
import classes from './role-editor.module.css';
import { RolePeople } from './role-people.tsx';
import type { RoleRow } from './roles.ts';
import { SaveBar } from './save-bar.tsx';
import { SettingsSwitches } from './settings-switches.tsx';
import { useRoleDraft } from './use-role-draft.ts';

/** One role: what it is called, how far it reaches, what it keeps hidden, and who has it. Saved as a whole. */
export function RoleEditor({ role }: { role: RoleRow }) {
  const say = useText();
  const draft = useRoleDraft(role);
  const { values, change, errorAt } = draft;
  const { data: users = [] } = useQuery(usersQuery);
  const people = users.filter(({ roleIds }) => roleIds.includes(role.id));
  const isFixed = role.key === 'administrator';
  const changePermissions = (permissions: RoleRow['permissions']) => change({ permissions });
  return (
    <form className={classes.editor} data-wide onSubmit={draft.save}>
      <Anchor component={Link} to="/settings/roles" size="sm">
        <Group gap={4} component="span">
          <IconArrowLeft size={14} aria-hidden />
          {say('roles.back')}
        </Group>
      </Anchor>
      <Group gap="sm" mt="xs" mb="md">
        <Title order={2}>{role.name}</Title>
        {isFixed && <Badge color="gray">{say('roles.fixed')}</Badge>}
      </Group>
      <Stack gap="sm" maw="36rem" mb="lg">
        <FormProblem sentence={draft.sentence} />
        <TextInput
          label={say('roles.name')}
          value={values.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errorAt('name')}
          required
        />
        <Textarea
          label={say('roles.description')}
          value={values.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
          error={errorAt('description')}
          autosize
          minRows={1}
        />
      </Stack>
      {isFixed && (
        <Alert color="gray" icon={<IconLock size={18} aria-hidden />} mb="lg">
          {say('roles.fixedWhy')}
        </Alert>
      )}
      <Tabs defaultValue="records" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="records">{say('roles.tabs.records')}</Tabs.Tab>
          <Tabs.Tab value="fields">{say('roles.tabs.fields')}</Tabs.Tab>
          <Tabs.Tab value="settings">{say('roles.tabs.settings')}</Tabs.Tab>
          <Tabs.Tab value="people" rightSection={<Text size="xs">{people.length}</Text>}>
            {say('roles.people')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="records">
          <RecordLevels
            name={values.name}
            permissions={values.permissions}
            onChange={isFixed ? undefined : changePermissions}
            errorAt={errorAt}
          />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <FieldLevels
            permissions={values.permissions}
            onChange={isFixed ? undefined : changePermissions}
            errorAt={errorAt}
          />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SettingsSwitches
            values={values}
            error={errorAt('permissions.settings')}
            isFixed={isFixed}
            onChange={change}
          />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <RolePeople people={people} />
        </Tabs.Panel>
      </Tabs>
      <SaveBar draft={draft} />
    </form>
  );
}
