import { Checkbox, Loader, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { fetchAhead } from '#core/ui/ahead.ts';
import { findField, type ObjectMetadata, useFindObject, useMetadata } from '#core/ui/client/metadata.ts';
import { keep, useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { recordPath } from '#core/ui/records.ts';
import calendar from './calendar/calendar.module.css';
import { toSource } from './calendar/use-events.ts';
import { refreshObject } from './data/cache.ts';
import { LateCreateDialog, loadCreateDialog } from './late-create-dialog.tsx';
import { LateRecordScreen } from './record/late-record-screen.tsx';
import { RecordDialogs } from './record/record-dialogs.tsx';
import { LateSidePanel } from './screen/late-side-panel.tsx';
import classes from './screen/screen.module.css';
import { useScreenSearch } from './state/screen-search.ts';

const CalendarScreen = lazy(() =>
  import('./calendar/calendar-screen.tsx').then(({ CalendarScreen }) => ({ default: CalendarScreen })),
);

const hiddenKinds = keep<string[]>('rapport.calendarHidden', []);

/** Tasks, calls and meetings in one calendar: one's own, or everybody's. */
export function CalendarPage() {
  const say = useText();
  const { objects } = useMetadata();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) ?? false;
  const [search, update] = useScreenSearch<{ who?: 'all'; open?: string }>();
  const [hidden, setHidden] = useKept(hiddenKinds);
  const [creating, setCreating] = useState<{ object: ObjectMetadata; defaults: Record<string, unknown> } | null>(null);
  usePage({ title: say('calendar.title') });
  useEffect(() => {
    fetchAhead(LateSidePanel.load);
    fetchAhead(LateRecordScreen.load);
    fetchAhead(loadCreateDialog);
  }, []);

  const all = useMemo(
    () =>
      objects
        .filter((object) => object.isActivity && object.permissions.read !== 'none')
        .flatMap((object) => toSource(object) ?? []),
    [objects],
  );
  const sources = useMemo(() => all.filter(({ object }) => !hidden.includes(object.name)), [all, hidden]);
  const narrowing = useCallback(
    (object: ObjectMetadata) =>
      search.who === 'all' || !findField(object, 'ownerId') ? undefined : { field: 'ownerId', op: 'eq', value: 'me' },
    [search.who],
  );
  const [openName, openId] = (search.open ?? '').split(':');
  const opened = useFindObject(openName ?? '');
  const close = () => update({ open: undefined } as { open?: string });

  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <Suspense fallback={<Loader m="xl" size="sm" aria-label={say('common.loading')} />}>
          <CalendarScreen
            sources={sources}
            narrowing={narrowing}
            isNarrow={isNarrow}
            onOpen={(object, id) =>
              isNarrow
                ? void navigate({ to: recordPath(object.plural, id) })
                : update({ open: `${object.name}:${id}` }, { replace: search.open !== undefined })
            }
            onCreate={(object, defaults) => setCreating({ object, defaults })}
          >
            <fieldset
              className={calendar.kinds}
              style={{ border: 0, margin: 0, padding: 0 }}
              aria-label={say('calendar.kinds')}
            >
              {all.map(({ object }) => (
                <Checkbox
                  key={object.name}
                  size="xs"
                  label={say(object.pluralLabel)}
                  checked={!hidden.includes(object.name)}
                  {...(object.presentation.color ? { color: object.presentation.color } : {})}
                  onChange={(event) =>
                    setHidden(
                      event.currentTarget.checked
                        ? hidden.filter((name) => name !== object.name)
                        : [...hidden, object.name],
                    )
                  }
                />
              ))}
            </fieldset>
            <SegmentedControl
              size="xs"
              aria-label={say('calendar.whose')}
              value={search.who ?? 'me'}
              onChange={(who) => update({ who: who === 'all' ? 'all' : undefined } as { who?: 'all' })}
              data={[
                { value: 'me', label: say('calendar.mine') },
                { value: 'all', label: say('calendar.everyone') },
              ]}
            />
          </CalendarScreen>
        </Suspense>
      </div>
      {opened && openId && !isNarrow && (
        <LateSidePanel label={say(opened.label)} path={recordPath(opened.plural, openId)} onClose={close}>
          <LateRecordScreen key={openId} object={opened} id={openId} place="panel" onGone={close} />
        </LateSidePanel>
      )}
      {creating && (
        <LateCreateDialog
          object={creating.object}
          defaults={creating.defaults}
          opened
          onClose={() => setCreating(null)}
          onCreated={() => void refreshObject(creating.object.name)}
        />
      )}
      <RecordDialogs />
    </div>
  );
}
