import { Select, Text } from '@mantine/core';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Import } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import classes from './columns-step.module.css';
import { SheetChooser } from './sheet-chooser.tsx';

/** What each row is; the likeliest is chosen already. */
export function ObjectChooser({ one, draft }: { one: Import; draft: Draft }) {
  const say = useText();
  const { objects } = useMetadata();
  const scores = new Map(one.analysis.objects.map(({ object, score }) => [object, score]));
  const allowed = objects.filter(({ permissions }) => permissions.import !== 'none');
  const likely = allowed
    .filter(({ name }) => scores.has(name))
    .sort((a, b) => scores.get(b.name)! - scores.get(a.name)!);
  const top = likely.slice(0, 4);
  const item = ({ name, pluralLabel }: (typeof objects)[number]) => ({ value: name, label: say(pluralLabel) });
  const groups = [
    { group: say('import.likely'), items: top.map(item) },
    { group: say('import.others'), items: allowed.filter((object) => !top.includes(object)).map(item) },
  ].filter(({ items }) => items.length > 0);
  const isGuess = draft.settings.object === one.analysis.objects[0]?.object;
  return (
    <div className={classes.choosers}>
      <Select
        label={say('import.whatRowsAre')}
        data={groups}
        value={draft.settings.object}
        onChange={(object) => object && object !== draft.settings.object && void draft.readAgain({ object })}
        searchable
        allowDeselect={false}
        w={280}
        maw="100%"
      />
      <SheetChooser one={one} draft={draft} />
      {isGuess && (
        <Text size="xs" c="dimmed" className={classes.hint}>
          {say('import.objectGuessed')}
        </Text>
      )}
    </div>
  );
}
