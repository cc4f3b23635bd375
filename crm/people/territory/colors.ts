/** Colours by which territories are told apart on their map. */
export const territoryColors = [
  { value: 'blue', en: 'Blue', fr: 'Bleu' },
  { value: 'teal', en: 'Teal', fr: 'Turquoise' },
  { value: 'green', en: 'Green', fr: 'Vert' },
  { value: 'yellow', en: 'Yellow', fr: 'Jaune' },
  { value: 'orange', en: 'Orange', fr: 'Orange' },
  { value: 'red', en: 'Red', fr: 'Rouge' },
  { value: 'violet', en: 'Violet', fr: 'Violet' },
  { value: 'gray', en: 'Grey', fr: 'Gris' },
] as const;
