/**
 * A worker that dies at a given point. Everything it can wait for (a request to the database, the network, a stream, a digest, a timer,
 * the alarm clock) is a point, counted from 1; between two points nothing else can happen to it. At the point of its death it says so,
 * does nothing more, and is terminated from outside.
 *
 *   ← {plan}   → {points: ["open", "get sources", …], isDead}
 */
import type { Claim } from "../../../src/claims/claim.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { rulesAlone } from "../../support/judge/rules-alone.ts";
import { answerMatch } from "../../../src/worker/answers/answer-match.ts";
import { keepClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { createSourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { removeSavedClaim, saveClaims } from "../../../src/worker/saved-claims.ts";

export interface MortalPlan {
  database: string;
  deed: "install" | "visit" | "match" | "save" | "take-out" | "remove" | "add-file";
  /** The point it dies at; 0 for never. */
  dieAt: number;
  /** Epoch milliseconds, and by how much they advance with each look at the clock. */
  time: number;
  tick: number;
  /** Claims in the package, and its edition. */
  starter: { edition: string; claims: Claim[] };
  /** For "save", "take-out": what; for "remove": the source; for "match": the text. */
  claim?: Claim;
  source?: string;
  text?: string;
  /** For "add-file": the file's. */
  address?: string;
}

export interface MortalEnd {
  /** What it waited for, in order; the last is the point of death where `isDead`. */
  points: string[];
  isDead: boolean;
  /** What it last set the alarm to, epoch milliseconds; 0 for never. */
  alarm: number;
}

const points: string[] = [];
let dieAt = 0;
let alarm = 0;
let isDead = false;

function reach(name: string): void {
  if (isDead) throw new Error("dead");
  points.push(name);
  if (points.length !== dieAt) return;
  isDead = true;
  postMessage({ points, isDead, alarm } satisfies MortalEnd);
  throw new Error("dead");
}

type Methods = Record<string, (this: unknown, ...given: unknown[]) => unknown>;

function count(prototype: object, names: readonly string[], nameOf: (self: unknown) => string): void {
  for (const name of names) {
    const original = (prototype as Methods)[name];
    if (original === undefined) throw new Error(`there is no ${name}`);
    (prototype as Methods)[name] = function (...given) {
      reach(`${name} ${nameOf(this)}`.trim());
      return original.apply(this, given);
    };
  }
}

const reads = ["get", "getKey", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"];
const nameless = (): string => "";
count(IDBObjectStore.prototype, [...reads, "add", "put", "delete", "clear"], (store) => (store as IDBObjectStore).name);
count(IDBIndex.prototype, reads, (index) => `${(index as IDBIndex).objectStore.name} by ${(index as IDBIndex).name}`);
count(IDBCursor.prototype, ["continue", "advance", "delete"], nameless);
count(IDBDatabase.prototype, ["transaction"], nameless);
count(IDBFactory.prototype, ["open"], nameless);
count(ReadableStreamDefaultReader.prototype, ["read"], nameless);
count(Blob.prototype, ["arrayBuffer"], nameless);
count(SubtleCrypto.prototype, ["digest", "verify", "importKey"], nameless);
count(globalThis, ["fetch"], nameless);

addEventListener("message", ({ data }: MessageEvent<MortalPlan>) => void live(data));

async function live(plan: MortalPlan): Promise<void> {
  ({ dieAt } = plan);
  let { time } = plan;
  const now = (): number => (time += plan.tick);
  const database = openDatabase(plan.database);
  const { edition, claims } = plan.starter;
  const starter = {
    edition,
    read: async () => {
      reach("read the package");
      return claims;
    },
  };
  const claimIndex = keepClaimIndex({ database, starter, now, onLoss: () => {}, note: () => {} });
  const keeper = createSourceScheduler({
    database,
    fetch: (...request) => fetch(...request),
    now,
    random: () => 0.5,
    pause: async () => {},
    agent: "Gainsay/test",
    agreements: { read: async () => [], forget: async () => {} },
    wakeAt: async (when) => {
      reach("set the alarm");
      alarm = when;
    },
    onChange: () => claimIndex.forget(),
    note: () => {},
  });
  const { deed, claim, source = "", text = "", address = "" } = plan;
  const request = { blocks: [{ kind: "paragraph" as const, text }], language: "en", date: "", title: "", reviewedClaims: [], known: [] };
  try {
    if (deed === "install") await claimIndex.open();
    if (deed === "visit") await keeper.runDue();
    if (deed === "match") await answerMatch(request, claimIndex, rulesAlone, () => 0);
    if (deed === "save" && claim !== undefined) await saveClaims(database, [claim], now);
    if (deed === "take-out" && claim !== undefined) await removeSavedClaim(database, claim.id, now);
    if (deed === "add-file") {
      await keeper.addFile({ address, name: "bridges.json" });
      await keeper.runDue();
    }
    if (deed === "remove") {
      await keeper.remove(source);
      await keeper.runDue();
    }
  } catch (error) {
    if (!isDead) throw error;
  }
  if (isDead) return;
  database.close();
  postMessage({ points, isDead, alarm } satisfies MortalEnd);
}
