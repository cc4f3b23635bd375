import type { Document } from '#core/engine/operations/rules.ts';
import type { Rule } from './types.ts';

/** An assignment rule from its record; what a proposed one leaves out is as in a new record. */
export function readRule(record: Document): Rule {
  return {
    id: String(record.id),
    name: String(record.name ?? ''),
    object: String(record.object),
    filter: (record.filter as Rule['filter']) ?? null,
    userIds: (record.userIds as string[] | null) ?? [],
    teamIds: (record.teamIds as string[] | null) ?? [],
    skills: ((record.skills as Rule['skills'] | null) ?? []).map(({ id, level }) => ({ id, level: Number(level) })),
    languageField: (record.languageField as string | null) ?? null,
    languageLevel: (record.languageLevel as string | null) ?? null,
    respectsHours: record.respectsHours === true,
    respectsCapacity: record.respectsCapacity === true,
    way: record.way as Rule['way'],
    otherwise: record.otherwise as Rule['otherwise'],
    otherwiseUserId: (record.otherwiseUserId as string | null) ?? null,
    otherwiseTeamId: (record.otherwiseTeamId as string | null) ?? null,
  };
}

/** Rules in the order in which they are tried. */
export function orderRules(records: Document[]): Rule[] {
  return [...records]
    .sort(
      (one, other) =>
        Number(one.position ?? 0) - Number(other.position ?? 0) || (String(one.id) < String(other.id) ? -1 : 1),
    )
    .map(readRule);
}
