import { Fragment } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { resolvePath } from '#core/views/data/paths.ts';
import { ConditionWords } from '#core/views/filter/condition-words.tsx';
import { childrenOf, isCondition } from '#core/views/filter/filter-tree.ts';

/** A filter as a sentence; what no longer exists stands there as it was sent. */
export function FilterWords({ object, node }: { object: ObjectMetadata; node: FilterNode }) {
  const say = useText();
  const metadata = useMetadata();
  if (isCondition(node)) {
    const path = resolvePath(metadata, object, node.field);
    return path ? <ConditionWords path={path} condition={node} /> : <code>{JSON.stringify(node)}</code>;
  }
  const join = 'or' in node ? 'filter.or' : 'filter.and';
  return (
    <>
      {'not' in node && `${say('common.no')}: `}
      {childrenOf(node).map((child, index) => (
        <Fragment key={JSON.stringify(child)}>
          {index > 0 && ` ${say(join)} `}
          {isCondition(child) ? (
            <FilterWords object={object} node={child} />
          ) : (
            <>
              (<FilterWords object={object} node={child} />)
            </>
          )}
        </Fragment>
      ))}
    </>
  );
}
