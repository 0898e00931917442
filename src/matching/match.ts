/**
 * The engine's input and output. All positions are UTF-16 offsets into the text of one block (`here`) or of one wording
 * of the claim (`claim`).
 */
import type { ByClass, PairText } from "../judge/judge.ts";
import type { ClaimName } from "../claims/sourced-claim.ts";
import type { Span } from "../text/letters/span.ts";

/** A piece of running text: a paragraph, a heading, a list item. */
export interface Block {
  text: string;
  /** Headings and captions are short and have no attribution; quotes are somebody else's words. */
  kind: BlockKind;
  /** BCP 47; set if this text declares its own language. */
  language?: string | undefined;
  /** It is read only for the names that later blocks may refer to. */
  isContext?: boolean | undefined;
}

export const blockKinds = ["paragraph", "heading", "quote", "list-item", "caption", "cell"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** strong is marked on the page, possible is only listed, none is not shown (rankings and lookup return it). */
export const tiers = ["strong", "possible", "none"] as const;
export type Tier = (typeof tiers)[number];

/** How the truth conditions of sentence and claim relate. Only `same` can be strong. */
const relations = ["same", "opposite", "different-detail", "unrelated"] as const;
export type Relation = (typeof relations)[number];

/** What the page does with the claim around the match. */
export const stances = ["asserted", "attributed", "disputed-here", "asked"] as const;
export type Stance = (typeof stances)[number];

/** What differs between sentence and claim, as data; the interface puts it into words. A side without anything is "". */
export const differenceKinds = ["number", "date", "name", "negation", "quantifier", "antonym", "modality", "role"] as const;
export interface Difference {
  kind: (typeof differenceKinds)[number];
  here: string;
  claim: string;
}

/** Why two words were aligned. */
const alignmentKinds = ["word", "stem", "number", "name", "date"] as const;
export interface Alignment {
  here: Span;
  claim: Span;
  kind: (typeof alignmentKinds)[number];
}

/** The reasons for a match that can be shown. */
export interface Explanation {
  /** The wording of the claim that the sentence was compared with: 0 the claim's text, n its variant n - 1. */
  wording: number;
  /** The aligned words, by position in the sentence. */
  aligned: Alignment[];
  /** What the judge read. Missing if rules decided alone. */
  judged?: JudgedMeaning;
  /** Name and version of the scoring model. Missing for a match from a file of annotations. */
  model?: string;
}

/** The class of the judge that is likelier than the other two together; `unsure` if none is. */
export type JudgedMeaning = keyof ByClass | "unsure";

/** The engine's finding that a sentence states a claim, identified by source and id. */
export interface Match extends Span, ClaimName {
  /** Position of the block in the request. */
  block: number;
  /** P(sentence and claim state the same), 0 to 1, calibrated. */
  probability: number;
  tier: Tier;
  relation: Relation;
  stance: Stance;
  /** Who says it, as named on the page ("the ministry", "Marta Lind"): with the stance `attributed`, if named. */
  attributedTo?: string;
  differs: Difference[];
  explanation: Explanation;
}

/** The result of reading a page. */
export interface Findings {
  /** By position in the text. Spans are inside their block and do not overlap within one tier. */
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
  /** Date of the page, ISO 8601: determines what "last year" means. */
  date?: string;
  /** Title of the page: context for its sentences. */
  title?: string;
  /** The claims that the page says it reviews, in its words (`claimReviewed`): it states them as somebody else's. */
  reviewedClaims?: readonly string[];
  /** The speaker, if the whole text is one speaker's. */
  speaker?: string;
  /** Without it, rules decide alone. */
  askJudge?: AskJudge;
}

/** A pair that the rules let through to the judge. */
export interface AskedPair extends PairText, SentencePlace {
  /** Its probability by rules alone, 0 to 1. */
  byRules: number;
}

/** The judge's logits for a pair of English texts, or undefined if it has not read the pair: then rules decide it alone. */
export type AskJudge = (pair: AskedPair) => ByClass | undefined;

/** A query: one sentence or post, with its context. */
export interface Query {
  text: string;
  /** Who says it, if known. */
  speaker?: string;
  /** ISO day on which it was said. Not used in ranking: it would help, but proves nothing. */
  date?: string;
  /** Neighboring sentences, the nearest last in `before` and first in `after`. */
  context?: { before: string[]; after: string[] };
  language?: string;
}

/** A claim that may answer a query, with its relation to it. */
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
