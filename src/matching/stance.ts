/**
 * What a page does with a claim it states: asserts it, attributes it to somebody, disputes it, asks it. From cues in and
 * around the sentence. English cues; in other languages questions and quotation marks are seen.
 */
import type { BlockKind, Stance } from "./match.ts";
import { sayingVerbs } from "./reporters.ts";
import type { Statement } from "./statement.ts";
import type { Span } from "../text/span.ts";

const nouns =
  "claims?|rumou?rs?|theor(?:y|ies)|idea|notion|allegations?|assertions?|myth|belief|stor(?:y|ies)|suggestions?|reports?|narrative|posts?|conspiracy theor(?:y|ies)|lie|hoax|misconception|falsehood";
const wrong =
  "false|untrue|a myth|wrong|incorrect|baseless|unfounded|debunked|a lie|a hoax|not true|misleading|bogus|nonsense|fiction|disproved|discredited|unproven|unsupported|without (?:any )?(?:basis|foundation|evidence)";

/** Each has the disputed words in its only group. */
const disputes: readonly RegExp[] = [
  new RegExp(
    `\\bno (?:\\w+ ){0,3}(?:evidence|proof|basis|indication|sign|data|link|truth)\\b(?: \\w+){0,3}? (?:that|for the (?:claim|idea|notion) that|to the (?:claim|idea|notion|rumou?r|story) that|(?:to )?(?:support|suggest|show|prove|indicate)\\w*(?: that)?)\\s+(.+)`,
    "iud",
  ),
  new RegExp(
    `\\b(?:falsely|wrongly|incorrectly|baselessly|erroneously|mistakenly)\\s+(?:\\w+\\s+)?(?:claim|said|say|assert|stat|suggest|alleg|argu|insist|believ|report|wrote|tweet|post|told)\\w*\\s+(?:that\\s+)?(.+)`,
    "iud",
  ),
  new RegExp(
    `\\b(?:false|debunked|baseless|unfounded|discredited|misleading|bogus|disproved|disproven|unproven|unsubstantiated|groundless|erroneous|mistaken)\\s+(?:\\w+\\s+){0,2}(?:${nouns})\\s+(?:that|about|:)\\s+(.+)`,
    "iud",
  ),
  new RegExp(
    `\\b(?:${nouns})\\s+(?:that|:)\\s+(.+?),?\\s+(?:is|are|was|were|has been|have been)\\s+(?:\\w+ly\\s+|\\w+\\s+by \\w+ as\\s+)?(?:${wrong})\\b`,
    "iud",
  ),
  new RegExp(
    `\\b(?:it|this)(?:\\s+is|\\s+was|[’']s)\\s+(?:simply\\s+|just\\s+|also\\s+)?(?:not (?:true|correct|the case)|n[o']t true|false|a myth|untrue|wrong|a lie|a hoax|a misconception|incorrect)\\s+(?:to (?:say|claim) )?that\\s+(.+)`,
    "iud",
  ),
  new RegExp(
    `\\b(?:debunk|refut|reject|dismiss|disprov|disput|contradict|rebut|discredit|den|correct)\\w*\\s+(?:\\w+\\s+){0,4}?(?:${nouns})\\s+(?:that\\s+|about\\s+|of\\s+)(.+)`,
    "iud",
  ),
  new RegExp(`\\bcontrary to\\s+(?:\\w+\\s+){0,4}?(?:${nouns})\\s*(?:that|,|:)?\\s+(.+)`, "iud"),
  new RegExp(`\\b(?:myth|hoax|lie|falsehood|misconception|untruth)\\s+(?:is\\s+)?that\\s+(.+)`, "iud"),
  new RegExp(`^(?:myth|false|fact[- ]check|claim|not true|wrong)\\s*(?:no\\.?\\s*\\d+|\\d+)?\\s*[:–—-]\\s*(.+)`, "iud"),
  new RegExp(
    `^["“]?(.+?)["”]?,?\\s+(?:is|are)\\s+(?:simply |just |still |of course )?(?:a myth|false|untrue|not true|a hoax|a falsehood|a lie|nonsense|a misconception)\\b`,
    "iud",
  ),
  new RegExp(
    `\\b(?:fact[- ]check\\w*|scientists|researchers|experts|officials|studies)\\s+(?:have\\s+)?(?:found|rated|called|ruled|judged|declared)\\s+(?:the\\s+)?(?:${nouns})\\s+(?:that\\s+)?(.+?)\\s+(?:to be\\s+)?(?:${wrong})\\b`,
    "iud",
  ),
];

/** The words a sentence quotes in order to reject them; undefined when it rejects nothing. */
export function findDisputed(sentence: string): Span | undefined {
  for (const dispute of disputes) {
    const place = dispute.exec(sentence)?.indices?.[1];
    if (place !== undefined && place[1] - place[0] >= 8) return { start: place[0], end: place[1] };
  }
  return undefined;
}

/** Where the sentence stands: what its block and the text before it say about whose words these are. */
export interface Setting {
  kind: BlockKind;
  /** A quotation opened in an earlier sentence of the block is still open. */
  isInQuotation: boolean;
  /** The sentence after it in the block, "" when it is the last. */
  next: string;
}

/** "That is not true.", "Wrong.", "They do not." after a sentence reject it. */
const rejection =
  /^(?:that|this|it|they|which|he|she|the claim|the story|the rumou?r|the idea)\b.{0,40}?\b(?:not true|not so|false|wrong|untrue|a myth|incorrect|misleading|no evidence|not the case|nonsense|does not|do not|did not|is not|are not|was not|(?:does|do|did|is|are|was)n[’']t|never did|has no basis)\b|^(?:nobody|no one) (?:has |had )?(?:ever )?(?:found|recorded|heard|seen|shown|produced)\b|^(?:false|wrong|not so|not true|untrue|nonsense|in fact|in truth|in reality|there is no (?:evidence|truth|basis))\b/iu;

const question = /[?؟？]["'”’»)\]]*\s*$/u;
const sourceCue =
  /\b(?:according to|reportedly|allegedly|in the words of|as .{2,30} put it|purportedly|supposedly|rumou?red|is said to|are said to|was said to|were said to)\b/iu;
/** "White letters run along the wall: …", "A sign by the door reads: …": whose words follow is said before the colon. */
const bearer =
  /\b(?:letters?|signs?|posters?|banners?|placards?|leaflets?|messages?|captions?|headlines?|stickers?|slogans?|inscriptions?|loudspeakers?)\b[^.:]{0,60}:\s/iu;
const quotationMarks = /["“”„«»]|(?<!\p{L})['‘](?=\p{L}).{3,}['’](?!\p{L})/u;

export function readStance(sentence: Statement, isDisputed: boolean, setting: Setting): Stance {
  if (isDisputed || rejection.test(setting.next)) return "disputed-here";
  if (question.test(sentence.text)) return "asked";
  const isSaid = sentence.tokens.some(
    (token, at) =>
      (sayingVerbs.has(token.folded) ||
        /^(?:reads|whispers|believed|believes|learned|learnt|counted|recounts|quotes|sure|heard)$/u.test(token.folded)) &&
      !/^(?:we|i)$/u.test(sentence.tokens[at - 1]?.folded ?? "") &&
      !/^(?:show|shows|found|find|finds|think|believe)$/u.test(token.folded),
  );
  if (
    setting.kind === "quote" ||
    setting.isInQuotation ||
    isSaid ||
    sourceCue.test(sentence.text) ||
    bearer.test(sentence.text) ||
    quotationMarks.test(sentence.text)
  )
    return "attributed";
  return /\b(?:den(?:y|ies|ied|ying)|accus(?:e|es|ed|ing)|call(?:s|ed) (?:for|on))\b/iu.test(sentence.text) ? "attributed" : "asserted";
}

/** True when a quotation is open at the end of the text. */
export function endsInQuotation(text: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  for (const mark of text) {
    if (mark === "“" || mark === "„" || mark === "«") isOpen = true;
    else if (mark === "”" || mark === "»") isOpen = false;
    else if (mark === '"') isOpen = !isOpen;
  }
  return isOpen;
}
