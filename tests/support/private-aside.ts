import { keepAside, type AsideKeeper } from "../../src/settings/kept-aside.ts";

/** Keeps what is set aside as a private window does: for as long as the page lives. */
export function keepPrivately(): AsideKeeper {
  const refuse = (): never => {
    throw new Error("a private window writes nothing");
  };
  const storage = {
    local: { get: () => Promise.resolve({}), set: refuse, remove: refuse },
    onChanged: { addListener: () => {}, removeListener: () => {} },
  };
  return keepAside(storage, true, () => Date.UTC(2026, 10, 24));
}
