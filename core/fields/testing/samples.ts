import { date } from '../date/date.field.ts';
import { decimal } from '../decimal/decimal.field.ts';
import type { FieldDefinition } from '../field.ts';
import { text } from '../text/text.field.ts';

/** Values and operands with which every type is tried. */
export interface Sample {
  options: Record<string, unknown>;
  /** What the wire may bring; more than one, and unlike one another. */
  values: unknown[];
  /** For operators whose operands are not values of the field. */
  operands?: Record<string, unknown[]>;
}

const label = { en: 'x', fr: 'x' };
export const ids = [
  '0197a000-0000-7000-8000-000000000001',
  '0197a000-0000-7000-8000-000000000002',
  '0197a000-0000-7000-8000-000000000003',
] as const;

const words = ['Ada', 'élan vital', '100% a_b\\c', "O'Hara", 'İstanbul ', 'ada'];
const pieces = ['ad', 'A', '%', '_', '\\', "'", 'zz'];
const onText = { contains: pieces, notContains: pieces, startsWith: pieces, endsWith: pieces };
const days = ['2026-02-28', '2024-02-29', '2025-12-31', '2026-01-01', '2026-11-24', '0099-01-01', '9999-12-31'];
const relative = ['today', { daysAgo: 300 }, { daysAhead: 10_000 }];
const periods = [
  'today',
  'thisWeek',
  'lastYear',
  'thisFiscalQuarter',
  { last: 1000, unit: 'day' },
  { next: 2, unit: 'quarter' },
];
const times = [
  '2026-11-24T12:00:00Z',
  '2026-11-24T00:00:00.001+05:00',
  '2025-12-31T23:59:59.999Z',
  '2026-03-29T02:30:00+01:00',
];
const onTime = [...times, ...days.slice(0, 5), ...relative, 'now'];
const list = ['a', 'b', 'c'].map((value) => ({ value, label: { en: `Label ${value}`, fr: `Libellé ${value}` } }));
const links = [[ids[0]], [ids[0], ids[1]], [ids[2], ids[0], ids[1]], []];
const lists = [[ids[0]], [ids[1], ids[2]], [ids[0], ids[0]], []];
const onLinks = { containsAny: lists, containsAll: lists, containsNone: lists, primaryIn: lists };
const people = {
  eq: ['me', 'myTeam', ids[0]],
  ne: ['me', 'myTeam', ids[0]],
  in: [['me', 'myTeam'], ['myTeam', ids[2]], []],
  notIn: [['me'], ['myTeam', ids[2]], []],
};
const teams = { eq: ['myTeam', ids[0]], ne: ['myTeam', ids[0]], in: [['myTeam', ids[2]], []], notIn: [['myTeam']] };
const amounts = [0, '12.5', { amount: '12.50', currency: 'EUR' }, { amount: 13, currency: 'JPY' }];
const records = ids.map((id, index) => ({ object: index ? 'account' : 'contact', id }));
const money = { lt: amounts, lte: amounts, gt: amounts, gte: amounts, eq: amounts, ne: amounts };

/** A sample of every field type by name; `id`, which is no builder's, and computed ones aside. */
export const samples: Record<string, Sample> = {
  text: { options: {}, values: words, operands: onText },
  json: { options: {}, values: [{ a: 1, b: ['two', null] }, ['one', { two: 2 }], { nested: { deep: true } }] },
  longText: { options: {}, values: [...words, 'two\r\nlines'], operands: onText },
  richText: {
    options: {},
    values: ['<p>a &amp; <b>b</b>old</p><ul><li>x</li></ul>', '<script>1</script>z', '<p>&lt;i&gt;</p>'],
    operands: { contains: ['bold', '&', '<i>', 'script'], notContains: ['bold'] },
  },
  link: {
    options: {},
    values: ['example.com', 'http://A.example/B?c=d#e', 'https://münchen.example/'],
    operands: onText,
  },
  autoNumber: {
    options: { prefix: 'Q', yearly: true },
    values: ['Q-2026-00042', 'Q-2025-99999', 'old/7'],
    operands: onText,
  },
  integer: { options: {}, values: [0, -5, 7, 9_007_199_254_740_991, '12'] },
  decimal: { options: { scale: 3 }, values: ['0.10', -1.5, '12345678901234567890.123', '0.0005', 3] },
  percent: { options: {}, values: [0, 12.5, 100, '33.3333'] },
  duration: { options: {}, values: [0, 45, 90, 1441] },
  yesNo: { options: {}, values: [true, false] },
  date: {
    options: {},
    values: days,
    operands: {
      ...over(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'], [...days, ...relative]),
      between: [['2025-12-31', 'today']],
      within: periods,
    },
  },
  dateTime: {
    options: {},
    values: times,
    operands: {
      ...over(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'], onTime),
      between: [
        ['2025-12-31', 'now'],
        [times[2], times[0]],
      ],
      within: periods,
    },
  },
  choice: { options: { options: list }, values: ['a', 'b', 'c'] },
  choices: {
    options: { options: list },
    values: [['a'], ['c', 'a'], [], ['a', 'b', 'c', 'a']],
    operands: over(['containsAny', 'containsAll', 'containsNone'], [['a'], ['a', 'b'], []]),
  },
  money: {
    options: {},
    values: [
      { amount: '12.50', currency: 'EUR' },
      { amount: 12.5, currency: 'JPY' },
      -3,
      { amount: '0.0005', currency: 'KWD' },
      { amount: '99.999', currency: 'CLF' },
    ],
    operands: { ...money, between: [[0, 1000]], currencyIn: [['EUR', 'CAD'], []] },
  },
  country: { options: {}, values: ['FR', 'ca'] },
  address: {
    options: {},
    values: [
      { street: '1 rue A\nBât. B', city: 'Paris', postalCode: '75002', country: 'FR' },
      { city: 'Montréal', region: 'QC', postalCode: 'H2X 1Y4', country: 'CA' },
      { street: '100% x' },
    ],
    operands: { contains: ['paris', '%', 'ParisQC', 'b'], notContains: ['paris'] },
  },
  reference: { options: { to: 'account' }, values: [...ids] },
  user: { options: { to: 'user' }, values: [...ids], operands: people },
  team: { options: { to: 'team' }, values: [...ids], operands: teams },
  references: { options: { to: 'contact' }, values: links, operands: onLinks },
  tags: { options: { to: 'tag' }, values: links, operands: onLinks },
  files: { options: { to: 'file' }, values: links, operands: onLinks },
  links: {
    options: { to: 'account', hasPrimary: true, attributes: { role: text({ label }), since: date({ label }) } },
    values: [[{ id: ids[0], role: 'boss', since: '2026-01-01' }], [ids[1], { id: ids[2], isPrimary: true }], []],
    operands: onLinks,
  },
  anyReference: {
    options: { to: ['contact', 'account'] },
    values: records,
    operands: { objectIs: ['contact', ['contact', 'account']], in: [records.slice(0, 2), []] },
  },
  emails: {
    options: {},
    values: [
      'ada@example.com',
      ['b_b@example.org', { address: 'ADA@example.com', label: 'work', isPrimary: true }],
      [{ address: 'x@sub.example.com', optedOut: true }],
      [{ address: 'y@example.com', isInvalid: true }],
      [],
    ],
    operands: {
      ...over(['eq', 'ne'], ['ada@example.com', 'no@example.com']),
      ...over(['in', 'notIn'], [['ada@example.com', 'y@example.com'], []]),
      ...over(['contains', 'notContains'], ['ADA', '_', 'example']),
      startsWith: ['b_'],
      domainEq: ['example.com', '@Example.org'],
    },
  },
  phones: {
    options: {},
    values: [
      '+33612345678',
      ['+15145550199', { number: '+33612345678', isPrimary: true, doNotCall: true }],
      ['ask for 5551234'],
      [],
    ],
    operands: {
      ...over(['eq', 'ne'], ['+33 6 12 34 56 78', '06 12 34 56 78', '12345']),
      ...over(['in', 'notIn'], [['+33612345678', '514-555-0199'], []]),
      contains: ['612', '06 12'],
      startsWith: ['+33', '1 514'],
    },
  },
  lines: {
    options: {
      fields: { name: text({ label, required: true }), quantity: decimal({ label, default: 1 }) } as Record<
        string,
        FieldDefinition
      >,
    },
    values: [
      [
        { id: ids[0], name: 'A', quantity: '2' },
        { id: ids[1], name: 'B' },
      ],
      [],
    ],
  },
};

function over(operators: string[], operands: unknown[]): Record<string, unknown[]> {
  return Object.fromEntries(operators.map((operator) => [operator, operands]));
}
