/** English words of a record's territories. */
export const recordTerritoriesEnglish = {
  recordTerritories: {
    title: 'Territories',
    since: 'since {{when}}',
    span: '{{since}} to {{until}}',
    hand: 'put there by hand',
    notInEffect: 'not in effect today',
    past_one: '{{count}} former territory',
    past_other: '{{count}} former territories',
  },
} as const;
