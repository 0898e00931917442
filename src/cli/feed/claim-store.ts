import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Claim } from "../../claims/claim.ts";
import { foldSaying } from "../../claims/claim-hash.ts";
import { joinClaims, nameApart } from "../../claims/join-claims.ts";
import { writeClaimLine } from "../../feeds/claim-line.ts";

/** Claims on disk, merged as they arrive: a million of them take no more memory than a thousand. */
export interface ClaimStore {
  /** "merged" if the claim was already there, from another review. */
  add: (claim: Claim) => "new" | "merged";
  /** The claims' lines (feeds/claim-line.ts), by id in the order of UTF-16 units. */
  lines: () => Generator<{ id: string; line: string }>;
  close: () => void;
}

/** Opens a store in a temporary folder, which `close` deletes. */
export function openClaimStore(): ClaimStore {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-feed-"));
  const database = new DatabaseSync(join(folder, "claims.sqlite"));
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA locking_mode = EXCLUSIVE;
    CREATE TABLE claims (key TEXT PRIMARY KEY, id BLOB UNIQUE, json TEXT) WITHOUT ROWID;
    BEGIN;`);
  const find = database.prepare("SELECT json FROM claims WHERE key = ?");
  const isTaken = database.prepare("SELECT 1 FROM claims WHERE id = ?");
  const insert = database.prepare("INSERT INTO claims (key, id, json) VALUES (?, ?, ?)");
  const update = database.prepare("UPDATE claims SET json = ? WHERE key = ?");
  const list = database.prepare("SELECT json FROM claims ORDER BY id");
  return {
    add: (claim) => {
      // Not the claim's own hash: anyone can craft a claim with a given hash, which would replace another.
      const key = createHash("sha256").update(foldSaying(claim.text, claim.claimant?.name)).digest("base64");
      const held = find.get(key);
      if (held === undefined) {
        // If two different claims have the same id, the first keeps it.
        const own = nameApart(claim, (id) => isTaken.get(orderOf(id)) !== undefined);
        insert.run(key, orderOf(own.id), JSON.stringify(own));
        return "new";
      }
      const [joined] = joinClaims([JSON.parse(String(held["json"])) as Claim, claim]);
      update.run(JSON.stringify(joined), key);
      return "merged";
    },
    lines: function* () {
      for (const row of list.iterate()) {
        const claim = JSON.parse(String(row["json"])) as Claim;
        yield { id: claim.id, line: writeClaimLine(claim) };
      }
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Encodes an id as bytes that sort like its UTF-16 units. */
function orderOf(id: string): Uint8Array {
  return Buffer.from(id, "utf16le").swap16();
}
