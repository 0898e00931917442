/** Lines of a snapshot or a delta; read-feed-file.ts shows the format. */
import type { FeedFileHead } from "./read-feed-file.ts";

/** A change of a delta: a claim's line (claim-line.ts), or the id of a removed one. */
export type FeedChange = { put: string } | { tombstone: string };

export function writeHead({ feed, sequence, kind, from }: FeedFileHead): string {
  return `${JSON.stringify({ format: 1, feed, sequence, kind, ...(from !== undefined && { from }) })}\n`;
}

export function writeChange(change: FeedChange): string {
  return "put" in change ? `{"put":${change.put}}\n` : `${JSON.stringify(change)}\n`;
}
