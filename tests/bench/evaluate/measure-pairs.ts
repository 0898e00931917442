/**
 * Same or different: two similar sentences that state the same, or do not (a number, a name, a "not" was changed).
 *
 * The area under the curve is the chance that a pair labeled same gets a higher probability than one labeled contradict or different. A
 * set has an area if it has both. A kind within a set is compared with all pairs of the set labeled same, since most kinds have only one
 * label. Pairs with any other label (related, near, and the undecided ones: `same?`, `check`) are left out.
 */
import type { AskJudge } from "../../../src/matching/match.ts";
import { compareSentences } from "../engine.ts";
import type { LabeledPair } from "../data/load-data.ts";
import { type Measure, measureMean, measureShare } from "../measure.ts";

export interface ComparedPair extends LabeledPair {
  isSame: boolean;
  probability: number;
  isStrong: boolean;
  /** The match is strong with the second text inside a longer sentence, as in news. English only. */
  isStrongInside: boolean;
}

/**
 * Longer sentences around a text, in the style of news reports; written for this, since the fit puts its texts into news (fit-samples.ts).
 */
const frames: readonly ((text: string) => string)[] = [
  (text) => `A visitor told reporters on a rainy morning that ${text}, and then went home.`,
  (text) => `"${text}," said a teacher who had waited outside for an hour.`,
  (text) => `The hall was nearly empty by noon and ${text}.`,
];

/** One set, or one kind of one set. */
interface PairGroup {
  name: string;
  same: number;
  other: number;
  area: number | undefined;
  otherStrong: number | undefined;
  sameStrong: number | undefined;
}

/** @param askJudge undefined for rules alone */
export function comparePairs(pairs: readonly LabeledPair[], askJudge?: AskJudge): ComparedPair[] {
  return pairs
    .filter(({ label }) => label === "same" || label === "contradict" || label === "different")
    .map((pair, at) => {
      const { probability, tier } = compareSentences(pair.a, pair.b, pair.language, askJudge);
      const inside = frames[at % frames.length]?.(pair.b.replace(/[.!?]\s*$/u, "")) ?? pair.b;
      const isStrongInside = pair.language === "en" && compareSentences(pair.a, inside, "en", askJudge).tier === "strong";
      return { ...pair, isSame: pair.label === "same", probability, isStrong: tier === "strong", isStrongInside };
    });
}

export function groupPairs(pairs: readonly ComparedPair[]): { bySource: PairGroup[]; byKind: PairGroup[] } {
  const sources = Map.groupBy(pairs, ({ source }) => source);
  return {
    bySource: [...sources].map(([source, list]) => measureGroup(source, list)),
    byKind: [...sources].flatMap(([source, list]) => {
      const same = list.filter(({ isSame }) => isSame);
      const kinds = Map.groupBy(
        list.filter(({ isSame }) => !isSame),
        ({ kind }) => kind,
      );
      return kinds.size < 2 ? [] : [...kinds].map(([kind, others]) => measureGroup(`${source}, ${kind}`, [...same, ...others]));
    }),
  };
}

function measureGroup(name: string, pairs: readonly ComparedPair[]): PairGroup {
  const same = pairs.filter(({ isSame }) => isSame);
  const other = pairs.filter(({ isSame }) => !isSame);
  const isStrong = (pair: ComparedPair) => pair.isStrong;
  return {
    name,
    same: same.length,
    other: other.length,
    area: measureArea(
      same.map(({ probability }) => probability),
      other.map(({ probability }) => probability),
    ),
    otherStrong: measureShare(other, isStrong),
    sameStrong: measureShare(same, isStrong),
  };
}

export function measurePairs(pairs: readonly ComparedPair[]): Measure[] {
  const { bySource } = groupPairs(pairs);
  const english = new Set(pairs.filter(({ language }) => language === "en").map(({ source }) => source));
  const contradicting = pairs.filter(({ label }) => label === "contradict");
  const withContradiction = new Set(contradicting.map(({ source }) => source));
  const mean = (name: string, groups: readonly PairGroup[]): Measure => {
    const areas = groups.flatMap(({ area }) => area ?? []);
    return { name, value: measureMean(areas), of: areas.length };
  };
  const other = pairs.filter(({ isSame }) => !isSame);
  const inside = (label: string): Measure => {
    const list = pairs.filter((pair) => pair.language === "en" && pair.label === label);
    return {
      name: `labeled ${label}, inside a longer sentence: strong`,
      value: measureShare(list, (pair) => pair.isStrongInside),
      of: list.length,
    };
  };
  const worst = bySource.toSorted((a, b) => (b.otherStrong ?? 0) - (a.otherStrong ?? 0))[0];
  const isStrong = (pair: ComparedPair) => pair.isStrong;
  return [
    mean("mean area under the curve, all sets", bySource),
    mean(
      "mean area, English sets",
      bySource.filter(({ name }) => english.has(name)),
    ),
    {
      ...mean(
        "mean area, sets of contradictions",
        bySource.filter(({ name }) => withContradiction.has(name)),
      ),
      goal: { atLeast: 0.9 },
    },
    ...bySource.flatMap(({ name, area, same, other }) =>
      area === undefined ? [] : [{ name: `${name}: area`, value: area, of: same + other }],
    ),
    { name: "labeled contradict: strong", value: measureShare(contradicting, isStrong), goal: { atMost: 0.02 }, of: contradicting.length },
    {
      name: "labeled same: strong",
      value: measureShare(
        pairs.filter(({ isSame }) => isSame),
        isStrong,
      ),
      goal: { atLeast: 0.6 },
      of: pairs.length - other.length,
    },
    inside("contradict"),
    inside("same"),
    { name: "labeled contradict or different: strong", value: measureShare(other, isStrong), of: other.length },
    ...(worst === undefined ? [] : [{ name: `the same in the worst set, ${worst.name}`, value: worst.otherStrong, of: worst.other }]),
  ];
}

/** One line per kind: number of pairs, the area, number of pairs that would be marked. */
export function printKinds(pairs: readonly ComparedPair[]): string {
  const { byKind } = groupPairs(pairs);
  const width = Math.max(0, ...byKind.map(({ name }) => name.length)) + 2;
  const show = (value: number | undefined) => (value === undefined ? "-" : value.toFixed(3)).padStart(7);
  return [
    `${"pairs by what differs".padEnd(width)}   area  strong  of`,
    ...byKind.map(({ name, area, otherStrong, other }) => `${name.padEnd(width)}${show(area)} ${show(otherStrong)}  ${other}`),
  ].join("\n");
}

/** Share of (higher, lower) pairs in the right order, ties count half: by ranks (Mann & Whitney 1947). Undefined if a side is empty. */
export function measureArea(higher: readonly number[], lower: readonly number[]): number | undefined {
  if (higher.length === 0 || lower.length === 0) return undefined;
  const all = [...higher.map((value) => ({ value, isHigher: true })), ...lower.map((value) => ({ value, isHigher: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    for (const { isHigher } of all.slice(from, to)) if (isHigher) ranks += (from + 1 + to) / 2;
    from = to;
  }
  return (ranks - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length);
}
