import type { KeyboardEvent } from 'react';
import type { BoardColumn, RecordData } from '#core/fields/input.ts';
import type { Move } from './use-board-move.ts';

function focusCard(card: Element | null | undefined): void {
  if (!(card instanceof HTMLElement)) return;
  card.focus();
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * Arrows go from card to card and from column to column; with Shift, left and right take the card along.
 * Works on what is drawn, since that is what the person sees.
 */
export function useBoardKeys(
  columns: BoardColumn[],
  find: (id: string) => RecordData | undefined,
  move: (move: Move) => Promise<void>,
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    if (!card || event.target !== card) return;
    const column = card.closest('[data-column]');
    const cards = [...(column?.querySelectorAll('[data-card]') ?? [])];
    const index = cards.indexOf(card);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;

    if (event.key === 'ArrowDown') focusCard(cards[index + 1]);
    else if (event.key === 'ArrowUp') focusCard(cards[index - 1]);
    else if (event.key === 'Home') focusCard(cards[0]);
    else if (event.key === 'End') focusCard(cards.at(-1));
    else if (event.key === 'm') card.querySelector<HTMLElement>('[data-move]')?.click();
    else if (step !== 0 && event.shiftKey) {
      const record = find(card.dataset.card ?? '');
      const from = columns.findIndex(({ value }) => String(value) === column?.getAttribute('data-column'));
      const to = columns[from + step];
      if (record && to) {
        void move({ record, to });
        // The card is drawn anew in the other column; the keyboard goes with it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => focusCard(document.querySelector(`[data-card="${record.id}"]`))),
        );
      }
    } else if (step !== 0) {
      let next = step > 0 ? column?.nextElementSibling : column?.previousElementSibling;
      while (next && !next.querySelector('[data-card]'))
        next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
      const there = [...(next?.querySelectorAll('[data-card]') ?? [])];
      focusCard(there[Math.min(index, there.length - 1)]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
