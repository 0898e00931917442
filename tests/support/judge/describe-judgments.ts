/** What a random model thinks of odd pairs, to the bit: it must be the same in every engine. */
import { openJudge } from "../../../src/judge/open-judge.ts";
import { listOddPieces, listOddTexts } from "./odd-text.ts";
import { smallSizes, writeRandomWeights } from "./random-weights.ts";

/** SHA-256 of the logits and probabilities of these pairs, as Node 24 computes them; raise the format number if a change of it is meant. */
export const recordedJudgments = "a3fdd2416cf16358421161316a2ef45c0ca2ec63fbb98143297036533b20ddbd";

const pairs = 1_000;

/**
 * SHA-256 of the logits and probabilities of 1,000 pairs, as f32, in hexadecimal.
 * @param kernel the compiled kernel, in base64
 */
export async function describeJudgments(kernel: string): Promise<string> {
  const weights = await writeRandomWeights(3, listOddPieces(3), smallSizes);
  const opened = await openJudge(
    weights,
    Uint8Array.from(atob(kernel), (character) => character.charCodeAt(0)),
  );
  if (!opened.ok) return opened.reason;
  const texts = listOddTexts(3, pairs * 2);
  const numbers = Array.from({ length: pairs }, (_, at) => {
    const { logits, probabilities } = opened.judge.judge({ sentence: texts[at * 2]!, claim: texts[at * 2 + 1]! });
    return [logits, probabilities].flatMap(({ other, same, contrary }) => [other, same, contrary]);
  });
  const digest = await crypto.subtle.digest("SHA-256", Float32Array.from(numbers.flat()));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
