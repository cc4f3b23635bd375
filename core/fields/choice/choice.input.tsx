import { foldText } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';
import { defineInput, Unreadable } from '../input.ts';
import { findOption, optionsOf } from './choice-options.ts';
import { ChoicePill } from './choice-pill.tsx';

export default defineInput<string>({
  Cell: ({ value, field }) => {
    const say = useText();
    const option = findOption(field, value);
    return <ChoicePill label={option ? say(option.label) : value} color={option?.color} />;
  },
  firstOperator: 'in',
  editor: 'line',
  width: 150,
  toText: (value, field, { say }) => {
    const option = findOption(field, value);
    return option ? say(option.label) : value;
  },
  fromText: (text, field, { say }) => {
    const word = foldText(text);
    if (word === '') return null;
    const found = optionsOf(field).find(
      (option) => foldText(say(option.label)) === word || foldText(option.value) === word,
    );
    if (!found) throw new Unreadable('fields.notAChoice');
    return found.value;
  },
  useColumns: (field) => {
    const say = useText();
    return optionsOf(field)
      .filter((option) => !option.isArchived)
      .map((option) => ({ value: option.value, label: say(option.label), color: option.color }));
  },
});
