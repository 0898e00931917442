import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EntryLedger,
  type LedgerNote,
  type LedgerPart,
  listKeys,
  type Name,
  openLedger,
  startRecorder,
} from "../../../src/store/entry-ledger.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 200);
const keyOf = (number: number): string => `claim-${number.toString(16).padStart(16, "0")}`;
const nameOf = (number: number): Name => [number, 0xffff_ffff - number];

/** Some entries by number, each with what was read from it: claims by number, or reasons of refusal. */
const note = fc.oneof(
  fc.nat(40).map((key): LedgerNote => ({ key: keyOf(key) })),
  fc.constantFrom("is empty", "is no JSON", "is long").map((reason): LedgerNote => ({ reason })),
);
const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(note, { maxLength: 4 })), {
  selector: ([entry]) => entry,
  maxLength: 30,
});

function record(list: readonly (readonly [number, readonly LedgerNote[]])[], cut = list.length): LedgerPart[] {
  const recorder = startRecorder();
  const parts: LedgerPart[] = [];
  for (const [at, [entry, notes]] of list.entries()) {
    if (at === cut) parts.push(recorder.take());
    recorder.note(nameOf(entry), notes);
  }
  return [...parts, recorder.take()];
}

function open(parts: LedgerPart[], seed = 1): EntryLedger | undefined {
  const steps = openLedger(parts, seed);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const keysIn = (notes: readonly LedgerNote[]): string[] => notes.flatMap((one) => ("key" in one ? one.key : []));
/** Each claim once for each entry that has it. */
const ownersIn = (list: readonly (readonly [number, readonly LedgerNote[]])[]): string[] =>
  list.flatMap(([, notes]) => [...new Set(keysIn(notes))]);
const countReasons = (notes: readonly LedgerNote[]) =>
  [...Map.groupBy(notes, (one) => ("reason" in one ? one.reason : ""))].flatMap(([reason, { length }]) =>
    reason === "" ? [] : `${length} ${reason}`,
  );

describe("the ledger of a file's entries", () => {
  test("knows each entry, whether another has one of its claims, and what was refused of it", () => {
    fc.assert(
      fc.property(entries, fc.nat(30), fc.integer(), (list, cut, seed) => {
        const ledger = open(record(list, cut), seed);
        const owners = ownersIn(list);
        for (const [entry, notes] of list) {
          const isShared = keysIn(notes).some((key) => owners.indexOf(key) !== owners.lastIndexOf(key));
          const { isShared: isFound, refusals } = ledger?.pass(nameOf(entry)) ?? {};
          expect(isFound).toBe(isShared);
          expect(refusals?.map(({ reason, count }) => `${count} ${reason}`).toSorted()).toEqual(countReasons(notes).toSorted());
        }
        expect(ledger?.pass(nameOf(61))).toBeUndefined();
      }),
      { numRuns: runs },
    );
  });

  test("names the claims of the entries that were not seen, and keeps the rows of those that were, also after a pause", () => {
    fc.assert(
      fc.property(entries, fc.func(fc.boolean()), (list, isLeft) => {
        const parts = record(list);
        const first = open(parts, 1);
        const seen = list.filter(([entry]) => isLeft(entry) && first?.pass(nameOf(entry)) !== undefined);
        const ledger = open(parts, 2);
        if (first !== undefined) ledger?.restore(first.bits());
        const unseen = list.filter((one) => !seen.includes(one)).flatMap(([, notes]) => keysIn(notes));
        expect(ledger?.listUnseen() ?? new Set()).toEqual(new Set(unseen));
        const owners = ownersIn(list);
        const isAlone = (key: string): boolean => owners.indexOf(key) === owners.lastIndexOf(key);
        for (const [, notes] of seen) for (const key of keysIn(notes)) expect(ledger?.hasSeenAlone(key)).toBe(isAlone(key));
        expect(listKeys(parts)).toEqual(new Set(owners));
        const kept = open(ledger === undefined ? [] : [ledger.takeSeen()], 3);
        for (const [entry, notes] of list)
          expect(kept?.pass(nameOf(entry))?.refusals.map(({ reason, count }) => `${count} ${reason}`)).toEqual(
            seen.some(([other]) => other === entry) ? countReasons(notes) : undefined,
          );
      }),
      { numRuns: runs },
    );
  });

  test("does not recognize an entry of too many reviews, but knows its claims", () => {
    const notes = Array.from({ length: 65 }, (_, at) => ({ key: keyOf(at) }));
    const ledger = open(record([[1, notes]]), 1);
    expect(ledger?.pass(nameOf(1))).toBeUndefined();
    expect(ledger?.listUnseen().size).toBe(65);
  });

  test("is quick with a file that repeats one entry", () => {
    const list = Array.from({ length: 200_000 }, () => [1, [{ reason: "is empty" }]] as const);
    const since = performance.now();
    expect(open(record(list), 1)?.pass(nameOf(1))).toEqual({ isShared: false, refusals: [{ reason: "is empty", count: 1 }] });
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
