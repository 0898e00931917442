import { type KeptJudge, keepJudge } from "../../../src/worker/keep-judge.ts";

/** The keeper of a judge whose files are missing: rules decide alone. */
export const rulesAlone: KeptJudge = keepJudge({
  readFile: (name) => Promise.reject(new Error(`no ${name} here`)),
  nowMs: () => performance.now(),
  note: () => undefined,
});
