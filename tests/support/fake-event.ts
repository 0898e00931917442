/** A browser event: what listens to it can be called. */
export interface FakeEvent<A extends unknown[]> {
  addListener: (listener: (...given: A) => unknown) => void;
  removeListener: (listener: (...given: A) => unknown) => void;
  /** Calls every listener, and waits for those that return a promise. */
  fire: (...given: A) => Promise<unknown[]>;
  listenerCount: () => number;
}

export function createFakeEvent<A extends unknown[]>(): FakeEvent<A> {
  const listeners = new Set<(...given: A) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...given) => Promise.all([...listeners].map((listener) => listener(...given))),
    listenerCount: () => listeners.size,
  };
}
