/** What a cell of an export holds, beside its text: workbooks show numbers and days as such. */
export type CellKind = 'text' | 'number' | 'date' | 'dateTime';

export interface ExportColumn {
  heading: string;
  kind: CellKind;
  /** Field and expansion that the document must carry. */
  field: string;
  expand?: string;
  /** Text of the cell; '' for nothing. */
  read(document: Record<string, unknown>): string;
}

/** Day number of Excel's calendar, with the time of day as its fraction. */
export function serialOf(text: string, timeZone?: string): number | undefined {
  const local = timeZone ? inZone(text, timeZone) : text;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?/.exec(local);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const days = (Date.UTC(year!, month! - 1, day!) - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Before March 1900 Excel's calendar is a day off; such days go as text.
  return days < 61 ? undefined : days + (hour * 3600 + minute * 60 + second) / 86_400;
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** An instant as the clock of the zone shows it. */
function inZone(instant: string, timeZone: string): string {
  let format = zones.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    zones.set(timeZone, format);
  }
  return format.format(new Date(instant)).replace(' ', 'T');
}
