/** What one look at the installation found. */
export interface Finding {
  state: 'ok' | 'wrong' | 'skipped';
  /** One sentence: what is there, or what is wrong and what to do. */
  sentence: string;
}

export const ok = (sentence: string): Finding => ({ state: 'ok', sentence });
export const wrong = (sentence: string): Finding => ({ state: 'wrong', sentence });
export const skipped = (sentence: string): Finding => ({ state: 'skipped', sentence });
