import { NumberInput, SimpleGrid } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import type { OptionsProps } from './field-kinds.ts';

interface NumberOptionProps extends OptionsProps {
  name: string;
  min?: number;
  max?: number;
}

/** One number among the options; empty leaves it out. */
function NumberOption({ name, options, onChange, errorOf, min, max }: NumberOptionProps) {
  const say = useText();
  const value = options[name];
  return (
    <NumberInput
      label={say(`settings.fields.options.${name}`)}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange({ ...options, [name]: typeof next === 'number' ? next : undefined })}
      error={errorOf(`options.${name}`)}
      {...(min === undefined ? {} : { min, allowDecimal: false })}
      {...(max === undefined ? {} : { max })}
    />
  );
}

export function BoundsOptions(props: OptionsProps) {
  return (
    <SimpleGrid cols={2}>
      <NumberOption {...props} name="min" />
      <NumberOption {...props} name="max" />
    </SimpleGrid>
  );
}

export function DecimalOptions(props: OptionsProps) {
  return (
    <SimpleGrid cols={3}>
      <NumberOption {...props} name="scale" min={0} max={10} />
      <NumberOption {...props} name="min" />
      <NumberOption {...props} name="max" />
    </SimpleGrid>
  );
}

/** Of a text: how long it may be. */
export function LengthOptions(props: OptionsProps) {
  const say = useText();
  const { options, onChange, errorOf } = props;
  return (
    <NumberInput
      label={say('settings.fields.options.length')}
      value={typeof options.max === 'number' ? options.max : ''}
      min={1}
      allowDecimal={false}
      onChange={(max) => onChange({ ...options, max: typeof max === 'number' ? max : undefined })}
      error={errorOf('options.max')}
      maw="14rem"
    />
  );
}
