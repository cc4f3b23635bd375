export interface TextTree {
  [key: string]: string | TextTree;
}

/** The same keys with other words: a dictionary that lacks a sentence does not compile. */
export type Translated<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Translated<Tree[Key]> };

/**
 * Words of one area in every language. A `*.locale.ts` file has such as its default export, with the area's
 * name on top: `defineTexts({ board: { title: 'Board' } }, { board: { title: 'Tableau' } })`.
 */
export function defineTexts<const Tree extends TextTree>(en: Tree, fr: Translated<Tree>) {
  return { en, fr: fr as TextTree };
}
