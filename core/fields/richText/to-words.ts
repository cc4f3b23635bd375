/** The words of formatted text. Parsed apart from the page, so that nothing in it runs or loads. */
export function toWords(html: string): string {
  const spaced = html.replace(/<(?:br|\/p|\/li|\/h\d|\/div)[^>]*>/gi, ' $&');
  return (new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
