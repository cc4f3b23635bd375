import { ActionIcon, Skeleton } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObjectMetadata as Metadata } from '#core/engine/model/metadata.ts';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { RecordData, RecordTitle } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { RecordMark } from '#core/fields/reference/record-mark.tsx';
import { expansionKey } from '#core/fields/reference/titles.ts';
import { useWriter } from '#core/fields/writer.ts';
import { useActions } from '#core/ui/actions.ts';
import { api } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { listPath, recordPath } from '#core/ui/records.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { refreshObject } from '../data/cache.ts';
import { requestShape, titleOf, writeTitle } from '../data/paths.ts';
import type { Page } from '../data/queries.ts';
import { LateCreateDialog } from '../late-create-dialog.tsx';
import classes from './related.module.css';

interface Props {
  object: ObjectMetadata;
  id: string;
  record: RecordData | undefined;
  related: Metadata['related'][number];
  target: ObjectMetadata;
}

const shownRows = 5;

/** Records of one kind that point here: the latest few, how many there are, and another one. */
export function RelatedList({ object, id, record, related, target }: Props) {
  const say = useText();
  const format = useFormat();
  const writer = useWriter();
  const { ref, inViewport } = useInViewport();
  const [isAdding, setAdding] = useState(false);
  const [wasSeen, setSeen] = useState(false);
  if (inViewport && !wasSeen) setSeen(true);

  const via = findField(target, related.via);
  const isSingle = via?.operators.some(({ name }) => name === 'eq') ?? true;
  const filter: FilterNode = isSingle
    ? { field: related.via, op: 'eq', value: id }
    : { field: related.via, op: 'containsAny', value: [id] };
  const facts = target.presentation.highlights
    .flatMap((key) => findField(target, key) ?? [])
    .filter((field) => field.key !== related.via && field.key !== target.titleField)
    .slice(0, 2);
  const shape = requestShape(
    target,
    facts.map((field) => ({ path: field.key, field, owner: target })),
  );
  const { data, isPending, isError } = useQuery({
    queryKey: ['records', target.name, 'related', related.via, id],
    enabled: wasSeen,
    queryFn: ({ signal }) =>
      api.get<Page>(
        `/${target.plural}`,
        { filter, ...shape, sort: target.presentation.sort, limit: shownRows, count: 'exact' },
        { signal },
      ),
  });
  const count = data?.page.count ?? 0;
  const canAdd = target.permissions.create !== 'none' && via !== undefined && !via.isReadOnly;
  const title: RecordTitle = { id, object: object.name, title: record ? titleOf(object, record) : '' };
  const label = say(related.label);
  const addLabel = say('related.add', { object: say(target.label).toLowerCase() });
  // With the keyboard, the button is behind everything else there is to see of the record.
  useActions(
    canAdd ? [{ id: `related.${related.key}`, label: `${addLabel} · ${label}`, run: () => setAdding(true) }] : [],
  );

  return (
    <section ref={ref} className={classes.list} aria-label={label}>
      <div className={classes.head}>
        <ObjectIcon
          icon={target.presentation.icon}
          {...(target.presentation.color ? { color: target.presentation.color } : {})}
          size={15}
        />
        <h3 className={classes.title}>{label}</h3>
        {data && <span className={classes.count}>{format.number(count)}</span>}
        <span className={classes.spring} />
        {count > shownRows && (
          <Link to={listPath(target.plural)} search={{ filter } as never} className={classes.all}>
            {say('related.all')}
          </Link>
        )}
        {canAdd && (
          <Tooltip label={addLabel}>
            <ActionIcon size={24} aria-label={addLabel} onClick={() => setAdding(true)}>
              <IconPlus size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {wasSeen && isPending && <Skeleton h={28} aria-hidden="true" />}
      {isError && <p className={classes.none}>{say('related.failed')}</p>}
      {data && count > 0 && (
        <ul className={classes.rows}>
          {data.data.map((row) => (
            <li key={row.id}>
              <Link to={recordPath(target.plural, row.id)} className={classes.row}>
                <span className={classes.name}>
                  <RecordMark object={target.name} title={writeTitle(target, row, writer)} />
                  <span dir="auto">{writeTitle(target, row, writer) || say('fields.unnamed')}</span>
                </span>
                <span className={classes.facts}>
                  {facts
                    .filter((field) => !isBlank(row[field.key]))
                    .map((field) => {
                      const { Cell } = inputOf(field);
                      return (
                        <span key={field.key}>
                          <Cell value={row[field.key]} field={field} record={row} form="line" />
                        </span>
                      );
                    })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {via && canAdd && (
        <LateCreateDialog
          object={target}
          // It stays, to give the focus back to what opened it.
          opened={isAdding}
          onClose={() => setAdding(false)}
          onCreated={() => void refreshObject(target.name)}
          defaults={{
            [via.key]: inputOf(via).pointTo?.(id),
            [expansionKey(via)]: isSingle ? title : [title],
          }}
        />
      )}
    </section>
  );
}
