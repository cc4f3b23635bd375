import { useMemo } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import type { ViewConfig } from '../state/view-config.ts';
import { CalendarScreen } from './calendar-screen.tsx';
import { toSource } from './use-events.ts';

interface Props {
  object: ObjectMetadata;
  config: ViewConfig;
  q: string;
  isNarrow: boolean;
  onOpen: (id: string) => void;
  onCreate: (defaults: Record<string, unknown>) => void;
}

/** The records of one object by their date: deals by the day they should close. */
export function ObjectCalendar({ object, config, q, isNarrow, onOpen, onCreate }: Props) {
  const sources = useMemo(() => [toSource(object)].flatMap((source) => source ?? []), [object]);
  return (
    <CalendarScreen
      sources={sources}
      narrowing={() => config.filter}
      q={q}
      isNarrow={isNarrow}
      onOpen={(_, id) => onOpen(id)}
      onCreate={(_, defaults) => onCreate(defaults)}
    />
  );
}
