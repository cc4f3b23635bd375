import { RecordCombobox, type RecordComboboxProps } from '#core/fields/reference/record-combobox.tsx';

export type RecordPickerProps = RecordComboboxProps;

/** Finds a record of any object by some of its name; for screens outside forms. */
export function RecordPicker(props: RecordPickerProps) {
  return <RecordCombobox {...props} />;
}
