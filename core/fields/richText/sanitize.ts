import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';

const require = createRequire(import.meta.url);
let clean: typeof sanitizeHtml | undefined;

/** What a writer of notes needs, and nothing that runs, frames, tracks or restyles the page around it. */
const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'mark', 'a', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    // Mentions and the like: the editor's own marks, which are data and not code.
    span: ['data-type', 'data-id', 'data-label'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
  ],
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
    }),
  },
};

/** HTML that is safe to show. Running it again changes nothing. */
export function sanitize(html: string): string {
  // Loaded at first use: it takes longer to load than all the other types together.
  clean ??= require('sanitize-html') as typeof sanitizeHtml;
  return clean(html, rules).trim();
}

/** Tags after which the text goes on elsewhere. Also the pattern of the filter in SQL. */
export const breakingTags = '</?(p|br|hr|h[1-4]|blockquote|pre|ul|ol|li|table|thead|tbody|tr|th|td)( [^>]*)?/?>';

/** What a reader sees, on lines of its own per block. Only for sanitised HTML. */
export function plainText(html: string): string {
  return html
    .replace(new RegExp(breakingTags, 'g'), '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join('\n');
}
