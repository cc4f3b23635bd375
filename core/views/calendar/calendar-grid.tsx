import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import french from '@fullcalendar/react/locales/fr';
import classicThemePlugin from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import { useComputedColorScheme } from '@mantine/core';
import type { Ref } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
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

/** The calendar itself, with what the person does to it told in wire values. */
export function CalendarGrid({ ref, view, date, events, canCreate, onRange, onOpen, onMove, onChoose }: Props) {
  const say = useText();
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  return (
    <div className={classes.grid}>
      <FullCalendar
        ref={ref}
        plugins={plugins}
        colorScheme={scheme}
        initialView={view}
        {...(date ? { initialDate: date } : {})}
        headerToolbar={false}
        height="100%"
        locales={[french]}
        locale={format.locale}
        timeZone={format.timeZone}
        firstDay={1}
        nowIndicator
        navLinks={false}
        dayMaxEvents
        scrollTime="08:00:00"
        slotDuration="00:30:00"
        events={events}
        editable
        eventResizableFromStart
        selectable={canCreate}
        selectMirror
        longPressDelay={300}
        eventTimeFormat={{ hour: 'numeric', minute: '2-digit' }}
        noEventsContent={say('calendar.nothing')}
        datesSet={(info) =>
          onRange({ start: info.startStr.slice(0, 10), end: info.endStr.slice(0, 10), title: info.view.title })
        }
        eventClick={(info) => {
          info.jsEvent.preventDefault();
          onOpen(info.event.id);
        }}
        eventDrop={(info) => onMove(info.event.id, toSpan(info.event), info.revert)}
        eventResize={(info) => onMove(info.event.id, toSpan(info.event), info.revert)}
        select={(info) => onChoose(toSpan(info), { x: info.jsEvent?.clientX ?? 200, y: info.jsEvent?.clientY ?? 200 })}
        unselectAuto={false}
      />
    </div>
  );
}
