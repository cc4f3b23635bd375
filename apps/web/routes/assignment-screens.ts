import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { api } from '#core/ui/client/api.ts';
import { setGivenOut } from '#core/views/form/given-out.ts';
import { addRecordPart } from '#core/views/record/record-parts.ts';

const assigned = ['lead', 'task', 'opportunity'];

/** What capabilities show above what is related to a record. */
addRecordPart(
  assigned,
  lazy(async () => {
    const { AssignmentPart } = await import('#crm/people/assignment/screen/assignment-part.tsx');
    return { default: AssignmentPart };
  }),
);

addRecordPart(
  ['account', 'contact', 'opportunity', 'lead'],
  lazy(async () => {
    const { TerritoriesPart } = await import('#crm/people/territory/screen/territories-part.tsx');
    return { default: TerritoriesPart };
  }),
);

setGivenOut((object) => {
  const { data } = useQuery({
    queryKey: ['records', 'assignmentRule', 'in-use'],
    enabled: assigned.includes(object),
    queryFn: async ({ signal }) => {
      const filter = { field: 'isActive', op: 'eq', value: true };
      const params = { filter, fields: ['object'], limit: 1000, count: 'none' };
      return (await api.get<{ data: { object: string }[] }>('/assignmentRules', params, { signal })).data;
    },
    staleTime: 60_000,
  });
  return data?.some((rule) => rule.object === object) ?? false;
});
