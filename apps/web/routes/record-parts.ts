import { lazy } from 'react';
import { addRecordPart } from '#core/views/record/record-parts.ts';

/** What capabilities show above what is related to a record. */
addRecordPart(
  ['lead', 'task', 'opportunity'],
  lazy(async () => {
    const { AssignmentPart } = await import('#crm/people/assignment/screen/assignment-part.tsx');
    return { default: AssignmentPart };
  }),
);
