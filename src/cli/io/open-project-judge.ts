import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ByClass, PairText } from "../../judge/judge.ts";
import { openJudge } from "../../judge/open-judge.ts";
import type { AskJudge } from "../../matching/match.ts";
import { kernelFile } from "./compile-kernel.ts";
import { projectRoot } from "./project-root.ts";

/** The weights that the package ships. */
const weightsFile = join(projectRoot, "assets", "public", "judge.bin");

/** The judge as matching asks it, and the SHA-256 of its weights in hexadecimal. */
export interface ProjectJudge {
  askJudge: AskJudge;
  digest: string;
}

/**
 * Opens the judge that the package ships. Cost: a tenth of a second, and once some seconds to compile its kernel; then some 10 ms for each
 * pair that it has not read yet.
 *
 * @returns undefined if there are no weights: then rules decide alone
 * @throws if the weights are damaged: they are part of the project
 */
export async function openProjectJudge(): Promise<ProjectJudge | undefined> {
  if (!existsSync(weightsFile)) return undefined;
  const kernel = new Uint8Array(readFileSync(await kernelFile(projectRoot)));
  const opened = await openJudge(new Uint8Array(readFileSync(weightsFile)), kernel);
  if (!opened.ok) throw new Error(`${weightsFile} is refused: ${opened.reason}`);
  const { judge, digest } = opened.judge;
  const known = new Map<string, ByClass>();
  const askJudge = (pair: PairText): ByClass => {
    const name = JSON.stringify([pair.sentence, pair.claim]);
    const logits = known.get(name) ?? judge(pair).logits;
    known.set(name, logits);
    return logits;
  };
  return { askJudge, digest };
}
