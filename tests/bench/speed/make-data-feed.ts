import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

interface FeedSize {
  /** Maximum number of entries. */
  entries?: number;
  /** Minimum number of bytes, if there are enough entries. */
  bytes?: number;
  /** Of this many entries, one is different from what it is without this. */
  changedEvery?: number;
}

/**
 * A DataFeed of ClaimReview in the shape of the Data Commons feed, made from the dump in DATA: its entries, then as many rounds of copies
 * with another text and address as needed; some items are null, some contain a null. Yields it in pieces.
 */
export function* makeDataFeed(
  data: string,
  { entries = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY, changedEvery = 0 }: FeedSize,
): Generator<string> {
  const lines = gunzipSync(readFileSync(join(data, "claims-dump/claimreview.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  yield '{"@context":"https://schema.org","@type":"DataFeed","dateModified":"2026-11-25T00:00:00Z","dataFeedElement":[\n';
  let length = 0;
  for (let at = 0; at < entries && length < bytes; at++) {
    const round = Math.floor(at / lines.length);
    const entry = JSON.parse(lines[at % lines.length] ?? "null") as { claimReviewed?: string; url?: string };
    if (round > 0) Object.assign(entry, { claimReviewed: `${entry.claimReviewed} (${round})`, url: `${entry.url}?${round}` });
    if (changedEvery > 0 && at % changedEvery === 0) Object.assign(entry, { headline: "Corrected" });
    const item = at % 97 === 96 ? null : [entry, ...(at % 31 === 30 ? [null] : [])];
    const text = JSON.stringify({ "@type": "DataFeedItem", dateCreated: "2026-01-01T00:00:00Z", item, url: entry.url ?? "" });
    length += text.length;
    yield at === 0 ? text : `,\n${text}`;
  }
  yield "\n]}\n";
}
