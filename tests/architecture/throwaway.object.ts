import { defineObject } from '#core/engine/definition/object.ts';
import { address } from '#core/fields/address/address.field.ts';
import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import { autoNumber } from '#core/fields/autoNumber/autoNumber.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { choices } from '#core/fields/choices/choices.field.ts';
import { country } from '#core/fields/country/country.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { decimal } from '#core/fields/decimal/decimal.field.ts';
import { duration } from '#core/fields/duration/duration.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { files } from '#core/fields/files/files.field.ts';
import { formula } from '#core/fields/formula/formula.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { json } from '#core/fields/json/json.field.ts';
import { lines } from '#core/fields/lines/lines.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { percent } from '#core/fields/percent/percent.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { richText } from '#core/fields/richText/richText.field.ts';
import { rollUp } from '#core/fields/rollUp/rollUp.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

const label = (name: string) => ({ label: { en: name, fr: name } });
const options = [
  { value: 'red', label: { en: 'Red', fr: 'Rouge' } },
  { value: 'green', label: { en: 'Green', fr: 'Vert' } },
];

/** An object with a field of every type: whatever the engine promises must hold for it without another line of code. */
export default defineObject({
  name: 'throwaway',
  plural: 'throwaways',
  label: { en: 'Throwaway', fr: 'Jetable' },
  pluralLabel: { en: 'Throwaways', fr: 'Jetables' },
  titleField: 'name',
  fields: {
    name: text({ ...label('Name'), required: true, indexed: true, search: 'title' }),
    number: autoNumber({ ...label('Number'), prefix: 'T' }),
    long: longText({ ...label('Long'), search: 'text' }),
    rich: richText(label('Rich')),
    whole: integer({ ...label('Whole'), indexed: true }),
    exact: decimal(label('Exact')),
    price: money(label('Price')),
    share: percent(label('Share')),
    isGood: yesNo(label('Good')),
    day: date(label('Day')),
    moment: dateTime(label('Moment')),
    length: duration(label('Length')),
    colour: choice({ ...label('Colour'), options }),
    colours: choices({ ...label('Colours'), options }),
    mails: emails({ ...label('Mails'), search: 'text' }),
    calls: phones(label('Calls')),
    site: link(label('Site')),
    place: address(label('Place')),
    land: country(label('Land')),
    accountId: reference({ ...label('Account'), to: 'account' }),
    contactIds: references({ ...label('Contacts'), to: 'contact' }),
    partners: links({
      ...label('Partners'),
      to: 'account',
      hasPrimary: true,
      attributes: { role: text(label('Role')) },
      inverse: { key: 'throwawayPartners', ...label('Throwaways') },
    }),
    ownerId: user({ ...label('Owner'), default: 'me' }),
    teamId: team(label('Team')),
    tagIds: tags(label('Tags')),
    fileIds: files(label('Files')),
    about: anyReference({ ...label('About'), to: 'any' }),
    parts: lines({ ...label('Parts'), fields: { what: text(label('What')), count: integer(label('Count')) } }),
    parentId: reference({
      ...label('Parent'),
      to: 'throwaway',
      inverse: { key: 'children', label: { en: 'Children', fr: 'Enfants' } },
    }),
    double: formula({ ...label('Double'), expression: 'whole * 2', result: 'number' }),
    children: rollUp({ ...label('Children'), from: 'throwaway', via: 'parentId', operation: 'count' }),
    settings: json(label('Settings')),
  },
  presentation: {
    navigation: 400,
    columns: ['name', 'whole', 'price', 'colour', 'day'],
    quickCreate: ['name', 'whole', 'colour'],
  },
});
