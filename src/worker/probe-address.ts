import { BrokenFile, readEntries } from "../feeds/read-entries.ts";
import { unpackIfGzip } from "../feeds/unpack-gzip.ts";
import { type FetchProblem, fetchFile, type FetchParts, FileFailed } from "./fetch-file.ts";
import { readEntry } from "./read-entry.ts";

export type ProbeAnswer = { ok: true; kind: "claim-reviews" } | { ok: false; reason: ProbeProblem; detail: string };
type ProbeProblem = FetchProblem | Exclude<FileFailed["kind"], "cancelled"> | "web-page" | "no-claims" | "damaged";

/** Where no claim stands among the first bytes, there is none to be expected. */
const probeBytesMax = 8 << 20;

/** Looks at the beginning of what is at an address: up to its first claim, at most 8 MB. */
export async function probeAddress(address: string, parts: FetchParts): Promise<ProbeAnswer> {
  const answer = await fetchFile({ address, bytesMax: probeBytesMax }, parts);
  if (answer.kind === "failed") return { ok: false, reason: answer.problem, detail: answer.detail };
  if (answer.kind === "unchanged") throw new Error("worker: an answer of no change to a question that names no version");
  let start = "";
  const plain = unpackIfGzip(answer.file.body, () => {});
  const watched = watchStart(plain, (text) => (start = text));
  try {
    for await (const entry of readEntries(watched))
      if (readEntry(entry, address).some(({ ok }) => ok)) return { ok: true, kind: "claim-reviews" };
    return { ok: false, reason: "no-claims", detail: "" };
  } catch (error) {
    if (error instanceof FileFailed) {
      const { kind, message } = error;
      if (kind === "cancelled") throw error; // nobody can
      return { ok: false, reason: kind === "too-large" ? "no-claims" : kind, detail: message };
    }
    if (!(error instanceof BrokenFile || error instanceof TypeError)) throw error;
    return { ok: false, reason: start.startsWith("<") ? "web-page" : "damaged", detail: error.message };
  }
}

async function* watchStart(chunks: AsyncIterable<Uint8Array>, tell: (start: string) => void): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) tell(new TextDecoder().decode(chunk.subarray(0, 1_000)).trimStart());
    isFirst = false;
    yield chunk;
  }
}
