import { defineObject } from '#core/engine/definition/object.ts';
import { text } from '#core/fields/text/text.field.ts';
import { choosing } from './fields/choosing.ts';
import { eligible } from './fields/eligible.ts';
import { matching } from './fields/matching.ts';

export default defineObject({
  name: 'assignmentRule',
  plural: 'assignmentRules',
  label: { en: 'Assignment rule', fr: 'Règle d’attribution' },
  pluralLabel: { en: 'Assignment rules', fr: 'Règles d’attribution' },
  description: {
    en: 'Which new work goes to whom. The first rule that fits a record decides.',
    fr: 'Quel nouveau travail va à qui. La première règle qui convient décide.',
  },
  titleField: 'name',
  subtitleField: 'object',
  isSetup: true,
  isSearchable: false,
  isCustomizable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, max: 120 }),
    ...matching,
    ...eligible,
    ...choosing,
  },
  presentation: {
    icon: 'arrows-exchange',
    color: 'blue',
    columns: ['position', 'name', 'object', 'way', 'isActive'],
    sort: ['object', 'position'],
    highlights: ['object', 'way', 'isActive'],
    quickCreate: ['name', 'object', 'way', 'userIds', 'teamIds'],
  },
});
