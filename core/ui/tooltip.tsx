import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import classes from './tooltip.module.css';

interface Props {
  label: string;
  position?: 'top' | 'right';
  disabled?: boolean;
  /** It is what the button is for: shown by touch and by the keyboard too. */
  isHelp?: boolean;
  children: ReactElement<{
    'aria-describedby'?: string | undefined;
    onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
    onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
    onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
    onFocus?: (event: FocusEvent<HTMLElement>) => void;
    onBlur?: (event: FocusEvent<HTMLElement>) => void;
  }>;
}

const delayMilliseconds = 400;
const gap = 5;
const margin = 8;

/** Where it stands beside the target: within the window, and below where there is no room above. */
function place(tip: HTMLElement, target: DOMRect, position: 'top' | 'right'): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const centre = { x: target.left + target.width / 2, y: target.top + target.height / 2 };
  const above = target.top - gap - height;
  const x = position === 'right' ? target.right + gap : centre.x - width / 2;
  const y = position === 'right' ? centre.y - height / 2 : above < margin ? target.bottom + gap : above;
  tip.style.left = `${Math.max(margin, Math.min(window.innerWidth - width - margin, x))}px`;
  tip.style.top = `${Math.max(margin, y)}px`;
}

/**
 * What a button without words is for, for those who rest the mouse on it. Mantine's brings half of its floating
 * parts into the first screen.
 */
export function Tooltip({ label, position = 'top', disabled = false, isHelp = false, children }: Props) {
  const id = useId();
  const timer = useRef(0);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setTarget(null);
  }, []);
  const isOpen = target !== null && !disabled;

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    addEventListener('scroll', close, true);
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('scroll', close, true);
      removeEventListener('keydown', onKey, true);
    };
  }, [isOpen, close]);

  const { props } = children;
  return (
    <>
      {cloneElement(children, {
        ...(isOpen ? { 'aria-describedby': id } : {}),
        onPointerEnter: (event) => {
          props.onPointerEnter?.(event);
          const { currentTarget, pointerType } = event;
          clearTimeout(timer.current);
          if (pointerType !== 'touch' && !disabled)
            timer.current = window.setTimeout(() => setTarget(currentTarget), delayMilliseconds);
        },
        onPointerLeave: (event) => {
          props.onPointerLeave?.(event);
          close();
        },
        onPointerDown: (event) => {
          props.onPointerDown?.(event);
          if (!isHelp) close();
        },
        ...(isHelp ? { onFocus: ({ currentTarget }) => setTarget(currentTarget), onBlur: close } : {}),
      })}
      {isOpen &&
        createPortal(
          <div
            id={id}
            role="tooltip"
            className={classes.tooltip}
            ref={(tip) => {
              if (tip) place(tip, target.getBoundingClientRect(), position);
            }}
          >
            {label}
          </div>,
          document.body,
        )}
    </>
  );
}
