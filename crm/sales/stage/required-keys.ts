/** The keys that a stage's `requiredFields` names: "amount, closeDate". */
export function requiredKeys(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...new Set(text.split(/[,;\s]+/).filter(Boolean))];
}
