import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Size } from './viewport.ts';

/** The size of an element; undefined until it is measured. */
export function useSize(element: RefObject<HTMLElement | null>): ReadonlySignal<Size | undefined> {
  const size = useSignal<Size | undefined>(undefined);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) size.value = { width, height };
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, size]);
  return size;
}
