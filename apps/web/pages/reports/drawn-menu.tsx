import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import type { Series } from '#crm/insight/report/answer.ts';

interface Props {
  series: Series[];
  chosen: Series;
  onDraw: (series: string) => void;
}

/** Which of a chart's measures is drawn: the value, or the number, or the average. */
export function DrawnMenu({ series, chosen, onDraw }: Props) {
  const say = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          rightSection={<IconChevronDown size={13} />}
          aria-label={say('reports.drawn', { name: say(chosen.label) })}
        >
          {say(chosen.label)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {series.map(({ id, label }) => (
          <Menu.Item
            key={id}
            onClick={() => onDraw(id)}
            rightSection={id === chosen.id ? <IconCheck size={14} aria-hidden /> : null}
          >
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
