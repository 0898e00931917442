import type { IconShape } from "./icon-shapes.ts";

/** An icon on a 16-unit grid, hidden from screen readers: the word beside it or its button's label says the same. */
export function Icon({ shape: { name, path }, size = 16 }: { shape: IconShape; size?: number }) {
  return (
    <svg
      class={`icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
