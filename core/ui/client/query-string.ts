export type QueryParams = Record<string, unknown>;

/**
 * Writes parameters the way the API reads them: lists joined by commas (`fields`, `sort`, `expand`),
 * objects as JSON (`filter`), and what is undefined, null or empty left out.
 */
export function toQueryString(params: QueryParams | undefined): string {
  if (!params) return '';
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) {
      if (value.length > 0) search.set(key, value.join(','));
    } else {
      search.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
