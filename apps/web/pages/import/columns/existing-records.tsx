import { Radio, Select, Stack, Title } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportTarget } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import classes from './columns-step.module.css';

const ways = ['all', 'new', 'both', 'update'] as const;
type Way = (typeof ways)[number];

const modes = { all: 'create', new: 'create', both: 'upsert', update: 'update' } as const;

function wayOf({ mode, keyField }: Draft['settings']): Way {
  if (mode === 'create') return keyField === null ? 'all' : 'new';
  return mode === 'upsert' ? 'both' : 'update';
}

/** What to do with records that exist already, and how rows find them. */
export function ExistingRecords({ draft, targets }: { draft: Draft; targets: ImportTarget[] }) {
  const say = useText();
  const { settings } = draft;
  const filled = new Set([
    ...settings.mapping.flatMap(({ field }) => field?.split('.')[0] ?? []),
    ...Object.keys(settings.defaults),
  ]);
  const keys = targets.filter(({ path, isKey }) => isKey && filled.has(path));
  const way = wayOf(settings);

  function choose(next: string): void {
    const keyField = next === 'all' ? null : (settings.keyField ?? keys[0]?.path ?? null);
    draft.change({ mode: modes[next as Way], keyField });
  }

  const known = keys.some(({ path }) => path === settings.keyField);
  return (
    <section className={classes.section} aria-labelledby="import-existing">
      <Title order={2} id="import-existing">
        {say('import.existing.title')}
      </Title>
      <Radio.Group value={way} onChange={choose} aria-labelledby="import-existing">
        <Stack gap={8}>
          {ways.map((one) => (
            <Radio
              key={one}
              value={one}
              label={say(`import.existing.${one}`)}
              disabled={one !== 'all' && keys.length === 0}
            />
          ))}
        </Stack>
      </Radio.Group>
      {keys.length === 0 && <p>{say('import.existing.noKey')}</p>}
      {way !== 'all' && (
        <Select
          mt="sm"
          w={280}
          maw="100%"
          label={say('import.existing.key')}
          data={keys.map(({ path, label }) => ({ value: path, label: say(label) }))}
          value={known ? settings.keyField : null}
          onChange={(keyField) => draft.change({ keyField })}
          allowDeselect={false}
          error={known ? undefined : say('import.problem.not_mapped')}
        />
      )}
    </section>
  );
}
