import { Button, CloseButton, Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Grouping } from '#core/engine/query/grouping.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, pathLabel } from '#core/views/data/paths.ts';
import { FieldPicker } from '#core/views/filter/field-picker.tsx';
import classes from './explore.module.css';
import { canExplore, type ExploredDimension } from './explore-search.ts';

interface Props {
  label: string;
  object: ObjectMetadata;
  dimension: ExploredDimension | undefined;
  onPick: (path: FieldPath) => void;
  /** For dates: into what they are gathered. */
  onGather?: (by: Grouping['by']) => void;
  onClear?: () => void;
}

const spans = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** The field that makes the bars, or their pieces. */
export function DimensionPicker({ label, object, dimension, onPick, onGather, onClear }: Props) {
  const say = useText();
  const name = dimension ? pathLabel(dimension.path, say) : say('reports.nothingChosen');
  return (
    <span className={classes.dimension}>
      <span className={classes.word}>{label}</span>
      <FieldPicker object={object} accepts={canExplore} isDeep onPick={onPick}>
        {(open) => (
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} />}
            onClick={open}
            aria-label={`${label}: ${name}`}
          >
            {name}
          </Button>
        )}
      </FieldPicker>
      {dimension && dimension.by !== 'value' && onGather && (
        <Select
          aria-label={say('reports.gather')}
          w={120}
          allowDeselect={false}
          value={dimension.by}
          onChange={(by) => by && onGather(by as Grouping['by'])}
          data={spans.map((value) => ({ value, label: say(`reports.by_${value}`) }))}
        />
      )}
      {dimension && onClear && <CloseButton aria-label={say('reports.unsplit')} onClick={onClear} />}
    </span>
  );
}
