import { useEffect, useRef, useState } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, resolvePath } from '../data/paths.ts';
import classes from './filter.module.css';
import { type FilterEditing, FilterGroup } from './filter-group.tsx';
import {
  addTo,
  bracket,
  type Condition,
  changeAt,
  isComplete,
  type NodePath,
  simplify,
  toggleJoin,
  toRoot,
} from './filter-tree.ts';
import { firstOperator } from './operator-words.ts';

interface Props {
  object: ObjectMetadata;
  filter: FilterNode | undefined;
  onChange: (filter: FilterNode | undefined) => void;
  /** A field to begin a condition with, asked for from elsewhere (a column's menu). */
  request?: { path: string; at: number } | undefined;
}

/** A condition that has no value yet, and the group it will join. */
export interface Begun {
  group: NodePath;
  condition: Condition;
}

/** What is being typed is read as its input is left, a moment after the click that closes its panel. */
const readMilliseconds = 50;

/** The filter as a sentence whose parts can be changed where they stand. */
export function FilterBar({ object, filter, onChange, request }: Props) {
  const say = useText();
  const metadata = useMetadata();
  const root = toRoot(filter);
  const [openPath, setOpenPath] = useState<string | null>(null);
  const [begun, showBegun] = useState<Begun | null>(null);
  // An input says "changed" and "done" in one breath, sooner than anything is drawn.
  const latest = useRef<Begun | null>(null);
  const setBegun = (next: Begun | null) => {
    latest.current = next;
    showBegun(next);
  };

  const apply = (next: FilterNode | undefined) => onChange(simplify(next));

  function isWhole(condition: Condition): boolean {
    const path = resolvePath(metadata, object, condition.field);
    const takes = path?.field.operators.find(({ name }) => name === condition.op)?.takes ?? 'value';
    return isComplete(takes, condition.value);
  }

  function begin(group: NodePath, { path, field }: FieldPath) {
    const operator = firstOperator(field);
    if (!operator) return;
    const value = operator.takes === 'period' ? 'thisMonth' : undefined;
    setBegun({ group, condition: { field: path, op: operator.name, ...(value ? { value } : {}) } });
    setOpenPath(null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one request, one condition.
  useEffect(() => {
    const path = request && resolvePath(metadata, object, request.path);
    if (path) begin([], path);
  }, [request?.at]);

  function finish() {
    const finished = latest.current;
    if (!finished) return;
    setBegun(null);
    if (isWhole(finished.condition)) apply(addTo(root, finished.group, finished.condition));
  }

  const editing: FilterEditing = {
    begun,
    openPath,
    onOpen: setOpenPath,
    onBegin: begin,
    onBegun: (condition) => latest.current && setBegun({ ...latest.current, condition }),
    onDrop: () => setBegun(null),
    onFinish: () => setTimeout(finish, readMilliseconds),
    onChange: (path, condition) => {
      if (isWhole(condition)) return apply(changeAt(root, path, () => condition));
      // A condition that lost its value is nobody's filter until it has one again.
      apply(changeAt(root, path, () => undefined));
      setOpenPath(null);
      setBegun({ group: path.slice(0, -1), condition });
    },
    onRemove: (path) => apply(changeAt(root, path, () => undefined)),
    onBracket: (path) => onChange(bracket(root, path)),
    onNegate: (path) => apply(changeAt(root, path, (node) => ({ not: node }))),
    onDropNot: (path) => apply(changeAt(root, path, (node) => ('not' in node ? node.not : node))),
    onToggleJoin: (path) => onChange(toggleJoin(root, path)),
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of words.
    <div role="group" aria-label={say('filter.filter')} className={classes.bar}>
      <FilterGroup object={object} node={root} path={[]} editing={editing} />
      {filter && (
        <button type="button" className={classes.clear} onClick={() => onChange(undefined)}>
          {say('filter.clear')}
        </button>
      )}
    </div>
  );
}
