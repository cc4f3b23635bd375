import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import { isProblem } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { rememberRecord } from '#core/ui/recent.ts';
import { titleOf } from '../data/paths.ts';
import { recordQuery } from '../data/queries.ts';
import { RelatedLists } from '../related/related-lists.tsx';
import { useScreenSearch } from '../state/screen-search.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { FieldSections } from './field-sections.tsx';
import { useLastVisit } from './last-visit.ts';
import classes from './record.module.css';
import { RecordHeader } from './record-header.tsx';
import { RecordMissing } from './record-missing.tsx';
import { recordPartsOf } from './record-parts.ts';

const HistoryTab = lazy(() => import('../history/history-tab.tsx').then(({ HistoryTab }) => ({ default: HistoryTab })));

export interface RecordScreenProps {
  object: ObjectMetadata;
  id: string;
  place: 'page' | 'panel';
  /** The record was deleted here. */
  onGone: () => void;
}

/** Widths at which a second and a third column have room. */
const twoColumns = 760;
const threeColumns = 1120;

type Part = 'timeline' | 'fields' | 'related' | 'history';

export function expansionsOf(object: ObjectMetadata): string[] {
  return [
    ...new Set(
      object.fields.filter((field) => !field.isHidden).flatMap((field) => inputOf(field).expands?.(field) ?? []),
    ),
  ];
}

/** One record, whatever its object: who it is, what is known, what happened and what belongs to it. */
export function RecordScreen({ object, id, place, onGone }: RecordScreenProps) {
  const say = useText();
  const { ref, width } = useElementSize();
  const [search, update] = useScreenSearch<{ tab?: Part }>();
  const query = useQuery(recordQuery(object, id, expansionsOf(object)));
  const record = query.data;
  const title = record ? titleOf(object, record) : '';
  const visit = useLastVisit(id, record?.version);

  useEffect(() => {
    if (title) rememberRecord({ object: object.name, plural: object.plural, id, title });
  }, [object, id, title]);

  if (query.error && !record)
    return (
      <RecordMissing
        object={object}
        id={id}
        error={query.error}
        isMissing={isProblem(query.error) && query.error.status === 404}
        onRetry={() => void query.refetch()}
      />
    );

  const columns = width >= threeColumns ? 3 : width >= twoColumns ? 2 : 1;
  const asked = search.tab;
  const fields = record && <FieldSections object={object} record={record} />;
  const related = (
    <>
      {record &&
        recordPartsOf(object.name).map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: their order never changes.
          <Suspense key={index}>
            <Part object={object} record={record} />
          </Suspense>
        ))}
      <RelatedLists object={object} id={id} record={record} />
    </>
  );
  const timeline = <Timeline object={object} id={id} title={title} since={visit?.at} />;

  const tabs: { value: Part; label: string }[] = [
    { value: 'timeline', label: say('record.timeline') },
    ...(columns === 1 ? [{ value: 'fields' as const, label: say('record.details') }] : []),
    ...(columns < 3 ? [{ value: 'related' as const, label: say('record.related') }] : []),
    { value: 'history', label: say('record.history') },
  ];
  const first: Part = columns === 1 && place === 'panel' ? 'fields' : 'timeline';
  const tab = tabs.find(({ value }) => value === asked)?.value ?? first;

  return (
    <div ref={ref} className={classes.screen} data-columns={columns}>
      {record ? (
        <RecordHeader object={object} record={record} visit={visit} onGone={onGone} />
      ) : (
        <Skeleton h={84} m="md" />
      )}
      <div className={classes.columns} data-measured={width > 0 || undefined}>
        {columns > 1 && (
          <aside className={classes.side} aria-label={say('record.details')} tabIndex={-1}>
            {fields ?? <Lines />}
          </aside>
        )}
        <div className={classes.centre}>
          <Tabs
            value={tab}
            onChange={(next) => update({ tab: (next as Part) ?? undefined }, { replace: true })}
            keepMounted={false}
            className={classes.tabs}
          >
            <Tabs.List className={classes.tabList}>
              {tabs.map(({ value, label }) => (
                <Tabs.Tab key={value} value={value}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="timeline" className={classes.tabPanel}>
              {timeline}
            </Tabs.Panel>
            {columns === 1 && (
              <Tabs.Panel value="fields" className={classes.tabPanel}>
                {fields ?? <Lines />}
              </Tabs.Panel>
            )}
            {columns < 3 && (
              <Tabs.Panel value="related" className={classes.tabPanel}>
                {related}
              </Tabs.Panel>
            )}
            <Tabs.Panel value="history" className={classes.tabPanel}>
              <Suspense fallback={<Lines />}>
                <HistoryTab object={object} id={id} />
              </Suspense>
            </Tabs.Panel>
          </Tabs>
        </div>
        {columns === 3 && (
          <aside className={classes.side} aria-label={say('record.related')} tabIndex={-1}>
            {related}
          </aside>
        )}
      </div>
    </div>
  );
}

function Lines() {
  return (
    <Stack p="md" gap="sm" aria-hidden="true">
      {[70, 45, 80, 55, 65].map((share) => (
        <Skeleton key={share} h={14} w={`${share}%`} />
      ))}
    </Stack>
  );
}
