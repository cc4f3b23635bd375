import { Fragment } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { resolvePath } from '#core/views/data/paths.ts';
import { ConditionWords } from '#core/views/filter/condition-words.tsx';
import { childrenOf, isCondition, joinOf } from '#core/views/filter/filter-tree.ts';

/** A filter as a sentence that is only read. */
export function FilterWords({ object, node }: { object: ObjectMetadata; node: FilterNode }) {
  const say = useText();
  const metadata = useMetadata();
  if (isCondition(node)) {
    const path = resolvePath(metadata, object, node.field);
    return path ? <ConditionWords path={path} condition={node} /> : <span>{node.field}</span>;
  }
  const join = joinOf(node);
  return (
    <>
      {!join && <span>{say('filter.not')}</span>}
      {childrenOf(node).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place.
        <Fragment key={index}>
          {index > 0 && <span>{say(`filter.${join ?? 'and'}`)}</span>}
          {isCondition(child) ? (
            <FilterWords object={object} node={child} />
          ) : (
            <>
              <span aria-hidden="true">(</span>
              <FilterWords object={object} node={child} />
              <span aria-hidden="true">)</span>
            </>
          )}
        </Fragment>
      ))}
    </>
  );
}
