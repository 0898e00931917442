const solid = "M2 3h5v5.200c0 2.700-1.500 4.300-4.100 5.100l-.700-1.600c1.400-.500 2.100-1.400 2.200-2.700H2Z";
const hollow = `${solid.slice(0, -1)}ZM3 4v4h3V4Z`;
const onTile = "M3 4h4v4.200c0 2.200-1.200 3.500-3.300 4.200l-.600-1.400c1.100-.400 1.700-1.100 1.800-2H3Z";

/** The toolbar icon's three shapes: active with known claims, idle without, off when the page is not read. */
export type BrandState = "active" | "idle" | "off";

/** Two quotation marks facing each other: a sentence and the one that answers it. */
export function Brand({ state, size = 20 }: { state: BrandState; size?: number }) {
  const path = state === "active" ? onTile : state === "idle" ? solid : hollow;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {state === "active" && <rect width="16" height="16" rx="3.75" fill="#6e5ccb" />}
      <g fill={state === "active" ? "#fff" : "#827e8a"} fill-rule="evenodd">
        <path d={path} />
        <path d={path} transform="matrix(-1 0 0 1 16 0)" />
      </g>
    </svg>
  );
}
