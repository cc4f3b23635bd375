import { describe, expect, it } from 'vitest';
import { lastDayOf } from '#core/engine/query/group-condition.ts';
import { previousDays, resolvePeriod } from '#crm/insight/report/period.ts';

const at = (day: string) => ({ timeZone: 'Europe/Paris', fiscalYearStart: 4, now: Date.parse(`${day}T12:00:00Z`) });
const later = '2030-01-01';

describe('the period before', () => {
  it('of whole months is as many whole months, however long', () => {
    expect(previousDays({ from: '2025-01-01', to: '2025-03-31' }, later)).toEqual({
      from: '2024-10-01',
      to: '2024-12-31',
    });
    expect(previousDays({ from: '2024-03-01', to: '2024-03-31' }, later)).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(previousDays({ from: '2025-01-01', to: '2025-12-31' }, later)).toEqual({
      from: '2024-01-01',
      to: '2024-12-31',
    });
  });

  it('of any other days is as many days', () => {
    expect(previousDays({ from: '2025-01-10', to: '2025-01-19' }, later)).toEqual({
      from: '2024-12-31',
      to: '2025-01-09',
    });
    expect(previousDays({ from: '2025-01-10', to: '2025-01-10' }, later)).toEqual({
      from: '2025-01-09',
      to: '2025-01-09',
    });
  });

  it('of one that still runs is as much of it as has passed', () => {
    expect(previousDays({ from: '2025-04-01', to: '2025-06-30' }, '2025-05-10')).toEqual({
      from: '2025-01-01',
      to: '2025-02-09',
    });
    // The shorter month before ends where it ends.
    expect(previousDays({ from: '2025-03-01', to: '2025-03-31' }, '2025-03-30')).toEqual({
      from: '2025-02-01',
      to: '2025-02-28',
    });
    expect(previousDays({ from: '2025-04-01', to: '2025-06-30' }, '2025-06-30')).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
    });
  });
});

describe('a named period', () => {
  it('is read where the asker is', () => {
    const clock = { ...at('2025-12-31'), now: Date.parse('2025-12-31T23:30:00Z') };
    expect(resolvePeriod({ period: 'thisYear' }, clock)!.days).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    const before = resolvePeriod({ period: 'thisYear' }, { ...clock, timeZone: 'America/Toronto' });
    expect(before!.days).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('knows the fiscal year of the workspace', () => {
    expect(resolvePeriod({ period: 'lastFiscalYear' }, at('2025-05-01'))!.days).toEqual({
      from: '2024-04-01',
      to: '2025-03-31',
    });
  });

  it('is nothing when nothing was asked for', () => {
    expect(resolvePeriod({}, at('2025-05-01'))).toBe(undefined);
  });
});

describe('the last day', () => {
  it('of weeks, months, quarters and years', () => {
    expect(lastDayOf('2024-12-30', 'week')).toBe('2025-01-05');
    expect(lastDayOf('2024-02-01', 'month')).toBe('2024-02-29');
    expect(lastDayOf('2025-10-01', 'quarter')).toBe('2025-12-31');
    expect(lastDayOf('2025-01-01', 'year')).toBe('2025-12-31');
    expect(lastDayOf('2025-01-01', 'day')).toBe('2025-01-01');
  });
});
