import { verdictByWords } from "./rating-words.ts";
import type { Verdict } from "./verdict.ts";

/** Words that introduce a verdict ("Fact Crescendo Rating: False") and so are not one if something follows their colon. */
const labels = new Set(["fact", "facts", "truth", "real"]);

/** What follows one of these retracts part of what came before, and we cannot say how much. */
const reservation =
  /^(?:but|although|though|however|except|yet|if|only|when|sort|in part|partly|and|not|aber|jedoch|mais|pero|mas|ma|sauf|si|wenn|se)(?= |$)/u;

/** The longest entry of the table has this many words. */
const phraseMax = 6;

/**
 * Our class for a publisher's words. Whole phrases are looked up in `rating-words.ts`; of a sentence the beginning counts
 * ("False. There is no sign that …"), or the end if it says "we rate this claim …". Words joined by "&" or "/" that fall on
 * opposite sides are `mixed`. Everything else is `other`: a verdict is never guessed.
 *
 * Cost: a few look-ups.
 */
export function verdictOfRating(rating: string): Verdict {
  return readWhole(rating) ?? readAfterColon(rating) ?? readOpening(rating) ?? readConclusion(rating) ?? "other";
}

function foldWords(text: string): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const subject = /^(?:(?:this|that|it|the claim|the statement|this claim|overall this|these|they) (?:is|are|was|were) )(?=.)/u;
  return spellPinocchios(words.replace(subject, ""));
}

/** "Four Pinocchios", "4 pinnochios", "One Pinocchio": the Washington Post's scale is misspelled as often as not. */
function spellPinocchios(words: string): string {
  const [, count = ""] = /^(\w+) pin+o[ck]+h?i?os?$/u.exec(words) ?? [];
  const number = ["zero", "one", "two", "three", "four"].indexOf(count);
  const digit = number === -1 ? count : String(number);
  return /^[0-4]$/u.test(digit) ? `${digit} pinocchio${digit === "1" ? "" : "s"}` : words;
}

function readWhole(text: string): Verdict | undefined {
  return verdictByWords.get(foldWords(text)) ?? readJoined(text);
}

/** "Truth! & Fiction!", "True/False", "Wahr und falsch". */
function readJoined(text: string): Verdict | undefined {
  if (text.length > 80) return undefined;
  const parts = text.split(/[&/]|\s(?:and|und|et|y|e)\s/iu).filter((part) => part.trim() !== "");
  if (parts.length < 2) return undefined;
  const found = new Set(parts.map((part) => verdictByWords.get(foldWords(part))));
  if (found.has(undefined)) return undefined;
  const [first] = found;
  if (found.size === 1) return first;
  return found.has("supported") && found.has("refuted") && found.size === 2 ? "mixed" : undefined;
}

function readAfterColon(text: string): Verdict | undefined {
  const at = text.indexOf(":");
  if (at === -1 || at > 60) return undefined;
  const after = text.slice(at + 1);
  return readWhole(after) ?? readOpening(after);
}

/** After an exclamation mark the rating continues ("Truth! Now resolved!"); after the other marks comes its reason. */
function readOpening(text: string): Verdict | undefined {
  const [, opening = "", mark = "", rest = ""] = /^([^.:;,!–—]+)([.:;,–—])(.*)$/su.exec(text) ?? [];
  const folded = foldWords(opening);
  if (mark === ":" && labels.has(folded)) return undefined;
  const verdict = verdictByWords.get(folded);
  const following = foldWords(rest);
  const next = verdictByWords.get(following.split(" ", 1)[0] ?? "");
  return reservation.test(following) || (next !== undefined && next !== verdict) ? undefined : verdict;
}

/** "For these reasons, we rate his claim mostly true." */
function readConclusion(text: string): Verdict | undefined {
  const words = foldWords(text).split(" ");
  if (!/\brated?\b/u.test(words.join(" ")) || words.includes("not")) return undefined;
  for (let size = Math.min(phraseMax, words.length - 1); size > 0; size -= 1) {
    const verdict = verdictByWords.get(words.slice(-size).join(" "));
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}
