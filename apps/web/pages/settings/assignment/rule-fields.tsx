import { Input, Select } from '@mantine/core';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { expandName } from '#core/fields/reference/titles.ts';
import { findField, findObject, useMetadata, useObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FilterBar } from '#core/views/filter/filter-bar.tsx';
import { FormField } from '#core/views/form/form-field.tsx';
import classes from './assignment.module.css';

interface Props {
  kind: string;
  values: Record<string, unknown>;
  errorOf: (key: string) => string | undefined;
  onChange: (key: string, value: unknown) => void;
}

/** The fields of a rule, each with the input of its type; the filter with the one that lists have. */
export function RuleFields({ kind, values, errorOf, onChange }: Props) {
  const say = useText();
  const rule = useObject('assignmentRule');
  const target = useObject(kind);
  const languages = useLanguageFields(kind);
  const draft = { ...values, id: '', version: 0 };
  const draw = (key: string) => {
    const field = findField(rule, key);
    if (!field) return null;
    return (
      <FormField
        key={key}
        field={field}
        value={values[key]}
        record={draft}
        error={errorOf(key)}
        onChange={(changed, value) => onChange(changed, value)}
        onUnreadable={() => {}}
      />
    );
  };
  const { otherwise } = values;
  return (
    <div className={classes.fields}>
      {draw('name')}
      {draw('isActive')}
      <Input.Wrapper
        label={say('assignmentSettings.which')}
        description={say('assignmentSettings.whichHelp')}
        error={errorOf('filter')}
        className={classes.wide}
      >
        <div className={classes.filter}>
          <FilterBar
            object={target}
            filter={(values.filter as FilterNode | null) ?? undefined}
            onChange={(filter) => onChange('filter', filter ?? null)}
          />
        </div>
      </Input.Wrapper>
      {draw('userIds')}
      {draw('teamIds')}
      <div className={classes.wide}>{draw('skills')}</div>
      {languages.length > 0 && (
        <Select
          label={say(findField(rule, 'languageField')?.label)}
          placeholder={say('assignmentSettings.anyLanguage')}
          data={languages}
          value={(values.languageField as string | null) ?? null}
          onChange={(path) => onChange('languageField', path)}
          error={errorOf('languageField')}
          clearable
          clearButtonProps={{ 'aria-label': say('assignmentSettings.anyLanguage') }}
        />
      )}
      {Boolean(values.languageField) && draw('languageLevel')}
      {draw('respectsHours')}
      {draw('respectsCapacity')}
      {draw('way')}
      {draw('otherwise')}
      {otherwise === 'user' && draw('otherwiseUserId')}
      {otherwise === 'team' && draw('otherwiseTeamId')}
    </div>
  );
}

/** Where a record may say its language: a field of its own, or of whom it is about. */
function useLanguageFields(kind: string): { value: string; label: string }[] {
  const say = useText();
  const metadata = useMetadata();
  const object = findObject(metadata, kind);
  const key = 'language';
  return (object?.fields ?? []).flatMap((field) => {
    if (field.key === key) return [{ value: key, label: say(field.label) }];
    const to = field.options.to;
    const target = typeof to === 'string' && to !== 'user' ? findObject(metadata, to) : undefined;
    const language = target && findField(target, key);
    if (!language) return [];
    return [{ value: `${expandName(field)}.${key}`, label: `${say(field.label)}: ${say(language.label)}` }];
  });
}
