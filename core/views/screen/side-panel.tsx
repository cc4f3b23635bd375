import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useActions } from '#core/ui/actions.ts';
import { keep, useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import classes from './screen.module.css';

const width = keep('rapport.panelWidth', 560);
const narrowest = 380;

interface Props {
  label: string;
  path: string;
  onClose: () => void;
  onStep?: ((by: -1 | 1) => void) | undefined;
  children: ReactNode;
}

/** The record beside the list it came from. */
export function SidePanel({ label, path, onClose, onStep, children }: Props) {
  const say = useText();
  const [shown, setShown] = useKept(width);
  const panel = useRef<HTMLElement>(null);
  const start = useRef<{ x: number; width: number } | null>(null);

  useActions([
    { id: 'panel.close', label: say('panel.close'), keys: 'Escape', isHidden: true, run: onClose },
    ...(onStep
      ? [
          { id: 'panel.next', label: say('panel.next'), keys: 'j', run: () => onStep(1) },
          { id: 'panel.previous', label: say('panel.previous'), keys: 'k', run: () => onStep(-1) },
        ]
      : []),
  ]);

  // Somebody who opens a record by keyboard goes on there; Escape leads back to the list.
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    return () => (before?.isConnected ? before.focus({ preventScroll: true }) : undefined);
  }, []);

  const move = (event: PointerEvent) => {
    if (!start.current) return;
    const most = (panel.current?.parentElement?.clientWidth ?? 1200) - 320;
    setShown(Math.round(Math.min(most, Math.max(narrowest, start.current.width + start.current.x - event.clientX))));
  };

  return (
    <section
      ref={panel}
      className={classes.panel}
      style={{ '--panel-width': `${shown}px` } as React.CSSProperties}
      aria-label={label}
    >
      <div
        className={classes.panelEdge}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width: panel.current?.clientWidth ?? shown };
        }}
        onPointerMove={move}
        onPointerUp={() => {
          start.current = null;
        }}
      />
      <div className={classes.panelBar}>
        {onStep && (
          <>
            <Tooltip label={say('panel.previous')}>
              <ActionIcon aria-label={say('panel.previous')} onClick={() => onStep(-1)}>
                <IconChevronUp size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={say('panel.next')}>
              <ActionIcon aria-label={say('panel.next')} onClick={() => onStep(1)}>
                <IconChevronDown size={16} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <span style={{ flex: 1 }} />
        <Tooltip label={say('panel.page')}>
          <ActionIcon component={Link} to={path} aria-label={say('panel.page')}>
            <IconArrowsDiagonal size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={say('panel.close')}>
          <ActionIcon aria-label={say('panel.close')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {children}
    </section>
  );
}
