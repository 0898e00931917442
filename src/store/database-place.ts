/** Where databases are kept: in the browser's own storage, or in a substitute if the browser refuses. */

export interface DatabasePlace {
  factory: IDBFactory;
  /** Creates ranges for this place. */
  ranges: Pick<typeof IDBKeyRange, "bound" | "only" | "lowerBound" | "upperBound">;
}

export interface SparedPlace extends DatabasePlace {
  /** Whether the substitute is in use. */
  isSpare: () => boolean;
}

/**
 * Errors of browsers that store nothing for us: Firefox set to never remember history (seen in 153), a browser configured to refuse, a
 * broken profile. A full disk and a database of a later version are reported separately, because the reader can do something about them.
 */
const refusals = new Set(["InvalidStateError", "SecurityError", "UnknownError"]);

/** The browser's storage until it refuses to open a database, then the substitute. */
export function withSpare(factory: IDBFactory, makeSpare: (() => DatabasePlace) | undefined): SparedPlace {
  let place: DatabasePlace = { factory, ranges: IDBKeyRange };
  let isSpare = false;
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (makeSpare === undefined || isSpare) return place.factory.open(name, version);
    const openSpare = (error: unknown): IDBOpenDBRequest | undefined => {
      if (!refusals.has((error as { name?: string } | null)?.name ?? "")) return undefined;
      if (!isSpare) place = makeSpare();
      isSpare = true;
      return place.factory.open(name, version);
    };
    try {
      return new RelayedRequest(place.factory.open(name, version), openSpare);
    } catch (error) {
      const spare = openSpare(error);
      if (spare === undefined) throw error;
      return spare;
    }
  };
  return {
    factory: {
      open,
      cmp: (one, other) => place.factory.cmp(one, other),
      databases: () => place.factory.databases(),
      deleteDatabase: (name) => place.factory.deleteDatabase(name),
    },
    ranges: {
      bound: (...bounds) => place.ranges.bound(...bounds),
      only: (value) => place.ranges.only(value),
      lowerBound: (...bound) => place.ranges.lowerBound(...bound),
      upperBound: (...bound) => place.ranges.upperBound(...bound),
    },
    isSpare: () => isSpare,
  };
}

/** A request that continues with another one if the first fails. */
class RelayedRequest extends EventTarget implements IDBOpenDBRequest {
  onblocked: IDBOpenDBRequest["onblocked"] = null;
  onupgradeneeded: IDBOpenDBRequest["onupgradeneeded"] = null;
  onsuccess: IDBOpenDBRequest["onsuccess"] = null;
  onerror: IDBOpenDBRequest["onerror"] = null;
  #current: IDBOpenDBRequest;

  constructor(first: IDBOpenDBRequest, openOther: (error: DOMException | null) => IDBOpenDBRequest | undefined) {
    super();
    this.#current = first;
    this.#follow(first, openOther);
  }

  #follow(request: IDBOpenDBRequest, openOther: (error: DOMException | null) => IDBOpenDBRequest | undefined): void {
    this.#current = request;
    request.addEventListener("blocked", (event) => this.onblocked?.(event));
    request.addEventListener("upgradeneeded", (event) => this.onupgradeneeded?.(event));
    request.addEventListener("success", (event) => this.onsuccess?.(event));
    request.addEventListener("error", (event) => {
      const other = openOther(request.error);
      if (other === undefined) return void this.onerror?.(event);
      event.preventDefault(); // Firefox logs unhandled errors to the console
      this.#follow(other, () => undefined);
    });
  }

  get result(): IDBDatabase {
    return this.#current.result;
  }
  get error(): DOMException | null {
    return this.#current.error;
  }
  get transaction(): IDBTransaction | null {
    return this.#current.transaction;
  }
  get source(): IDBOpenDBRequest["source"] {
    return this.#current.source;
  }
  get readyState(): IDBRequestReadyState {
    return this.#current.readyState;
  }
}
