import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '#core/ui/live-region.tsx';
import { useShownPage } from '#core/ui/page.ts';

/**
 * A page that changes without loading says nothing to a screen reader and leaves the focus on a link that is gone.
 * So the new page's title is read out, and the focus goes to its beginning unless the page has placed it.
 */
export function Arrival() {
  const { title } = useShownPage();
  const { pathname } = useLocation();
  const before = useRef(pathname);

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const frame = requestAnimationFrame(() => {
      const main = document.getElementById('main');
      const hasFocusInside = main?.contains(document.activeElement) && document.activeElement !== main;
      const isInDialog = document.activeElement?.closest('[role="dialog"]');
      if (!hasFocusInside && !isInDialog) main?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);

  useEffect(() => {
    if (title) announce(title, 'page');
  }, [title]);

  return null;
}
