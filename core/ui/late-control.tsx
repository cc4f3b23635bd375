import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fetchAhead } from './ahead.ts';

type Part<Props> = ComponentType<Props>;

/**
 * A button with what it opens. With the first screen only a likeness of the button is drawn; the control takes its
 * place when it has been fetched, and takes over the focus and a click meant for it. Both have the same buttons in
 * the same order.
 */
export function lateControl<Props extends object>(
  get: () => Promise<Part<Props>>,
  likeness: (props: Props) => ReactNode,
): Part<Props> {
  let ready: Part<Props> | undefined;

  async function load(): Promise<Part<Props>> {
    ready ??= await get();
    return ready;
  }

  // biome-ignore lint/correctness/noComponentHookFactories: made once, at the top of a module.
  function LateControl(props: Props) {
    const place = useRef<HTMLSpanElement>(null);
    const [Control, setControl] = useState<Part<Props> | undefined>(() => ready);
    const meant = useRef({ focus: -1, click: -1 });
    const buttons = () => [...(place.current?.querySelectorAll('button') ?? [])];
    const indexOf = (target: EventTarget | null) => buttons().findIndex((button) => button.contains(target as Node));

    // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once.
    useEffect(() => {
      if (!Control) fetchAhead(take);
    }, []);

    async function take() {
      const part = await load();
      meant.current.focus = indexOf(document.activeElement);
      setControl(() => part);
    }

    // biome-ignore lint/correctness/useExhaustiveDependencies: it arrives once.
    useLayoutEffect(() => {
      const { focus, click } = meant.current;
      if (!Control) return;
      if (focus >= 0) buttons()[focus]?.focus({ preventScroll: true });
      if (click >= 0) buttons()[click]?.click();
      meant.current = { focus: -1, click: -1 };
    }, [Control]);

    return (
      <span
        ref={place}
        style={{ display: 'contents' }}
        // The likeness may be gone before the button of the mouse is released.
        onPointerDownCapture={({ target, button }) => {
          if (!Control && button === 0) meant.current.click = indexOf(target);
        }}
        onClickCapture={(event) => {
          if (Control) return;
          event.stopPropagation();
          event.preventDefault();
          meant.current.click = indexOf(event.target);
          void take();
        }}
      >
        {Control ? <Control {...props} /> : likeness(props)}
      </span>
    );
  }
  return LateControl;
}

/** What a button that opens a menu says of itself while the menu is not there. */
export const closedMenu = { 'aria-haspopup': 'menu', 'aria-expanded': false } as const;

/** The same of a panel. */
export const closedPanel = { 'aria-haspopup': 'dialog', 'aria-expanded': false } as const;
