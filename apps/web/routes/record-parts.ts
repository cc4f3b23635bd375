import { lazy } from 'react';
import { addRecordPart } from '#core/views/record/record-parts.ts';

/** What capabilities show beside the fields of records. */
addRecordPart(
  ['lead', 'task', 'opportunity'],
  lazy(async () => {
    const { AssignmentPart } = await import('#crm/people/assignment/screen/assignment-part.tsx');
    return { default: AssignmentPart };
  }),
);
