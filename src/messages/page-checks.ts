/** What the worker accepts from a content script. The page it runs in may be hostile: every argument is checked and bounded. */
import * as v from "valibot";
import { textMax } from "../claims/claim.ts";
import { blockKinds } from "../matching/match.ts";
import { lookupTextMax, type MatchRequest, type PageAsksWorker } from "./contracts.ts";
import { checkNothing, type Checks } from "./messenger.ts";
import { parseArgument } from "./parse-argument.ts";

/** Maximum length of text in one request, in UTF-16 units: a long article is about 60,000. */
export const requestTextMax = 200_000;

/** Maximum number of blocks in one request. */
export const requestBlocksMax = 5_000;

const claimName = v.object({ source: v.pipe(v.string(), v.maxLength(2_500)), claim: v.pipe(v.string(), v.maxLength(512)) });

const dismissalText = v.pipe(v.string(), v.maxLength(textMax));
const dismissalName = v.object({ ...claimName.entries, words: dismissalText });
const dismissalRequest = v.object({
  ...dismissalName.entries,
  claimText: dismissalText,
  claimant: dismissalText,
  report: v.pipe(v.string(), v.maxLength(4 * textMax)),
});

const matchRequest = v.pipe(
  v.object({
    blocks: v.pipe(
      v.array(
        v.object({
          text: v.string(),
          kind: v.picklist(blockKinds),
          language: v.optional(v.pipe(v.string(), v.maxLength(35))),
          isContext: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(requestBlocksMax),
    ),
    language: v.pipe(v.string(), v.maxLength(64)),
    date: v.pipe(v.string(), v.maxLength(64)),
    title: v.pipe(v.string(), v.maxLength(2_000)),
    reviewedClaims: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(20)),
    known: v.pipe(v.array(claimName), v.maxLength(10_000)),
    patienceMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.check(
    ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= requestTextMax,
    `more than ${requestTextMax} characters in one request`,
  ),
);

const lookupRequest = v.object({
  words: v.pipe(v.string(), v.maxLength(lookupTextMax)),
  language: v.pipe(v.string(), v.maxLength(64)),
});

/** Browsers accept longer addresses, but articles do not have them. */
const place = v.object({ address: v.pipe(v.string(), v.maxLength(16_000)) });

const count = v.object({ known: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)) });

/** Checks of every call a page may make. They throw with a sentence that contains no text of the page. */
export const pageChecks: Checks<PageAsksWorker> = {
  injectAnnotator: (argument) => parseArgument(place, argument),
  findMatches: (argument): MatchRequest => parseArgument(matchRequest, argument),
  readBackground: (argument) => parseArgument(claimName, argument),
  lookUp: (argument) => parseArgument(lookupRequest, argument),
  dismiss: (argument) => parseArgument(dismissalRequest, argument),
  undoDismissal: (argument) => parseArgument(dismissalName, argument),
  showCount: (argument) => parseArgument(count, argument),
  showOff: checkNothing,
  loadCard: checkNothing,
  switchSiteOff: checkNothing,
  openSettings: checkNothing,
};
