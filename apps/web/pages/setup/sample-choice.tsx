import { Group, Radio, SimpleGrid, Text } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from './sample-choice.module.css';

/** Begins empty, or with a made-up company's records that one click removes. */
export function SampleChoice({ isSample, onChange }: { isSample: boolean; onChange: (isSample: boolean) => void }) {
  const say = useText();
  return (
    <Radio.Group
      label={say('setup.begin')}
      value={isSample ? 'sample' : 'empty'}
      onChange={(value) => onChange(value === 'sample')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {(['empty', 'sample'] as const).map((value) => (
          <Radio.Card key={value} value={value} className={classes.card}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator />
              <div>
                <Text fw={500}>{say(`setup.${value}`)}</Text>
                <Text size="xs" c="dimmed">
                  {say(`setup.${value}Help`)}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
