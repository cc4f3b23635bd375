import type { CalendarRef } from '@fullcalendar/react';
import { ActionIcon, Button, Group, Loader, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { useActions } from '#core/ui/actions.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { useScreenSearch } from '../state/screen-search.ts';
import classes from './calendar.module.css';
import { CalendarGrid, type Span } from './calendar-grid.tsx';
import { moveEvent, spanDefaults } from './move-event.ts';
import { type CalendarSource, useEvents } from './use-events.ts';

export type CalendarView = 'month' | 'week' | 'day' | 'list';

const views: Record<CalendarView, string> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  list: 'listWeek',
};

interface Range {
  start: string;
  end: string;
  title: string;
}

interface Props {
  sources: CalendarSource[];
  narrowing: (object: ObjectMetadata) => FilterNode | undefined;
  q?: string;
  isNarrow: boolean;
  onOpen: (object: ObjectMetadata, id: string) => void;
  onCreate: (object: ObjectMetadata, defaults: Record<string, unknown>) => void;
  /** Controls of the page, before those of the calendar. */
  children?: ReactNode;
}

const isSameRange = (a: Range | null, b: Range) => a?.start === b.start && a.end === b.end && a.title === b.title;

/** Days and weeks with what happens in them; its own state is in the address. */
export function CalendarScreen({ sources, narrowing, q, isNarrow, onOpen, onCreate, children }: Props) {
  const say = useText();
  const [search, update] = useScreenSearch<{ cal?: CalendarView; date?: string }>();
  const view = search.cal ?? (isNarrow ? 'list' : 'week');
  const calendar = useRef<CalendarRef>(null);
  const [range, setRange] = useState<Range | null>(null);
  const [chosen, setChosen] = useState<{ span: Span; at: { x: number; y: number } } | null>(null);
  const { events, byId, isLoading } = useEvents(sources, range, narrowing, q);
  const makers = sources.filter(({ object }) => object.permissions.create !== 'none');
  const act = (name: 'prev' | 'next' | 'today') => {
    const api = calendar.current?.getApi();
    api?.[name]();
    const day = api?.formatIso(api.getDate(), true);
    update({ date: name === 'today' ? undefined : day?.slice(0, 10) } as { date?: string }, { replace: true });
  };

  useEffect(() => {
    calendar.current?.getApi().changeView(views[view]);
  }, [view]);

  useActions([
    { id: 'calendar.today', label: say('calendar.today'), keys: 't', run: () => act('today') },
    ...(Object.keys(views) as CalendarView[]).map((name) => ({
      id: `calendar.${name}`,
      label: say(`calendar.show_${name}`),
      keys: name[0],
      run: () => update({ cal: name }),
    })),
  ]);

  function choose(span: Span, at: { x: number; y: number }) {
    const [only] = makers;
    if (makers.length === 1 && only) create(only, span);
    else setChosen({ span, at });
  }

  function create(source: CalendarSource, span: Span) {
    setChosen(null);
    calendar.current?.getApi().unselect();
    onCreate(source.object, spanDefaults(source, span));
  }

  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <Group gap={4} wrap="nowrap">
          <Button variant="default" size="compact-sm" onClick={() => act('today')}>
            {say('calendar.today')}
          </Button>
          <ActionIcon size={28} aria-label={say('calendar.earlier')} onClick={() => act('prev')}>
            <IconChevronLeft size={17} />
          </ActionIcon>
          <ActionIcon size={28} aria-label={say('calendar.later')} onClick={() => act('next')}>
            <IconChevronRight size={17} />
          </ActionIcon>
        </Group>
        <h2 className={classes.title} aria-live="polite">
          {range?.title}
        </h2>
        {isLoading && <Loader size={14} aria-label={say('common.loading')} />}
        <span className={classes.spring} />
        {children}
        <SegmentedControl
          size="xs"
          aria-label={say('calendar.view')}
          value={view}
          onChange={(next) => update({ cal: next as CalendarView })}
          data={(Object.keys(views) as CalendarView[])
            .filter((name) => !isNarrow || name !== 'week')
            .map((name) => ({ value: name, label: say(`calendar.${name}`) }))}
        />
      </div>
      <CalendarGrid
        ref={calendar}
        view={views[view]}
        date={search.date}
        events={events}
        canCreate={makers.length > 0}
        onRange={(next) => setRange((before) => (isSameRange(before, next) ? before : next))}
        onOpen={(id) => {
          const event = byId.get(id);
          if (event) onOpen(event.source.object, event.record.id);
        }}
        onMove={(id, span, revert) => {
          const event = byId.get(id);
          if (event) void moveEvent(event, span).then((isMoved) => isMoved || revert());
        }}
        onChoose={choose}
      />
      {chosen && (
        <Menu
          opened
          onClose={() => {
            setChosen(null);
            calendar.current?.getApi().unselect();
          }}
          position="bottom-start"
          withinPortal
        >
          <Menu.Target>
            <span aria-hidden="true" style={{ position: 'fixed', left: chosen.at.x, top: chosen.at.y }} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{say('calendar.plan')}</Menu.Label>
            {makers.map((source) => (
              <Menu.Item
                key={source.object.name}
                leftSection={<ObjectIcon icon={source.object.presentation.icon} size={15} />}
                onClick={() => create(source, chosen.span)}
              >
                {say(source.object.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
