import { ActionIcon, Button, Select, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportTarget } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import classes from './columns-step.module.css';
import { useTargetGroups } from './use-target-groups.ts';

/** Values for rows that give none: a fixed word, or one put together from columns in braces. */
export function RowDefaults({ draft, targets }: { draft: Draft; targets: ImportTarget[] }) {
  const say = useText();
  const [isAdding, setAdding] = useState(false);
  const { defaults } = draft.settings;
  const free = useTargetGroups(targets.filter(({ path, kind }) => kind !== 'id' && !(path in defaults))).slice(1);
  const nameOf = (path: string) => say(targets.find((target) => target.path === path)?.label) || path;
  const without = (path: string) => Object.fromEntries(Object.entries(defaults).filter(([key]) => key !== path));
  const paths = Object.keys(defaults);
  return (
    <section className={classes.section} aria-labelledby="import-defaults">
      <Title order={2} id="import-defaults">
        {say('import.defaults.title')}
      </Title>
      <Text c="dimmed" mb="xs">
        {say('import.defaults.lead')}
      </Text>
      {paths.map((path) => (
        <div key={path} className={classes.fields}>
          <TextInput
            label={nameOf(path)}
            value={defaults[path]!}
            onChange={(event) => draft.change({ defaults: { ...defaults, [path]: event.currentTarget.value } })}
            error={draft.problem?.messageFor(`defaults.${path}`)}
            w={320}
            maw="calc(100% - 3rem)"
            mb={8}
          />
          <ActionIcon
            mb={12}
            aria-label={say('import.defaults.remove', { name: nameOf(path) })}
            onClick={() => draft.change({ defaults: without(path) })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {isAdding ? (
        <Select
          label={say('import.defaults.field')}
          data={free}
          value={null}
          searchable
          autoFocus
          w={320}
          maw="100%"
          onChange={(path) => {
            if (path) draft.change({ defaults: { ...defaults, [path]: '' } });
            setAdding(false);
          }}
          onBlur={() => setAdding(false)}
        />
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {say('import.defaults.add')}
        </Button>
      )}
    </section>
  );
}
