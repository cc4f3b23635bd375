import { Fragment } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type FieldPath, resolvePath } from '../data/paths.ts';
import classes from './filter.module.css';
import type { Begun } from './filter-bar.tsx';
import { type Condition, childrenOf, isCondition, joinOf, type NodePath } from './filter-tree.ts';
import { LateAdder, LateConditionChip } from './late-filter.tsx';

/** What can be done to the filter; every place in it is named by its path from the root. */
export interface FilterEditing {
  begun: Begun | null;
  openPath: string | null;
  onOpen: (path: string | null) => void;
  onBegin: (group: NodePath, field: FieldPath) => void;
  onBegun: (condition: Condition) => void;
  onDrop: () => void;
  onFinish: () => void;
  onChange: (path: NodePath, condition: Condition) => void;
  onRemove: (path: NodePath) => void;
  onBracket: (path: NodePath) => void;
  onNegate: (path: NodePath) => void;
  onDropNot: (path: NodePath) => void;
  onToggleJoin: (group: NodePath) => void;
}

interface Props {
  object: ObjectMetadata;
  node: FilterNode;
  path: NodePath;
  editing: FilterEditing;
}

const deepest = 3;

/** Something joined to its neighbours: a condition, brackets, or the opposite of either. */
function FilterPart({ object, node, path, editing }: Props) {
  const say = useText();
  const metadata = useMetadata();
  if (isCondition(node)) {
    const key = path.join('.');
    return (
      <LateConditionChip
        path={resolvePath(metadata, object, node.field)}
        condition={node}
        isOpen={editing.openPath === key}
        onOpen={(isOpen) => editing.onOpen(isOpen ? key : null)}
        onChange={(condition) => editing.onChange(path, condition)}
        onRemove={() => editing.onRemove(path)}
        onBracket={path.length < deepest ? () => editing.onBracket(path) : undefined}
        onNegate={() => editing.onNegate(path)}
      />
    );
  }
  if ('not' in node)
    return (
      <>
        <button
          type="button"
          className={classes.join}
          title={say('filter.dropNot')}
          onClick={() => editing.onDropNot(path)}
        >
          {say('filter.not')}
        </button>
        <FilterPart object={object} node={node.not} path={[...path, 0]} editing={editing} />
      </>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of words.
    <span role="group" aria-label={say('filter.group')} className={classes.group}>
      <span aria-hidden="true" className={classes.bracket}>
        (
      </span>
      <FilterGroup object={object} node={node} path={path} editing={editing} />
      <span aria-hidden="true" className={classes.bracket}>
        )
      </span>
    </span>
  );
}

/** Conditions joined by one word, which changes with a click, and the place for another. */
export function FilterGroup({ object, node, path, editing }: Props) {
  const say = useText();
  const metadata = useMetadata();
  const children = childrenOf(node);
  const join = say(`filter.${joinOf(node) ?? 'and'}`);
  const begun = editing.begun?.group.join('.') === path.join('.') ? editing.begun : null;
  return (
    <>
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place.
        <Fragment key={index}>
          {index > 0 && (
            <button
              type="button"
              className={classes.join}
              onClick={() => editing.onToggleJoin(path)}
              title={say('filter.toggleJoin')}
            >
              {join}
            </button>
          )}
          <FilterPart object={object} node={child} path={[...path, index]} editing={editing} />
        </Fragment>
      ))}
      {begun && (
        <>
          {children.length > 0 && <span className={classes.join}>{join}</span>}
          <LateConditionChip
            path={resolvePath(metadata, object, begun.condition.field)}
            condition={begun.condition}
            isOpen
            onOpen={(isOpen) => !isOpen && editing.onFinish()}
            onChange={editing.onBegun}
            onRemove={editing.onDrop}
          />
        </>
      )}
      {!begun && (
        <LateAdder
          object={object}
          isFirst={path.length === 0 && children.length === 0}
          onPick={(field) => editing.onBegin(path, field)}
        />
      )}
    </>
  );
}
