import { writeClaimLine } from "../../feeds/claim-line.ts";
import type { FeedEntry } from "../../feeds/read-feed-file.ts";

/** A change that leads from one snapshot to another. */
export type ClaimChange = { id: string; kind: "new" | "changed"; line: string } | { id: string; kind: "gone" };

/** Compares the entries of two snapshots, in order of id. Both are read in parallel, one claim of each at a time. */
export async function* compareSnapshots(before: AsyncIterable<FeedEntry>, after: AsyncIterable<FeedEntry>): AsyncGenerator<ClaimChange> {
  const [olds, news] = [before[Symbol.asyncIterator](), after[Symbol.asyncIterator]()];
  let [old, fresh] = [await take(olds), await take(news)];
  while (old !== undefined || fresh !== undefined) {
    if (fresh === undefined || (old !== undefined && old.id < fresh.id)) {
      if (old !== undefined) yield { id: old.id, kind: "gone" };
      old = await take(olds);
    } else if (old === undefined || fresh.id < old.id) {
      yield { ...fresh, kind: "new" };
      fresh = await take(news);
    } else {
      if (old.line !== fresh.line) yield { ...fresh, kind: "changed" };
      [old, fresh] = [await take(olds), await take(news)];
    }
  }
}

async function take(entries: AsyncIterator<FeedEntry>): Promise<{ id: string; line: string } | undefined> {
  const next = await entries.next();
  if (next.done === true || next.value.kind !== "put") return undefined;
  return { id: next.value.claim.id, line: writeClaimLine(next.value.claim) };
}
