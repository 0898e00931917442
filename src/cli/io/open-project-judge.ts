import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ByClass, PairText } from "../../judge/judge.ts";
import { openJudge } from "../../judge/open-judge.ts";
import { kernelFile } from "./compile-kernel.ts";
import { projectRoot } from "./project-root.ts";

/** The weights that the package ships. */
const weightsFile = join(projectRoot, "assets", "public", "judge.bin");

/** The judge as matching asks it, and the SHA-256 of its weights in hexadecimal. */
export interface ProjectJudge {
  askJudge: (pair: PairText) => ByClass;
  digest: string;
}

/**
 * Opens the judge that the package ships. Cost: about 0.1 s, plus a few seconds the first time to compile the kernel; then 10 to 40 ms a pair.
 *
 * @returns undefined if the weights file is missing; then rules decide alone
 * @throws if the weights are damaged: they are part of the project
 */
export async function openProjectJudge(): Promise<ProjectJudge | undefined> {
  if (!existsSync(weightsFile)) return undefined;
  const kernel = new Uint8Array(readFileSync(await kernelFile(projectRoot)));
  const opened = await openJudge(new Uint8Array(readFileSync(weightsFile)), kernel);
  if (!opened.ok) throw new Error(`${weightsFile} is refused: ${opened.reason}`);
  const { judge, digest } = opened.judge;
  return { askJudge: (pair) => judge(pair).logits, digest };
}
