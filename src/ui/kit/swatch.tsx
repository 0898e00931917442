import type { Look } from "./look.ts";

/** The line of a mark as drawn on the page. The words beside it say the same. */
export function Swatch({ look }: { look: Look }) {
  return <span class={`swatch swatch-${look}`} aria-hidden="true" />;
}
