/**
 * Recall at a given rate of wrong marks: the share of queries whose right claim gets a mark, if the lowest probability of a mark is set so
 * that 0.2, 0.5, 1 or 5 of 1,000 sentences of unrelated news get a wrong one. News is compared with the claims of the dump, each set of queries
 * with its own claims.
 */
import type { MarkedQueries } from "./mark-queries.ts";
import { countSentences, findThreshold, type MarkedNews } from "./measure-marks.ts";
import { type Measure, measureShare } from "../measure.ts";

const rates = [0.2, 0.5, 1, 5];
/** Goals for the share found, at 0.2 wrong marks per 1,000 sentences. */
const goalRate = 0.2;
const goals: Readonly<Record<string, number>> = { tweets: 0.62, debates: 0.24, quotes: 0.4 };

export function measureRecall(news: MarkedNews, sets: readonly MarkedQueries[]): Measure[] {
  const thresholds = rates.map((rate) => ({ rate, threshold: findThreshold(news, rate) }));
  return [
    ...thresholds.map(({ rate, threshold }) => ({
      name: `lowest probability at ${rate} per 1,000`,
      value: threshold,
      of: countSentences(news.sentences),
    })),
    ...sets.flatMap(({ name, queries }) => {
      const share = (holds: (mark: MarkedQueries["queries"][number][number]) => boolean) =>
        measureShare(queries, (marks) => marks.some(holds));
      const of = queries.length;
      return [
        ...thresholds.flatMap(({ rate, threshold }) => [
          {
            name: `${name}: right claim marked at ${rate} per 1,000`,
            value: share((mark) => mark.isRight && mark.probability > threshold),
            ...(rate === goalRate && goals[name] !== undefined && { goal: { atLeast: goals[name] } }),
            of,
          },
          {
            name: `${name}: wrong claim marked at ${rate} per 1,000`,
            value: share((mark) => !mark.isRight && mark.probability > threshold),
            of,
          },
        ]),
        { name: `${name}: right claim marked strong`, value: share((mark) => mark.isRight && mark.isStrong), of },
        { name: `${name}: wrong claim marked strong`, value: share((mark) => !mark.isRight && mark.isStrong), of },
      ];
    }),
  ];
}

/** Recall and precision of one set at every number of wrong marks on the news, from 0 up. */
export interface RecallCurve {
  name: string;
  points: { perThousand: number; recall: number; precision: number | undefined }[];
}

export function traceRecall(news: MarkedNews, sets: readonly MarkedQueries[]): RecallCurve[] {
  const wrong = news.marks.filter(({ isTrue }) => !isTrue);
  const total = countSentences(news.sentences);
  return sets.map(({ name, queries }) => ({
    name,
    points: wrong.map(({ probability }, count) => {
      const isMarked = (isRight: boolean) =>
        queries.filter((marks) => marks.some((mark) => mark.isRight === isRight && mark.probability > probability)).length;
      const [right, mistaken] = [isMarked(true), isMarked(false)];
      return {
        perThousand: (count / total) * 1000,
        recall: right / queries.length,
        precision: right + mistaken === 0 ? undefined : right / (right + mistaken),
      };
    }),
  }));
}
