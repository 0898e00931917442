import { readChosenFile } from "../../../store/downloads-table.ts";
import { syncClaimReviews } from "../sync-claim-reviews.ts";
import { streamFile } from "./stream-file.ts";
import { failWith, type SyncOutcome, type SyncWork } from "../sync-work.ts";

/**
 * Reads the file that the reader has chosen for a source, as a visit reads a file from a server; it resumes where it stopped. Nothing is
 * requested, so no request is noted.
 *
 * @returns as `syncClaimReviews`; "unchanged" if it has been read already
 */
export async function syncFile(work: SyncWork): Promise<SyncOutcome> {
  const held = await readChosenFile(work.database, work.source.id);
  if (held !== undefined) return await syncClaimReviews({ ...work, fetch: answerWith(held.bytes, `"${held.name}"`), note: async () => {} });
  return work.source.generation > 0 ? { kind: "unchanged" } : failWith("gone", "");
}

/** Answers as a server that has this one file would: all of it, or the rest from an offset. */
function answerWith(bytes: Blob, etag: string): typeof globalThis.fetch {
  return async (_address, { headers = {} } = {}) => {
    const asked = new Headers(headers);
    const [, start = "0"] = /^bytes=(\d+)-/u.exec(asked.get("range") ?? "") ?? [];
    const from = asked.get("if-range") === etag ? Number(start) : 0;
    const rest = bytes.slice(from);
    const range = { "content-range": `bytes ${from}-${bytes.size - 1}/${bytes.size}` };
    return new Response(streamFile(rest), {
      status: from > 0 ? 206 : 200,
      headers: { etag, "content-length": String(rest.size), ...(from > 0 && range) },
    });
  };
}
