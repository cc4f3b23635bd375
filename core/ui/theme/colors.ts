import type { MantineColorsTuple } from '@mantine/core';

/** The one accent: links, the main button, what is selected. */
export const accent: MantineColorsTuple = [
  '#f1f3ff',
  '#e3e7fe',
  '#c5cdfb',
  '#a4b0f6',
  '#8593ee',
  '#6878e4',
  '#4a59d0',
  '#3d4ab3',
  '#333e95',
  '#28306f',
];

/** Neutral surfaces and words in the light scheme. From 6 on, legible as words on 0 to 2. */
export const gray: MantineColorsTuple = [
  '#f8f8fa',
  '#f3f3f6',
  '#e9e9ee',
  '#dedee4',
  '#c8c8d1',
  '#94959f',
  '#656671',
  '#4a4b55',
  '#33343c',
  '#1c1d22',
];

/** The same for the dark scheme: 0 to 2 are words, 4 to 5 lines, 6 to 8 surfaces. */
export const dark: MantineColorsTuple = [
  '#dcdde3',
  '#b9bbc5',
  '#9b9da9',
  '#8a8c99',
  '#3d3e48',
  '#2d2e36',
  '#232429',
  '#1a1b1f',
  '#141519',
  '#0f1013',
];

export const red: MantineColorsTuple = [
  '#fff3f3',
  '#ffe4e4',
  '#fdc8c8',
  '#f9a3a4',
  '#f27b7d',
  '#e5575b',
  '#cf343b',
  '#b3262e',
  '#962028',
  '#741a20',
];

/** Words on pale grounds, where the stock shades are too light to read. */
export const wordsOnPale: Record<string, string> = {
  yellow: '#6b4300',
  orange: '#8a3a00',
  lime: '#3d5c0a',
  green: '#1c6130',
  teal: '#08603f',
  cyan: '#0a5563',
  pink: '#8f1a44',
};
