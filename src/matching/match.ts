/**
 * What the engine is asked and what it answers. All positions are UTF-16 offsets into the text of one block (`here`)
 * or of one wording of the claim (`claim`).
 */
import type { ClaimName } from "../claims/sourced-claim.ts";
import type { Span } from "../text/letters/span.ts";

/** A run of running text that belongs together: a paragraph, a heading, a list item. */
export interface Block {
  text: string;
  /** Headings and captions are short and carry no attribution of their own; quotes are somebody else's words. */
  kind: BlockKind;
  /** BCP 47; set if this text declares its own language. */
  language?: string | undefined;
}

export const blockKinds = ["paragraph", "heading", "quote", "list-item", "caption", "cell"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** strong is marked on the page, possible is only listed, none is not shown at all (rankings and lookup return it). */
export const tiers = ["strong", "possible", "none"] as const;
export type Tier = (typeof tiers)[number];

/** How the truth conditions of sentence and claim relate. Only `same` can be strong. */
const relations = ["same", "opposite", "different-detail", "unrelated"] as const;
export type Relation = (typeof relations)[number];

/** What the page does with the claim around the match. */
export const stances = ["asserted", "attributed", "disputed-here", "asked"] as const;
export type Stance = (typeof stances)[number];

/** What differs between sentence and claim, as data; the interface puts it into words. A side that has nothing is "". */
export const differenceKinds = ["number", "date", "name", "negation", "quantifier", "antonym", "modality", "role"] as const;
export interface Difference {
  kind: (typeof differenceKinds)[number];
  here: string;
  claim: string;
}

/** Why two words were aligned. */
const alignmentKinds = ["word", "stem", "number", "name"] as const;
export interface Alignment {
  here: Span;
  claim: Span;
  kind: (typeof alignmentKinds)[number];
}

/** What can be shown of why this match was made. */
export interface Explanation {
  /** Which wording of the claim the sentence was held against: 0 the claim's text, n its variant n - 1. */
  wording: number;
  /** The aligned words, in the order of the sentence. */
  aligned: Alignment[];
  /** Name and version of the scoring model. */
  model: string;
}

/** The engine's finding that a sentence states a claim, identified by source and id. */
export interface Match extends Span, ClaimName {
  /** Position of the block in the request. */
  block: number;
  /** P(sentence and claim state the same), 0 to 1, calibrated. */
  probability: number;
  tier: Tier;
  relation: Relation;
  stance: Stance;
  /** Who says it, as named on the page ("the ministry", "Marta Lind"): with the stance `attributed`, where it can be read off. */
  attributedTo?: string;
  differs: Difference[];
  explanation: Explanation;
}

/** What one reading found. */
export interface Findings {
  /** In the order of the text. Spans lie inside their block and do not overlap within one tier. */
  matches: Match[];
  /** Every sentence that was read, as (block, start, end): the popup counts and draws them. */
  sentences: SentencePlace[];
}

export interface SentencePlace extends Span {
  block: number;
}

export interface MatchOptions {
  /** Language of the page, BCP 47. Claims in other languages are left out unless the page's language is unknown. */
  language?: string;
  /** Day the page is dated, ISO 8601: what "last year" means. */
  date?: string;
  /** Title of the page: context for its sentences. */
  title?: string;
  /** The claims that the page says it reviews, in its own words (`claimReviewed`): it states them as somebody else's. */
  reviewedClaims?: readonly string[];
  /** Who speaks, where the whole text is one speaker's. */
  speaker?: string;
}

/** A question to the index: one sentence or post, with what is known around it. */
export interface Query {
  text: string;
  /** Who says it, where known. */
  speaker?: string;
  /** ISO day it was said. Only a weak prior: a date alone never makes a strong match. */
  date?: string;
  /** Neighbouring sentences, nearest last in `before` and first in `after`. */
  context?: { before: string[]; after: string[] };
  language?: string;
}

/** A claim that may answer a query, with how it relates to it. */
export interface RankedClaim {
  claim: string;
  probability: number;
  tier: Tier;
  relation: Relation;
  differs: Difference[];
}

/** How one sentence relates to one claim. */
export interface Comparison {
  probability: number;
  tier: Tier;
  relation: Relation;
  differs: Difference[];
}
