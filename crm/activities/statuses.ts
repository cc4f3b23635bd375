import { choice } from '#core/fields/choice/choice.field.ts';
import type { FieldDefinition } from '#core/fields/field.ts';

/** Whether what was agreed took place. That it is overdue follows from its time and is not kept. */
export function appointmentStatus(): FieldDefinition {
  return choice({
    label: { en: 'Status', fr: 'Statut' },
    help: {
      en: 'Left alone, what lies in the past counts as held.',
      fr: 'Sans indication, ce qui est passé compte comme tenu.',
    },
    options: [
      { value: 'planned', label: { en: 'Planned', fr: 'Prévu' }, color: 'blue' },
      { value: 'held', label: { en: 'Held', fr: 'Tenu' }, color: 'green' },
      { value: 'notHeld', label: { en: 'Not held', fr: 'Non tenu' }, color: 'gray' },
    ],
    required: true,
    default: 'planned',
  });
}

/** Who began it. */
export function direction(): FieldDefinition {
  return choice({
    label: { en: 'Direction', fr: 'Sens' },
    options: [
      { value: 'outbound', label: { en: 'Outgoing', fr: 'Sortant' }, color: 'blue' },
      { value: 'inbound', label: { en: 'Incoming', fr: 'Entrant' }, color: 'teal' },
    ],
    required: true,
    default: 'outbound',
    aliases: ['Call type', 'Call direction', 'Incoming or outgoing'],
  });
}
