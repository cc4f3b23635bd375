import { MultiSelect } from '@mantine/core';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { type CellProps, defineInput, type FilterInputProps, type FilterValueProps } from '../input.ts';
import { ReferenceText } from '../reference/reference-text.tsx';
import { expandedTitle, expandName, useTitles } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';
import { AnyReferenceInput, type AnyWire, useTargets } from './any-reference-input.tsx';

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

function AnyFilter({ field, operator, value, onChange, onDone }: FilterInputProps) {
  const { say } = useWriter();
  const targets = useTargets(field);
  if (operator.name === 'objectIs')
    return (
      <MultiSelect
        aria-label={say(field.label)}
        data={targets.map((target) => ({ value: target.name, label: say(target.label) }))}
        value={(value as string[]) ?? []}
        onChange={onChange}
        comboboxProps={{ withinPortal: false }}
      />
    );
  const isMany = operator.takes === 'values';
  const one = (isMany ? ((value as AnyWire[]) ?? []).at(-1) : (value as AnyWire)) ?? null;
  return (
    <AnyReferenceInput
      field={field}
      value={one}
      label={say(field.label)}
      place="filter"
      onChange={(next) => next && onChange(isMany ? [...((value as AnyWire[]) ?? []), next] : next)}
      onDone={onDone}
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
  Input: AnyReferenceInput,
  FilterInput: AnyFilter,
  FilterValue: AnyFilterValue,
  firstOperator: 'objectIs',
  editor: 'panel',
  width: 190,
  toText: (value, field, _writer, record) => expandedTitle(field, record)?.title ?? value.id,
  expands: (field) => [expandName(field)],
});
