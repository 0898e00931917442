import type { FeedFileHead } from "./read-feed-file.ts";

/** The lines of a snapshot, given its claims' lines in order of id (claim-line.ts); read-feed-file.ts draws the form. */
export function* writeSnapshot(head: Omit<FeedFileHead, "kind">, claimLines: Iterable<string>): Generator<string> {
  yield `${writeHead({ ...head, kind: "snapshot" })}\n`;
  for (const line of claimLines) yield `${line}\n`;
}

/** The lines of a delta, given its changes in order of id. */
export function* writeDelta(
  head: Omit<FeedFileHead, "kind">,
  changes: Iterable<{ put: string } | { tombstone: string }>,
): Generator<string> {
  yield `${writeHead({ ...head, kind: "delta" })}\n`;
  for (const change of changes) yield "put" in change ? `{"put":${change.put}}\n` : `${JSON.stringify(change)}\n`;
}

function writeHead({ feed, sequence, kind, from }: FeedFileHead): string {
  return JSON.stringify({ format: 1, feed, sequence, kind, ...(from !== undefined && { from }) });
}
