import { foldText } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';
import { findOption, optionsOf } from '../choice/choice-options.ts';
import { ChoicePill } from '../choice/choice-pill.tsx';
import classes from '../input.module.css';
import { defineInput, Unreadable } from '../input.ts';

export default defineInput<string[]>({
  Cell: ({ value, field, form }) => {
    const say = useText();
    return (
      <span className={classes.pills} data-form={form}>
        {value.map((item) => {
          const option = findOption(field, item);
          return <ChoicePill key={item} label={option ? say(option.label) : item} color={option?.color} />;
        })}
      </span>
    );
  },
  firstOperator: 'containsAny',
  editor: 'panel',
  width: 200,
  toText: (value, field, { say }) => value.map((item) => say(findOption(field, item)?.label) || item).join(', '),
  fromText: (text, field, { say }) => {
    const words = text.split(/[,;]/).map(foldText).filter(Boolean);
    const values = words.map((word) => {
      const found = optionsOf(field).find(
        (option) => foldText(say(option.label)) === word || foldText(option.value) === word,
      );
      if (!found) throw new Unreadable('fields.notAChoice');
      return found.value;
    });
    return values.length === 0 ? null : values;
  },
});
