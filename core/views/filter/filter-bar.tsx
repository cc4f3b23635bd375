import { IconFilter, IconPlus } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, resolvePath } from '../data/paths.ts';
import { ConditionChip } from './condition-chip.tsx';
import { FieldPicker } from './field-picker.tsx';
import classes from './filter.module.css';
import {
  addTo,
  bracket,
  type Condition,
  changeAt,
  childrenOf,
  isComplete,
  isCondition,
  joinOf,
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

interface Begun {
  group: NodePath;
  condition: Condition;
}

/** The filter as a sentence whose parts can be changed where they stand. */
export function FilterBar({ object, filter, onChange, request }: Props) {
  const say = useText();
  const metadata = useMetadata();
  const root = toRoot(filter);
  const [openPath, setOpenPath] = useState<string | null>(null);
  // A condition without its value is nobody's filter yet.
  const [begun, showBegun] = useState<Begun | null>(null);
  // An input says "changed" and "done" in one breath, sooner than anything is drawn.
  const latest = useRef<Begun | null>(null);
  const setBegun = (next: Begun | null) => {
    latest.current = next;
    showBegun(next);
  };

  const apply = (next: FilterNode | undefined) => onChange(simplify(next));

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

  function changeBegun(condition: Condition) {
    if (latest.current) setBegun({ ...latest.current, condition });
  }

  function finishBegun() {
    const finished = latest.current;
    if (!finished) return;
    const path = resolvePath(metadata, object, finished.condition.field);
    const takes = path?.field.operators.find(({ name }) => name === finished.condition.op)?.takes ?? 'value';
    setBegun(null);
    if (isComplete(takes, finished.condition.value)) apply(addTo(root, finished.group, finished.condition));
  }

  const adder = (group: NodePath, isFirst: boolean) => (
    <FieldPicker
      object={object}
      accepts={({ field }) => field.operators.length > 0}
      isDeep
      onPick={(path) => begin(group, path)}
    >
      {(open) => (
        <button
          type="button"
          className={classes.add}
          onClick={open}
          aria-label={isFirst ? undefined : say('filter.add')}
        >
          {isFirst ? <IconFilter size={14} /> : <IconPlus size={14} />}
          {isFirst && <span>{say('filter.filter')}</span>}
        </button>
      )}
    </FieldPicker>
  );

  function chip(condition: Condition, path: NodePath): ReactNode {
    const key = path.join('.');
    const field = resolvePath(metadata, object, condition.field);
    return (
      <ConditionChip
        path={field}
        condition={condition}
        isOpen={openPath === key}
        onOpen={(isOpen) => setOpenPath(isOpen ? key : null)}
        onChange={(next) => {
          const takes = field?.field.operators.find(({ name }) => name === next.op)?.takes ?? 'value';
          // The sentence follows each change; one that lost its value waits for the next.
          if (isComplete(takes, next.value)) apply(changeAt(root, path, () => next));
          else setBegunFrom(next, path);
        }}
        onRemove={() => apply(changeAt(root, path, () => undefined))}
        onBracket={path.length < 3 ? () => onChange(bracket(root, path)) : undefined}
        onNegate={() => apply(changeAt(root, path, (node) => ({ not: node })))}
      />
    );
  }

  function setBegunFrom(condition: Condition, path: NodePath) {
    apply(changeAt(root, path, () => undefined));
    setOpenPath(null);
    setBegun({ group: path.slice(0, -1), condition });
  }

  function group(node: FilterNode, path: NodePath): ReactNode {
    const children = childrenOf(node);
    const join = joinOf(node) ?? 'and';
    const isBeginning = begun !== null && begun.group.join('.') === path.join('.');
    return (
      <>
        {children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place.
          <Fragment key={index}>
            {index > 0 && (
              <button
                type="button"
                className={classes.join}
                onClick={() => onChange(toggleJoin(root, path))}
                title={say('filter.toggleJoin')}
              >
                {say(`filter.${join}`)}
              </button>
            )}
            {isCondition(child) ? chip(child, [...path, index]) : bracketed(child, [...path, index])}
          </Fragment>
        ))}
        {isBeginning && (
          <>
            {children.length > 0 && <span className={classes.join}>{say(`filter.${join}`)}</span>}
            <ConditionChip
              path={resolvePath(metadata, object, begun.condition.field)}
              condition={begun.condition}
              isOpen
              // What is being typed is read as its input is left, a moment after the click that closes this.
              onOpen={(isOpen) => !isOpen && setTimeout(finishBegun, 50)}
              onChange={changeBegun}
              onRemove={() => setBegun(null)}
            />
          </>
        )}
        {!isBeginning && adder(path, path.length === 0 && children.length === 0)}
      </>
    );
  }

  function bracketed(node: FilterNode, path: NodePath): ReactNode {
    if ('not' in node) {
      const inner = isCondition(node.not) ? chip(node.not, [...path, 0]) : bracketed(node.not, [...path, 0]);
      return (
        <>
          <button
            type="button"
            className={classes.join}
            title={say('filter.dropNot')}
            onClick={() => apply(changeAt(root, path, () => node.not))}
          >
            {say('filter.not')}
          </button>
          {inner}
        </>
      );
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of words.
      <span role="group" aria-label={say('filter.group')} className={classes.group}>
        <span aria-hidden="true" className={classes.bracket}>
          (
        </span>
        {group(node, path)}
        <span aria-hidden="true" className={classes.bracket}>
          )
        </span>
      </span>
    );
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of words.
    <div role="group" aria-label={say('filter.filter')} className={classes.bar}>
      {group(root, [])}
      {filter && (
        <button type="button" className={classes.clear} onClick={() => onChange(undefined)}>
          {say('filter.clear')}
        </button>
      )}
    </div>
  );
}
