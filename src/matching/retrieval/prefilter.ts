/**
 * Whether a candidate can become a match, before its text is spelled out and compared: nearly all cannot, and comparing
 * takes a hundred times longer than this.
 */
import { readRank } from "../index-format/byte-codec.ts";
import { formTermMask, weightsPerNat } from "../index-format/index-format.ts";
import type { Segment } from "../index-read/segment.ts";

/** What an entry shares with a sentence, from the forms of its record. */
export interface Shared {
  /** Share of the entry's weight whose terms are in the sentence, 0 to 1. */
  cover: number;
  /** That weight, in nats. */
  shared: number;
  /** The heaviest of the shared words, in nats. */
  heaviest: number;
  /** How many of the entry's words are shared. */
  count: number;
}

/**
 * The weight of the heaviest shared word, in nats, and the number of different shared words, among the forms between `start` and `end`;
 * `once` is what these weigh without repetitions, in sixteenths of a nat; `marks` as in measureShares.
 */
export function listShared(
  { records, formTerm }: Segment,
  start: number,
  end: number,
  marks: Uint8Array,
): { heaviest: number; count: number; once: number } {
  const reader = { bytes: records, at: start, end };
  const terms: number[] = [];
  let heaviest = 0;
  let once = 0;
  while (reader.at < end) {
    const form = readRank(reader);
    const weight = marks[form] ?? 0;
    if (weight === 0) continue;
    const term = (formTerm[form] ?? 0) & formTermMask;
    if (!terms.includes(term)) {
      terms.push(term);
      once += weight;
    }
    if (weight > heaviest) heaviest = weight;
  }
  return { heaviest: heaviest / weightsPerNat, count: terms.length, once };
}

const weights = { cover: 7.4, shared: 0.6, heaviest: 1, count: 8.5, words: -1.9 };
/** This loses one in two hundred of the right claims and skips nine in ten pairs; with cover and weight alone, it skipped six. */
const promiseMin = 17.7;

/**
 * Whether a pair is worth comparing: a threshold on the log odds that it will be listed or marked, by a logistic regression
 * on 57,000 pairs of news and the labeled posts and debates (CheckThat! 2022 2A and 2B), without its constant.
 *
 * @param words the number of words in the sentence
 */
export function passesPrefilter({ cover, shared, heaviest, count }: Shared, words: number): boolean {
  const odds =
    weights.cover * cover +
    weights.shared * Math.log1p(shared) +
    weights.heaviest * heaviest +
    weights.count * Math.log1p(count) +
    weights.words * Math.log1p(words);
  return odds >= promiseMin;
}
