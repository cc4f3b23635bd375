import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type EventDisplayInfo,
  type EventInput,
} from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import french from '@fullcalendar/react/locales/fr';
import classicThemePlugin from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useComputedColorScheme } from '@mantine/core';
import { type Ref, useMemo, useRef, useState } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import classes from './calendar.module.css';

const plugins = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin, classicThemePlugin];

export interface Span {
  /** `YYYY-MM-DD` of a whole day, otherwise ISO 8601. */
  start: string;
  end: string;
  isAllDay: boolean;
}

interface Props {
  ref: Ref<CalendarRef>;
  view: string;
  date: string | undefined;
  events: EventInput[];
  canCreate: boolean;
  onRange: (range: { start: string; end: string; title: string }) => void;
  onOpen: (id: string) => void;
  onMove: (id: string, span: Span, revert: () => void) => void;
  /** A time was chosen, at that place of the screen. */
  onChoose: (span: Span, at: { x: number; y: number }) => void;
}

interface Dated {
  startStr: string;
  endStr: string;
  allDay: boolean;
}

const toSpan = ({ startStr, endStr, allDay }: Dated): Span => ({ start: startStr, end: endStr, isAllDay: allDay });

// FullCalendar takes a changed option for another calendar; what never changes is made once.
const locales = [french];
const timeFormat = { hour: 'numeric', minute: '2-digit' } as const;

/** Its kind by an icon, since a colour alone says nothing to many; then when and what. */
function drawEvent({ event, timeText, view }: EventDisplayInfo) {
  const { icon, isDone } = event.extendedProps as { icon?: string; isDone?: boolean };
  return (
    <span
      className={classes.event}
      data-done={isDone || undefined}
      data-agenda={view.type.startsWith('list') || undefined}
      title={`${timeText} ${event.title}`}
    >
      <ObjectIcon icon={icon} size={13} />
      {!view.type.startsWith('timeGrid') && timeText && <span className={classes.eventTime}>{timeText}</span>}
      <span className={classes.eventTitle} dir="auto">
        {event.title}
      </span>
    </span>
  );
}

/**
 * A day without events has nothing else to focus, and has to be scrolled by keyboard all the same. A table may hold
 * nothing that is focused but its rows.
 */
function letScrollByKeyboard({ el }: { el: HTMLElement }): void {
  for (const scroller of el.querySelectorAll<HTMLElement>('[style*="overflow: hidden auto"]'))
    (scroller.querySelector<HTMLElement>('[role="row"]') ?? scroller).tabIndex = 0;
}

/** The calendar itself, with what the person does to it told in wire values. */
export function CalendarGrid(props: Props) {
  const { ref, view, date, events, canCreate } = props;
  const say = useText();
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  const latest = useRef(props);
  latest.current = props;
  const [start] = useState({ view, date });
  const handlers = useMemo<CalendarOptions>(
    () => ({
      datesSet: (info) =>
        latest.current.onRange({
          start: info.startStr.slice(0, 10),
          end: info.endStr.slice(0, 10),
          title: info.view.title,
        }),
      eventClick: (info) => {
        info.jsEvent.preventDefault();
        latest.current.onOpen(info.event.id);
      },
      eventDrop: (info) => latest.current.onMove(info.event.id, toSpan(info.event), info.revert),
      eventResize: (info) => latest.current.onMove(info.event.id, toSpan(info.event), info.revert),
      select: (info) =>
        latest.current.onChoose(toSpan(info), { x: info.jsEvent?.clientX ?? 200, y: info.jsEvent?.clientY ?? 200 }),
    }),
    [],
  );
  return (
    <div className={classes.grid}>
      <FullCalendar
        ref={ref}
        plugins={plugins}
        colorScheme={scheme}
        initialView={start.view}
        {...(start.date ? { initialDate: start.date } : {})}
        headerToolbar={false}
        height="100%"
        locales={locales}
        locale={format.locale}
        timeZone={format.timeZone}
        firstDay={1}
        nowIndicator
        dayMaxEvents
        scrollTime="08:00:00"
        slotDuration="00:30:00"
        events={events}
        editable
        eventResizableFromStart
        selectable={canCreate}
        selectMirror
        longPressDelay={300}
        eventTimeFormat={timeFormat}
        eventDisplay="block"
        defaultTimedEventDuration="00:30:00"
        slotEventOverlap={false}
        eventContent={drawEvent}
        viewDidMount={letScrollByKeyboard}
        noEventsContent={say('calendar.nothing')}
        unselectAuto={false}
        {...handlers}
      />
    </div>
  );
}
