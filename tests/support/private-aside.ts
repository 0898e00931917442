import { keepAside, type AsideKeeper } from "../../src/settings/kept-aside.ts";

/** Keeps dismissals as a private window does: for the lifetime of the page. */
export function keepPrivately(): AsideKeeper {
  const refuse = (): never => {
    throw new Error("a private window writes nothing");
  };
  const storage = {
    local: { get: () => Promise.resolve({}) },
    onChanged: { addListener: () => {}, removeListener: () => {} },
  };
  return keepAside(storage, { write: refuse, erase: refuse }, true);
}
