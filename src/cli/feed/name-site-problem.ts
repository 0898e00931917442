import type { SiteProblem } from "../../sites/site-visit.ts";

/** Of a host whose turn is too far off. */
export const wantsLongPauses = "wants longer pauses between requests than a run waits";

/** Says in words why a site could not be read. `detail` as in a visit's outcome: an HTTP status, an address, or a message. */
export function nameSiteProblem(problem: SiteProblem, detail: string): string {
  const note = detail === "" ? "" : ` (${detail})`;
  const sentences: Record<SiteProblem, string> = {
    declines: `declines to be read by programs${note}`,
    "no-markup": "has no ClaimReview in the articles that were read",
    unreachable: `cannot be reached${note}`,
    "leads-elsewhere": detail === "" ? "leads to another address" : `leads to another address, ${detail}`,
    "not-found": `has nothing at the address that was asked for${note}`,
    refused: `refuses the request${note}`,
    "server-error": `answers with an error${note}`,
    busy: `asks to come later${note}`,
    "broken-off": `broke off its answer${note}`,
    stalled: "stopped in the middle of its answer",
    "too-large": "sent more than is read",
    damaged: `has a list that cannot be read${note}`,
  };
  return sentences[problem];
}
