import { Select, Skeleton, Text } from '@mantine/core';
import { useMemo } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import { useWriter } from '#core/fields/writer.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { FilterBar } from '#core/views/filter/filter-bar.tsx';
import { ChartCard } from '../chart-card.tsx';
import { type FigureWriter, useFigureWriter } from '../use-figures.ts';
import { DimensionPicker } from './dimension-picker.tsx';
import classes from './explore.module.css';
import { type Exploration, explorableObjects, useExploration } from './explore-search.ts';
import { MeasureSelect } from './measure-select.tsx';
import { toChart } from './to-chart.ts';
import { useExplored } from './use-explored.ts';

/** Any object, divided by any of its fields and measured by any other: one chart, at an address that can be shared. */
export function ExploreScreen() {
  const say = useText();
  const metadata = useMetadata();
  const { exploration, isTable, change } = useExploration();
  if (!exploration) return <EmptyState title={say('reports.noneTitle')}>{say('reports.noneHelp')}</EmptyState>;
  const { object, first, second, measure, filter } = exploration;
  const isAdded = measure.operation === 'count' || measure.operation === 'sum';
  return (
    <div className={classes.screen}>
      <div className={classes.asked}>
        <Select
          aria-label={say('reports.object')}
          w={160}
          allowDeselect={false}
          value={object.name}
          data={explorableObjects(metadata).map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) }))}
          onChange={(name) =>
            name &&
            name !== object.name &&
            change({
              object: name,
              measure: undefined,
              group: undefined,
              by: undefined,
              split: undefined,
              filter: undefined,
            })
          }
        />
        <MeasureSelect exploration={exploration} onChange={(next) => change({ measure: next })} />
        <DimensionPicker
          label={say('reports.groupedBy')}
          object={object}
          dimension={first}
          onPick={({ path }) => change({ group: path, by: undefined })}
          onGather={(by) => change({ by, group: first.path.path })}
        />
        {isAdded && (
          <DimensionPicker
            label={say('reports.splitInto')}
            object={object}
            dimension={second}
            onPick={({ path }) => change({ split: path })}
            onClear={() => change({ split: undefined })}
          />
        )}
      </div>
      <FilterBar object={object} filter={filter} onChange={(next) => change({ filter: next })} />
      <Answer
        exploration={exploration}
        isTable={isTable}
        onToggleTable={() => change({ table: isTable ? undefined : true })}
      />
    </div>
  );
}

interface AnswerProps {
  exploration: Exploration;
  isTable: boolean;
  onToggleTable: () => void;
}

function Answer({ exploration, isTable, onToggleTable }: AnswerProps) {
  const metadata = useMetadata();
  const writer = useWriter();
  const { workspace } = useSession();
  const figures = useMeasureWriter(exploration);
  const { data, error, isPlaceholderData } = useExplored(exploration);
  const signature = JSON.stringify([exploration.measure, exploration.first, exploration.second]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the exploration is read anew each time; what it asks is its signature.
  const chart = useMemo(
    // What is still the former question's answer cannot be drawn as this one's.
    () => (data && !isPlaceholderData ? toChart(exploration, data, writer, metadata) : undefined),
    [data, isPlaceholderData, signature, writer, metadata],
  );
  if (error) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  if (!chart) return <Skeleton height={320} radius={10} />;
  return (
    <ChartCard
      chart={chart}
      writer={figures}
      plural={exploration.object.plural}
      currency={data?.currency ?? workspace.currency}
      isTable={isTable}
      onToggleTable={onToggleTable}
      drawn={chart.series[0]?.id}
      heading="h2"
    />
  );
}

/** Figures of a field are written as the field's type writes its values: percentages, durations, money. */
function useMeasureWriter({ measure }: Exploration): FigureWriter {
  const { workspace } = useSession();
  const writer = useWriter();
  const base = useFigureWriter(workspace.currency);
  const field = measure.operation === 'count' ? undefined : measure.field;
  return useMemo(
    () => ({
      ...base,
      figure: (unit, value, isShort) =>
        unit === 'number' && field && value !== null
          ? inputOf(field).toText(Math.round(Number(value) * 100) / 100, field, writer)
          : base.figure(unit, value, isShort),
    }),
    [base, field, writer],
  );
}
