import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, useCallback, useEffect, useMemo } from 'react';
import { fetchAhead } from '#core/ui/ahead.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { late } from '#core/ui/late.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { editMany } from '../data/edit-many.ts';
import { editRecord } from '../data/edit-record.ts';
import { useFollowChanges } from '../data/follow-changes.ts';
import { requestShape, resolvePath } from '../data/paths.ts';
import { countQuery, type ListParams } from '../data/queries.ts';
import type { ViewState } from '../state/use-view-state.ts';
import type { BulkBar as Bar } from './bulk-bar.tsx';
import { CardList } from './card-list.tsx';
import { loadCellPanel } from './cell-editor.tsx';
import { useColumnActions } from './column-actions.ts';
import { useGridColumns } from './columns.ts';
import { EmptyList } from './empty-list.tsx';
import { Grid } from './grid.tsx';
import classes from './list.module.css';
import { ListFooter } from './list-footer.tsx';
import { recallScreen } from './screen-memory.ts';
import type { RecordEdit } from './use-clipboard.ts';
import { useFlatItems } from './use-flat-items.ts';
import { useGroupedItems } from './use-grouped-items.ts';
import { useRowSelection } from './use-row-selection.ts';

const BulkBar = late<ComponentProps<typeof Bar>>(() => import('./bulk-bar.tsx').then(({ BulkBar }) => BulkBar));

interface Props {
  object: ObjectMetadata;
  state: ViewState;
  isNarrow: boolean;
  onFilterBy: (path: string) => void;
  onCreate: () => void;
}

/** The records of an object as a table (on a phone: as cards), whatever the object is. */
export function ListView({ object, state, isNarrow, onFilterBy, onCreate }: Props) {
  const say = useText();
  const metadata = useMetadata();
  const { config, q, change } = state;
  const columns = useGridColumns(object, config);
  const by = config.groupBy ? resolvePath(metadata, object, config.groupBy) : undefined;
  const params = useMemo<ListParams>(() => {
    const shown = by ? [...columns, by] : columns;
    return { ...requestShape(object, shown), filter: config.filter, q: q || undefined, sort: config.sort };
  }, [object, columns, by, config.filter, config.sort, q]);

  const counted = { filter: params.filter, q: params.q };
  const { data: count } = useQuery(countQuery(object, counted));
  const flat = useFlatItems(object, params, !by && !state.isSettling, count);
  const grouped = useGroupedItems(object, params, by, columns, !state.isSettling);
  const list = by ? grouped : flat;

  const memoryKey = useMemo(
    () => JSON.stringify([object.name, params, config.groupBy]),
    [object.name, params, config.groupBy],
  );
  const memory = recallScreen(memoryKey);
  const selection = useRowSelection(list.items, memory?.ids);
  const { waiting, show } = useFollowChanges(object, params);
  const headerActions = useColumnActions(config, columns, change, onFilterBy);

  useEffect(() => {
    fetchAhead(loadCellPanel);
    fetchAhead(BulkBar.load);
  }, []);

  const save = useCallback(
    (edits: RecordEdit[], titles?: Record<string, unknown>) => {
      const [only] = edits;
      if (edits.length === 1 && only) void editRecord(object, only.record, { changes: only.changes, titles });
      else if (edits.length > 1) void editMany(object, edits);
    },
    [object],
  );

  if (list.error || (!list.isFirstLoad && list.items.length === 0))
    return (
      <EmptyList
        object={object}
        isFiltered={Boolean(config.filter || q)}
        error={list.error}
        onRetry={list.retry}
        onCreate={onCreate}
        onClear={() => (q ? state.search('') : change({ filter: undefined }))}
      />
    );

  if (isNarrow)
    return (
      <CardList
        object={object}
        list={list}
        columns={columns}
        groupBy={by}
        onToggleGroup={grouped.toggle}
        memoryKey={memoryKey}
        top={memory?.top ?? 0}
      />
    );

  return (
    <div className={classes.screen} style={{ position: 'relative' }}>
      <Grid
        key={memoryKey}
        object={object}
        list={list}
        columns={columns}
        sort={config.sort}
        density={config.density}
        count={count}
        groupBy={by}
        onToggleGroup={grouped.toggle}
        selection={selection}
        openedId={state.record}
        onOpen={state.open}
        onSave={save}
        headerActions={headerActions}
        memoryKey={memoryKey}
        memory={memory}
      />
      {waiting > 0 && (
        <Button className={classes.waiting} size="compact-sm" radius="xl" onClick={show}>
          {say('list.waiting', { count: waiting })}
        </Button>
      )}
      {selection.ids.size > 0 && (
        <BulkBar object={object} selection={selection} filter={config.filter} q={q} count={count} />
      )}
      <ListFooter object={object} count={count} columns={columns} filter={params.filter} q={params.q} />
    </div>
  );
}
