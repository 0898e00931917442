import { createDismissalStore, type DismissalStore } from "../../src/settings/dismissal-store.ts";

/** Keeps dismissals as a private window does: for the lifetime of the page. */
export function createPrivateDismissals(): DismissalStore {
  const refuse = (): never => {
    throw new Error("a private window writes nothing");
  };
  const storage = {
    local: { get: () => Promise.resolve({}) },
    onChanged: { addListener: () => {}, removeListener: () => {} },
  };
  return createDismissalStore(storage, { write: refuse, erase: refuse }, true);
}
