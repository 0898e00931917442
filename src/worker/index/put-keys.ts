/**
 * The keys of the claims that this worker has put into a generation. A claim with any other key is new there and need not be looked up,
 * which is most of the work of putting it in.
 *
 * They are kept from a visit that pauses to the one that resumes it. If the worker dies in between, they are lost, and claims are looked up
 * in the database.
 */
export class PutKeys {
  /** Shortened; undefined if the generation may have claims with other keys. */
  known: Set<number> | undefined;
  #generation = 0;

  /** Begins a generation, or resumes one that may have claims: if it is the same as before, its keys are still known. */
  open(generation: number, isEmpty: boolean): void {
    if (this.#generation === generation) return;
    this.#generation = generation;
    this.known = isEmpty ? new Set() : undefined;
  }

  add(key: string): void {
    this.known?.add(shorten(key));
  }

  /** Whether the generation cannot have a claim with this key yet. */
  isNew(key: string): boolean {
    return this.known?.has(shorten(key)) === false;
  }
}

/** 31 bits of a key, which V8 keeps in the set itself: 10 bytes per claim instead of 70. A collision costs one lookup in the database. */
function shorten(key: string): number {
  return Number.parseInt(key.slice(-8), 16) >> 1;
}
