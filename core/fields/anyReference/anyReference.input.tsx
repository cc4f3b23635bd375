import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { type CellProps, defineInput, type FilterValueProps } from '../input.ts';
import { ReferenceText } from '../reference/reference-text.tsx';
import { expandedTitle, expandName, useTitles } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';
import type { AnyWire } from './any-reference-input.tsx';

function AnyCell({ value, field, record, form }: CellProps<AnyWire>) {
  const expanded = expandedTitle(field, record);
  const isKnown = expanded?.id === value.id;
  const titles = useTitles(value.object, isKnown ? [] : [value.id]);
  return (
    <ReferenceText
      object={value.object}
      id={value.id}
      title={isKnown ? expanded!.title : titles.get(value.id)?.title}
      isLink={form === 'block'}
    />
  );
}

function AnyName({ value }: { value: AnyWire }) {
  return <>{useTitles(value.object, [value.id]).get(value.id)?.title ?? '…'}</>;
}

function AnyFilterValue({ operator, value }: FilterValueProps) {
  const { say, format } = useWriter();
  const metadata = useMetadata();
  if (operator.name === 'objectIs')
    return <>{format.list((value as string[]).map((name) => say(findObject(metadata, name)?.label) || name))}</>;
  const records = Array.isArray(value) ? (value as AnyWire[]) : [value as AnyWire];
  return (
    <>
      {records.map((record, index) => (
        <span key={record.id}>
          {index > 0 && ', '}
          <AnyName value={record} />
        </span>
      ))}
    </>
  );
}

export default defineInput<AnyWire>({
  Cell: AnyCell,
  FilterValue: AnyFilterValue,
  firstOperator: 'objectIs',
  editor: 'panel',
  width: 190,
  toText: (value, field, _writer, record) => expandedTitle(field, record)?.title ?? value.id,
  expands: (field) => [expandName(field)],
});
