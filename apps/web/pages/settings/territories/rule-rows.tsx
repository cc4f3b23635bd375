import { ActionIcon, Button, Input, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { FilterBar } from '#core/views/filter/filter-bar.tsx';
import { useGovernedObjects } from '../roles/governed-objects.ts';
import classes from './territories.module.css';
import type { TerritoryDraft } from './territories.ts';

type Rules = NonNullable<TerritoryDraft['rules']>;

/** Which records are in the territory: one filter for each object. */
export function RuleRows({ rules, onChange }: { rules: Rules; onChange: (rules: Rules) => void }) {
  const say = useText();
  const objects = useGovernedObjects();
  const free = objects.filter(({ name }) => !rules.some((rule) => rule.object === name));
  const first = free.find(({ name }) => name === 'account') ?? free[0];
  return (
    <Input.Wrapper
      label={say('territories.rules')}
      description={say('territories.rulesHelp')}
      labelElement="div"
      inputWrapperOrder={['label', 'description', 'input']}
    >
      {rules.map((rule, index) => {
        const object = objects.find(({ name }) => name === rule.object);
        const label = object ? say(object.pluralLabel) : rule.object;
        const replace = (next: Rules[number]) => onChange(rules.with(index, next));
        return (
          <div key={rule.object} className={classes.rule}>
            <div>
              <Select
                aria-label={say('territories.ruleObject')}
                data={[...(object ? [object] : []), ...free].map(({ name, pluralLabel }) => ({
                  value: name,
                  label: say(pluralLabel),
                }))}
                value={rule.object}
                allowDeselect={false}
                searchable
                // The fields of one object mean nothing to another.
                onChange={(next) => next && next !== rule.object && replace({ object: next, filter: null })}
                mb={4}
                maw="16rem"
              />
              {object && (
                <FilterBar
                  object={object}
                  filter={rule.filter ?? undefined}
                  onChange={(filter) => replace({ ...rule, filter: filter ?? null })}
                />
              )}
            </div>
            <ActionIcon
              aria-label={say('territories.removeRule', { object: label })}
              onClick={() => onChange(rules.toSpliced(index, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        );
      })}
      {first && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rules, { object: first.name, filter: null }])}
        >
          {say('territories.addRule')}
        </Button>
      )}
    </Input.Wrapper>
  );
}
