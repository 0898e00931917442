import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Calls `onChange` when the element has become wider or narrower, before the browser paints it. */
export function useWidth(element: RefObject<HTMLElement | null>, onChange: () => void): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    let last = current.clientWidth;
    const observer = new ResizeObserver(() => {
      if (current.clientWidth === last) return;
      last = current.clientWidth;
      onChange();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
}
