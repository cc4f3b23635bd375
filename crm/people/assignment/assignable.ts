import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Text } from '#core/kit/text.ts';

/** A kind of work that can be given to people. */
export interface Assignable {
  object: string;
  label: Text;
  /** The field of a user that says how many open ones they take. */
  capacity: 'leadCapacity' | 'taskCapacity' | 'dealCapacity';
  /** Which of the records are still work to do. */
  isOpen: FilterNode;
}

/** What assignment gives out. To add a kind, say here what counts as open and give users a capacity for it. */
export const assignables: Assignable[] = [
  {
    object: 'lead',
    label: { en: 'Leads', fr: 'Pistes' },
    capacity: 'leadCapacity',
    isOpen: { field: 'status', op: 'notIn', value: ['qualified', 'unqualified'] },
  },
  {
    object: 'task',
    label: { en: 'Tasks', fr: 'Tâches' },
    capacity: 'taskCapacity',
    isOpen: { field: 'status', op: 'eq', value: 'open' },
  },
  {
    object: 'opportunity',
    label: { en: 'Deals', fr: 'Affaires' },
    capacity: 'dealCapacity',
    isOpen: { field: 'category', op: 'eq', value: 'open' },
  },
];

export function findAssignable(object: string): Assignable | undefined {
  return assignables.find((one) => one.object === object);
}
