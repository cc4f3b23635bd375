import { defineRules } from '#core/engine/operations/rules.ts';
import { joinName } from '#crm/customers/join-name.ts';

export default defineRules({
  object: 'lead',
  prepare({ after, refuse }) {
    const { firstName, lastName, company, emails, phones } = after;
    // Somebody who left nothing but an address is still a lead; it is called by that until we know better.
    const address = (emails as { address: string }[] | null)?.[0]?.address;
    const number = (phones as { number: string }[] | null)?.[0]?.number;
    const name = joinName(firstName, lastName) || company || address || number;
    if (!name) refuse('lastName', 'required', 'needs a name, a company, an e-mail address or a phone number');
    after.name = typeof name === 'string' ? name.slice(0, 255) : null;
  },
});
