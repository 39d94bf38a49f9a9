import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Point, pinch, type Viewport, zoom } from './viewport.ts';

/** Drag, wheel and pinch. A press without movement is a click. */
export function useGestures(
  svg: { readonly current: SVGSVGElement | null },
  view: Signal<Viewport>,
  move: (next: Viewport) => void,
): void {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const gone = new AbortController();
    const options = { signal: gone.signal } as const;
    const fingers = new Map<number, Point>();
    let travelled = 0;
    let target = view.peek();
    let frame = 0;
    /** Events in one frame are combined. */
    const step = (change: (from: Viewport) => Viewport) => {
      if (frame === 0) {
        target = view.peek();
        frame = requestAnimationFrame(() => {
          frame = 0;
          latest.current(target);
        });
      }
      target = change(target);
    };
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    const lift = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) element.classList.remove('dragged');
    };
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || fingers.size > 1) return;
        if (fingers.size === 0) travelled = 0;
        fingers.set(event.pointerId, pointOf(event));
      },
      options,
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const before = fingers.get(event.pointerId);
        if (!before) return;
        const after = pointOf(event);
        const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
        travelled += Math.hypot(dx, dy);
        if (travelled < 4) return;
        if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
        element.classList.add('dragged');
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        fingers.set(event.pointerId, after);
        step((from) =>
          other ? pinch(from, [before, other], [after, other]) : { ...from, x: from.x + dx, y: from.y + dy },
        );
      },
      options,
    );
    element.addEventListener('pointerup', lift, options);
    element.addEventListener('pointercancel', lift, options);
    element.addEventListener(
      'click',
      (event) => {
        if (travelled < 4 || event.detail === 0) return;
        event.stopPropagation();
        travelled = 0;
      },
      { ...options, capture: true },
    );
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const lines = event.deltaMode === 1 ? 24 : 1;
        const at = pointOf(event);
        step((from) => zoom(from, 2 ** (-(event.deltaY * lines) / (event.ctrlKey ? 100 : 320)), at));
      },
      { ...options, passive: false },
    );
    return () => {
      gone.abort();
      cancelAnimationFrame(frame);
    };
  }, [svg, view]);
}
