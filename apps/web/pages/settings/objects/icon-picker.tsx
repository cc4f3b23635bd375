import { Input, ScrollArea } from '@mantine/core';
import { useId } from 'react';
import { iconNames } from '#core/ui/late-icons.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import classes from './icon-picker.module.css';

interface IconPickerProps {
  label: string;
  value: string;
  onChange: (name: string) => void;
}

/** A group of radio buttons drawn as icons: arrows move, as in any such group. */
export function IconPicker({ label, value, onChange }: IconPickerProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" id={id}>
      <ScrollArea.Autosize mah={132} type="auto" viewportProps={{ tabIndex: -1 }}>
        <div className={classes.grid} role="radiogroup" aria-labelledby={`${id}-label`}>
          {iconNames.map((name) => (
            <label key={name} className={classes.option} title={name}>
              <input
                type="radio"
                name={id}
                value={name}
                checked={name === value}
                onChange={() => onChange(name)}
                className={classes.radio}
                aria-label={name}
              />
              <ObjectIcon icon={name} size={20} />
            </label>
          ))}
        </div>
      </ScrollArea.Autosize>
    </Input.Wrapper>
  );
}
