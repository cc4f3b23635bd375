import { Button } from '@mantine/core';
import { findField, useFindObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredReport } from '#crm/insight/report/answer.ts';
import { PeriodPicker } from './period-picker.tsx';
import { RecordFilter } from './record-filter.tsx';
import classes from './report-bar.module.css';
import type { ReportState } from './report-search.ts';

/** What the report is asked: the days, and whose records. */
export function ReportBar({ report, state }: { report: AnsweredReport; state: ReportState }) {
  const say = useText();
  const object = useFindObject(report.object);
  const { search, change } = state;
  const isNarrowed = report.filters.some((key) => search[key] !== undefined);
  return (
    <div className={classes.bar}>
      <PeriodPicker period={report.period} onChange={change} />
      {report.filters.map((key) => {
        const field = object && findField(object, key);
        if (!field) return null;
        const value = search[key] === undefined ? undefined : String(search[key]);
        return <RecordFilter key={key} field={field} value={value} onChange={(next) => change({ [key]: next })} />;
      })}
      {isNarrowed && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => change(Object.fromEntries(report.filters.map((key) => [key, undefined])))}
        >
          {say('reports.clear')}
        </Button>
      )}
    </div>
  );
}
