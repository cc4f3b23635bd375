export interface Choice {
  value: string;
  label: string;
}

/** Each language under the name its speakers use. */
export const languageChoices: readonly Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
];
