import type { Bearing } from "../../claims/bearing.ts";

const equals = "M5.6 7.300h6.800M5.600 10.700h6.800";
const strokes: Record<Exclude<Bearing, "repeats">, string> = {
  contradicts: `${equals}M11.100 4.700 6.900 13.300`,
  supports: equals,
  updates: "M9 5.600v6.800M5.600 9h6.800",
  retracts: "M5.700 6.600a4.200 4.200 0 1 1-.800 3.400M5.300 3.900v2.900h2.900",
};
const quote = "M2 3h5v5.200c0 2.700-1.500 4.300-4.100 5.100l-.700-1.600c1.400-.500 2.100-1.400 2.200-2.700H2Z";

/** The symbol on the timeline: a filled disc for the claim, a ring with ≠, =, quotation marks, + (adds to it) or ↺ for a statement. */
export function TimelineNode({ bearing }: { bearing?: Bearing }) {
  const isQuoted = bearing === undefined || bearing === "repeats";
  return (
    <svg class="timeline-node" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      {bearing === undefined ? (
        <circle cx="9" cy="9" r="9" class="timeline-node-disc" />
      ) : (
        <circle cx="9" cy="9" r="8.1" class="timeline-node-ring" />
      )}
      {isQuoted ? (
        <g
          class={bearing === undefined ? "timeline-node-symbol" : "timeline-node-repeat"}
          transform={bearing === undefined ? "translate(3.6 3.2) scale(.675)" : "translate(5 4.900) scale(.5)"}
          fill-rule="evenodd"
        >
          <path d={quote} />
          <path d={quote} transform="matrix(-1 0 0 1 16 0)" />
        </g>
      ) : (
        <path d={strokes[bearing]} fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" />
      )}
    </svg>
  );
}
