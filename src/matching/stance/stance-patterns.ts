/** The cues of a language as regular expressions, built once. All are matched against text from `foldCues`. */
import type { StanceCues } from "./stance-cues.ts";

export interface StancePatterns {
  say: RegExp;
  show: RegExp;
  source: RegExp;
  sourceBehind: RegExp;
  hearsay: RegExp;
  deny: RegExp;
  /** Reject what follows. */
  rejectForward: RegExp;
  /** Reject the words before, as their predicate. */
  rejectBackward: RegExp;
  /** Reject the words before, after a mark: ": that is false", ", but the figures show the opposite". */
  rejectAside: RegExp;
  /** Begins a clause that somebody believes: "is adamant that". */
  that: RegExp;
  ask: RegExp;
  told: RegExp;
  /** Names a claim, up to the clause that states it. */
  noun: RegExp;
  /** A whole sentence as the subject: in quotation marks, or with "that". */
  quotedSubject: RegExp;
  /** Ends with a negator. */
  notAtEnd: RegExp;
  claimLabel: RegExp;
  mythLabel: RegExp;
  /** Heads a list of rejected claims: "Myths about …". */
  mythList: RegExp;
  rejectsBefore: RegExp;
  rejectsAfter: RegExp;
}

const made = new Map<string, StancePatterns>();

/** The expressions of a language, built on first use. */
export function findPatterns(language: string, cues: StanceCues): StancePatterns {
  let patterns = made.get(language);
  if (patterns === undefined) made.set(language, (patterns = makePatterns(cues)));
  return patterns;
}

/** At most `count` words, with no mark between them. */
function upTo(count: number): string {
  return `(?:[^\\s.,;:!?"()–]{1,30} ){0,${count}}?`;
}

const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";

function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(`${before}(?:${alternatives.join("|")})${after}`, "gu");
}

function makePatterns(cues: StanceCues): StancePatterns {
  const { say, noun, myth, wrong, be, fails, opposite, that } = cues;
  const article = `(?:(?:${cues.article})[ '])?`;
  const label = `${article}${upTo(2)}(?:${myth}|${wrong})(?: (?:no\\.? |nr\\.? )?\\d{1,3})?`;
  const wrongAtEnd = `(?:${wrong})(?=\\s*(?:[.,;:!?"]|$))`;
  const leftAlone = `(?!,? (?:${that}|to )${after})`;
  return {
    say: anyOf(say),
    show: anyOf(cues.show),
    source: anyOf(cues.source),
    sourceBehind: anyOf(cues.sourceBehind ?? "(?!)"),
    hearsay: anyOf(cues.hearsay),
    deny: anyOf(cues.deny, `(?:${cues.reject})(?=,? ${upTo(5)}(?:${noun}|${that})${after})`),
    rejectForward: anyOf(
      cues.unproven,
      `(?:${cues.falsely}) ${upTo(1)}(?:${say})`,
      `(?:${say}) (?:${cues.falsely})`,
      `(?:${cues.none}) ${upTo(4)}(?:${cues.show})`,
      `(?:${wrong})"? ${upTo(2)}(?:${noun})`,
      `(?:${noun}) (?:${wrong})`,
      `(?:${myth})(?=,? ${upTo(3)}(?:${that})|:| "| says?)`,
      `(?:${be}) ${upTo(3)}(?:${wrong})(?=,? (?:${that}|to |de |di |:))`,
    ),
    rejectBackward: anyOf(
      `(?:${be}) ${upTo(5)}(?:${wrong}|${myth})${leftAlone}`,
      `(?<="[,.]? )(?:${be}) ${upTo(5)}(?:${wrong}|${myth})`,
      fails,
    ),
    rejectAside: new RegExp(
      [
        `[,;]\\s*(?:(?:${cues.main}) )?(?:(?:${cues.it}|${noun}) ?)?(?:(?:${be}) ${upTo(3)}(?:${wrongAtEnd}|(?:${myth})${leftAlone})|${upTo(2)}${wrongAtEnd})${after}`,
        `[:"?–]\\s*${upTo(6)}(?:${wrongAtEnd}|(?:${myth}|${fails})${leftAlone})${after}`,
        `[,;:–]\\s*(?!(?:${cues.subordinate}|${cues.relative})${after})[^.;:"]{0,60}? (?:${opposite})${after}`,
      ].join("|"),
      "gu",
    ),
    that: anyOf(`(?<!${before}(?:${cues.asserts})(?: de| di)?,? )(?!(?:whether|ob|si|se)${after})(?:${that})`),
    ask: anyOf(cues.ask),
    told: new RegExp(`${before}(?:${cues.told})`, "u"),
    noun: new RegExp(`${before}(?:${noun}|${myth})(?:,? (?:${cues.that})|:|,)?${after}`, "u"),
    quotedSubject: new RegExp(`"|^\\s*(?:${cues.that})${after}`, "u"),
    notAtEnd: new RegExp(`(?:${before}(?:${cues.not})|n't)\\s*$`, "u"),
    claimLabel: new RegExp(`^(?:${article}(?:${noun}))(?: \\d{1,3})?\\s*(?:[:–]|$)`, "u"),
    mythLabel: new RegExp(`^${label}\\s*(?:[:–]|$)`, "u"),
    mythList: new RegExp(`^(?:[^\\s.,;:!?]{1,20} ){0,3}${label}${after}`, "u"),
    rejectsBefore: new RegExp(
      `^["']?(?:(?:${cues.main}),? )?(?:${[
        `(?:(?:${article}${upTo(1)}(?:${cues.it}|${noun})${after}[^.]{0,40}?[ '])?)(?:(?:${be}) )?(?:${wrong}|(?:[^\\s.]{1,5} )?${myth}|${fails})(?=\\s*[.!:,–]|$)`,
        `[^.]{0,40}?(?:${cues.unproven})[^.]{0,25}(?:[.!]|$)`,
        `[^.]{3,60}? (?:${opposite})${after}`,
        `[^.:]{3,20}: [^.]{0,12}(?:${wrong}|${myth})${after}`,
        cues.rejectsBefore ?? "(?!)",
      ].join("|")})`,
      "u",
    ),
    rejectsAfter: new RegExp(`${before}(?:${myth})${after}[^.]{0,40}[.:]\\s*["']?$|${before}(?:${wrong})${after}[^.]{0,20}:\\s*$`, "u"),
  };
}
