import { NumberInput, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { currencyChoices } from '#core/ui/locale/place-choices.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Import } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import classes from './columns-step.module.css';

const delimiters = [',', ';', '\t', '|'];

/** How days, numbers and rows of the file are written; found out already, and seldom wrong. */
export function ReadingOptions({ one, draft }: { one: Import; draft: Draft }) {
  const say = useText();
  const format = useFormat();
  const { settings, change, readAgain } = draft;
  const currencies = useMemo(() => currencyChoices(format.locale), [format.locale]);
  return (
    <details className={classes.section} open={one.analysis.mixedDays.length > 0 || undefined}>
      <summary className={classes.summary}>{say('import.reading.title')}</summary>
      <div className={classes.fields}>
        <Select
          label={say('import.reading.days')}
          data={[
            { value: 'day', label: say('import.reading.dayFirst') },
            { value: 'month', label: say('import.reading.monthFirst') },
          ]}
          value={settings.dayFirst ? 'day' : 'month'}
          onChange={(value) => change({ dayFirst: value === 'day' })}
          allowDeselect={false}
        />
        <Select
          label={say('import.reading.numbers')}
          data={[
            { value: 'point', label: '1,234.56' },
            { value: 'comma', label: '1.234,56 · 1 234,56' },
          ]}
          value={settings.decimalComma ? 'comma' : 'point'}
          onChange={(value) => change({ decimalComma: value === 'comma' })}
          allowDeselect={false}
        />
        <Select
          label={say('import.reading.currency')}
          data={currencies}
          value={settings.currency ?? format.currency}
          onChange={(currency) => change({ currency })}
          searchable
          allowDeselect={false}
        />
        <NumberInput
          key={one.source.headerRow}
          label={say('import.reading.headerRow')}
          defaultValue={one.source.headerRow}
          min={1}
          max={1000}
          w={120}
          onBlur={(event) => {
            const headerRow = Number(event.currentTarget.value);
            if (headerRow >= 1 && headerRow !== one.source.headerRow) void readAgain({ source: { headerRow } });
          }}
        />
        {one.format === 'csv' && (
          <Select
            label={say('import.reading.delimiter')}
            data={delimiters.map((value, index) => ({ value, label: say(`import.reading.delimiter${index}`) }))}
            value={one.source.delimiter}
            onChange={(delimiter) => delimiter && void readAgain({ source: { delimiter } })}
            allowDeselect={false}
            w={160}
          />
        )}
      </div>
    </details>
  );
}
