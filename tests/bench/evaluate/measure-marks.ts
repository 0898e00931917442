/**
 * Marks on news that, as far as is known, states no known claim: how often a reader would see a wrong mark. Sentences of BBC news and of
 * article pages against all English claims of the dump.
 */
import type { Claim } from "../../../src/claims/claim.ts";
import type { AskJudge } from "../../../src/matching/match.ts";
import { findMatches, type Index } from "../engine.ts";
import type { NewsDocument } from "../data/load-data.ts";
import type { Measure } from "../measure.ts";
import { isHalf } from "../train/judge/splits.ts";
import { nameSentence, readTrueHits } from "./read-true-hits.ts";

/** The engine says that a sentence states a claim: relation `same`, strong or possible. */
interface NewsMark {
  source: string;
  document: string;
  /** Its name, see `nameSentence`. */
  sentence: string;
  text: string;
  claim: string;
  probability: number;
  isStrong: boolean;
  /** Right after all; see true-hits.json. */
  isTrue: boolean;
  /** The document is in the half that neither rules nor judge were trained on. The weights of their decision were fitted to it. */
  isUnseen: boolean;
}

export interface MarkedNews {
  /** Most probable first. */
  marks: NewsMark[];
  /** Sentences by source. */
  sentences: Map<string, number>;
  /** Sentences of documents that training has not seen. */
  unseenCount: number;
  /** Number of sentences with listed true hits. A sentence gets one mark, even if several publishers reviewed what it states. */
  trueHitCount: number;
}

/** @param askJudge undefined for rules alone */
export function markNews(index: Index, news: ReadonlyMap<string, readonly NewsDocument[]>, askJudge?: AskJudge): MarkedNews {
  const listed = readTrueHits();
  const trueHits = new Set(listed.map((hit) => [hit.document, hit.sentence, hit.claim].join(" ")));
  const marks: NewsMark[] = [];
  const sentences = new Map<string, number>();
  let unseenCount = 0;
  for (const [source, documents] of news) {
    for (const { id, title, blocks } of documents) {
      const found = findMatches(index, blocks, { language: "en", title, ...(askJudge !== undefined && { askJudge }) });
      sentences.set(source, (sentences.get(source) ?? 0) + found.sentences.length);
      const isUnseen = !isHalf(id);
      if (isUnseen) unseenCount += found.sentences.length;
      for (const { block, start, end, claim, probability, tier, relation } of found.matches) {
        if (relation !== "same") continue;
        const text = blocks[block]?.text.slice(start, end) ?? "";
        const sentence = nameSentence(text);
        const document = `${source}/${id}`;
        const isTrue = trueHits.has([document, sentence, claim].join(" "));
        marks.push({ source, document, sentence, text, claim, probability, isStrong: tier === "strong", isTrue, isUnseen });
      }
    }
  }
  return {
    marks: marks.sort((a, b) => b.probability - a.probability),
    sentences,
    unseenCount,
    trueHitCount: new Set(listed.map((hit) => [hit.document, hit.sentence].join(" "))).size,
  };
}

/** Wrong strong marks per 1,000 sentences. */
export function measureMarks({ marks, sentences, unseenCount, trueHitCount }: MarkedNews): Measure[] {
  const wrong = marks.filter(({ isStrong, isTrue }) => isStrong && !isTrue);
  const rate = (name: string, count: number, of: number): Measure => ({
    name: `${name}: strong marks per 1,000 sentences`,
    value: of === 0 ? undefined : (count / of) * 1000,
    goal: { atMost: 0.2 },
    of,
  });
  const found = new Set(marks.filter(({ isTrue }) => isTrue).map(({ document, sentence }) => [document, sentence].join(" ")));
  const again = { name: "true hits listed: found again", value: found.size / trueHitCount, of: trueHitCount };
  return [
    ...[...sentences].map(([source, of]) => rate(source, wrong.filter((mark) => mark.source === source).length, of)),
    rate("all news", wrong.length, countSentences(sentences)),
    rate("news that training has not seen", wrong.filter(({ isUnseen }) => isUnseen).length, unseenCount),
    ...(trueHitCount === 0 ? [] : [again]),
  ];
}

/** The probability that the wrong marks of `perThousand` in 1,000 sentences exceed; 0 if there are fewer wrong marks. */
export function findThreshold({ marks, sentences }: MarkedNews, perThousand: number): number {
  const wrong = marks.filter(({ isTrue }) => !isTrue);
  return wrong[Math.floor((perThousand * countSentences(sentences)) / 1000)]?.probability ?? 0;
}

export function countSentences(sentences: MarkedNews["sentences"]): number {
  return [...sentences.values()].reduce((sum, count) => sum + count, 0);
}

/** Prints the most probable marks, for a person who looks for true ones. */
export function printMarks({ marks }: MarkedNews, claims: readonly Claim[], top: number): string {
  const texts = new Map(claims.map(({ id, text }): [string, string] => [id, text]));
  return marks
    .slice(0, top)
    .map(({ probability, claim, text, document, sentence, isStrong, isTrue }) => {
      const name = JSON.stringify({ document, sentence, claim });
      const tier = isStrong ? "strong" : "possible";
      return `${probability.toFixed(3)} ${tier} ${name}${isTrue ? " listed as true" : ""}\n  claim     ${texts.get(claim)}\n  sentence  ${text}`;
    })
    .join("\n");
}
