/** Named periods worth offering; the server knows the fiscal ones by the workspace's calendar. */
export const namedPeriods = [
  'today',
  'yesterday',
  'tomorrow',
  'thisWeek',
  'lastWeek',
  'nextWeek',
  'thisMonth',
  'lastMonth',
  'nextMonth',
  'thisQuarter',
  'lastQuarter',
  'nextQuarter',
  'thisYear',
  'lastYear',
  'nextYear',
  'thisFiscalQuarter',
  'lastFiscalQuarter',
  'nextFiscalQuarter',
  'thisFiscalYear',
  'lastFiscalYear',
  'nextFiscalYear',
] as const;

export const rollingUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type RollingPeriod =
  | { last: number; unit: (typeof rollingUnits)[number] }
  | { next: number; unit: (typeof rollingUnits)[number] };

export type Period = string | RollingPeriod;

/** A day relative to the one on which the filter is asked. */
export type RelativeDay = 'today' | { daysAgo: number } | { daysAhead: number };

export function isRelativeDay(value: unknown): value is RelativeDay {
  if (value === 'today') return true;
  return typeof value === 'object' && value !== null && ('daysAgo' in value || 'daysAhead' in value);
}
