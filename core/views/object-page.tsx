import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendar, IconLayoutKanban, IconList, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { loadTyping } from '#core/fields/late-typing.tsx';
import { useActions } from '#core/ui/actions.ts';
import { fetchAhead } from '#core/ui/ahead.ts';
import { useObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { recordPath } from '#core/ui/records.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { refreshObject } from './data/cache.ts';
import { FilterBar } from './filter/filter-bar.tsx';
import { LateCreateDialog, loadCreateDialog } from './late-create-dialog.tsx';
import { LateListView } from './list/late-list-view.tsx';
import { LateRecordScreen } from './record/late-record-screen.tsx';
import { RecordDialogs } from './record/record-dialogs.tsx';
import { LateDisplayMenu, LateExportMenu, LateViewMenu } from './screen/late-menus.tsx';
import { LateSidePanel } from './screen/late-side-panel.tsx';
import { layoutsOf } from './screen/layouts.ts';
import classes from './screen/screen.module.css';
import { SearchBox } from './screen/search-box.tsx';
import { stepRecord } from './screen/step-record.ts';
import { useViewEditing } from './screen/view-actions.tsx';
import { useViewState } from './state/use-view-state.ts';
import type { Layout } from './state/view-config.ts';

const BoardView = lazy(() => import('./board/board-view.tsx').then(({ BoardView }) => ({ default: BoardView })));
const ObjectCalendar = lazy(() =>
  import('./calendar/object-calendar.tsx').then(({ ObjectCalendar }) => ({ default: ObjectCalendar })),
);

const icons = { list: IconList, board: IconLayoutKanban, calendar: IconCalendar };

/** The records of one object: as a list, on a board or in a calendar, with the one that is open beside them. */
export function ObjectPage({ plural }: { plural: string }) {
  const object = useObject(plural);
  const say = useText();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) ?? false;
  const state = useViewState(object);
  const { config, change } = state;
  const editing = useViewEditing(object, state);
  const layouts = layoutsOf(object);
  const layout = layouts.includes(config.layout) ? config.layout : 'list';
  const [creating, setCreating] = useState<Record<string, unknown> | null>(null);
  const [request, setRequest] = useState<{ path: string; at: number }>();
  useEffect(() => {
    fetchAhead(LateListView.load);
    fetchAhead(loadTyping);
    fetchAhead(LateSidePanel.load);
    fetchAhead(LateRecordScreen.load);
    fetchAhead(loadCreateDialog);
  }, []);
  const canCreate = object.permissions.create !== 'none';
  const createLabel = say('list.new', { object: say(object.label).toLowerCase() });

  usePage({ title: state.view ? `${state.view.name} · ${say(object.pluralLabel)}` : say(object.pluralLabel) });
  useActions([
    ...(canCreate
      ? [{ id: `create.here.${object.name}`, label: createLabel, keys: 'n', icon: 'plus', run: () => setCreating({}) }]
      : []),
    ...layouts.map((one, index) => ({
      id: `layout.${one}`,
      label: say(`layouts.show_${one}`),
      keys: `alt+${index + 1}`,
      run: () => change({ layout: one }),
    })),
    { id: 'view.reset', label: say('views.reset'), run: state.reset },
    ...(editing.canSave ? [{ id: 'view.save', label: say('views.saveAs'), run: editing.saveAs }] : []),
  ]);

  const { open } = state;
  const openRecord = useCallback(
    (id: string) => (isNarrow ? void navigate({ to: recordPath(object.plural, id) }) : open(id)),
    [isNarrow, navigate, object.plural, open],
  );

  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <div className={classes.bar}>
          <LateViewMenu object={object} state={state} editing={editing} />
          <span className={classes.spring} />
          <SearchBox
            value={state.q}
            label={say('list.searchIn', { objects: say(object.pluralLabel).toLowerCase() })}
            onChange={state.search}
          />
          {layouts.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={say('layouts.layout')}
              value={layout}
              onChange={(next) => change({ layout: next as Layout })}
              data={layouts.map((one) => {
                const Icon = icons[one];
                return {
                  value: one,
                  label: (
                    <Tooltip label={say(`layouts.${one}`)}>
                      <Icon size={16} role="img" aria-label={say(`layouts.${one}`)} style={{ display: 'block' }} />
                    </Tooltip>
                  ),
                };
              })}
            />
          )}
          <LateDisplayMenu object={object} state={state} />
          <LateExportMenu object={object} config={config} q={state.q} />
          {canCreate && (
            <Button
              variant="default"
              size="compact-sm"
              className={classes.tool}
              leftSection={<IconPlus size={15} />}
              onClick={() => setCreating({})}
            >
              {createLabel}
            </Button>
          )}
        </div>
        <div className={classes.subbar}>
          <FilterBar
            object={object}
            filter={config.filter}
            onChange={(filter) => change({ filter })}
            request={request}
          />
          {state.isChanged && editing.canSave && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={editing.canOverwrite ? () => void editing.saveChanges() : editing.saveAs}
            >
              {say('views.save')}
            </Button>
          )}
        </div>
        {layout === 'list' && (
          <LateListView
            key={config.groupBy ?? ''}
            object={object}
            state={{ ...state, open: (id) => (id ? openRecord(id) : state.open(null)) }}
            isNarrow={isNarrow}
            onFilterBy={(path) => setRequest({ path, at: Date.now() })}
            onCreate={() => setCreating({})}
          />
        )}
        <Suspense>
          {layout === 'board' && <BoardView object={object} state={state} onOpen={openRecord} onCreate={setCreating} />}
          {layout === 'calendar' && (
            <ObjectCalendar
              object={object}
              config={config}
              q={state.q}
              isNarrow={isNarrow}
              onOpen={openRecord}
              onCreate={setCreating}
            />
          )}
        </Suspense>
      </div>
      {state.record && !isNarrow && (
        <LateSidePanel
          label={say(object.label)}
          path={recordPath(object.plural, state.record)}
          onClose={() => open(null)}
          onStep={(by) => stepRecord(object, state.record!, by, open)}
        >
          <LateRecordScreen
            key={state.record}
            object={object}
            id={state.record}
            place="panel"
            onGone={() => open(null)}
          />
        </LateSidePanel>
      )}
      <LateCreateDialog
        object={object}
        defaults={creating ?? {}}
        opened={creating !== null}
        onClose={() => setCreating(null)}
        onCreated={(record) => {
          void refreshObject(object.name);
          openRecord(record.id);
        }}
      />
      {editing.element}
      <RecordDialogs />
    </div>
  );
}
