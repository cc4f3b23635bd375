import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import classes from '../input.module.css';

const shown = new Set([
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'del',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
  'span',
  'div',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
]);
/** A record's text must not take part in the outline of the page it stands on. */
const instead: Record<string, string> = { h1: 'p', h2: 'p', h3: 'p', h4: 'p' };

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  if (name === 'script' || name === 'style') return null;
  const children = [...node.childNodes].map(toReact);
  if (name === 'a') {
    const href = node.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:|tel:)/i.test(href)) return <Fragment key={key}>{children}</Fragment>;
    return (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    );
  }
  if (!shown.has(name)) return <Fragment key={key}>{children}</Fragment>;
  return createElement(
    instead[name] ?? name,
    { key, ...(instead[name] ? { style: { fontWeight: 600 } } : {}) },
    ...(name === 'br' || name === 'hr' ? [] : children),
  );
}

/** Formatted text, built element by element: what is not known to be harmless is left out, whatever the server let pass. */
export function SafeHtml({ html }: { html: string }) {
  const content = useMemo(
    () => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(toReact),
    [html],
  );
  return (
    <div className={classes.richText} dir="auto">
      {content}
    </div>
  );
}
