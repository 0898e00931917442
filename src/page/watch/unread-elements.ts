import { isConnected, localName, shadowRoot } from "../../reading/unclobbered.ts";

/** Maximum number of hidden elements, and of hosts without a shadow root, that are remembered. */
const rememberedMax = 2000;

/**
 * Elements that had nothing to read when they were met, and may have something later without any mutation: hidden ones, and custom elements
 * without a shadow root.
 */
export class UnreadElements {
  readonly #isHidden: (element: Element) => boolean;
  readonly #hidden = new Set<Element>();
  readonly #hosts = new Set<Element>();

  constructor(isHidden: (element: Element) => boolean) {
    this.#isHidden = isHidden;
  }

  hasHidden(): boolean {
    return this.#hidden.size > 0;
  }

  hasHosts(): boolean {
    return this.#hosts.size > 0;
  }

  /** @returns true if the element is hidden: it is remembered and must not be read */
  isHidden(element: Element): boolean {
    const isHidden = this.#isHidden(element);
    if (isHidden && this.#hidden.size < rememberedMax) this.#hidden.add(element);
    return isHidden;
  }

  /** @returns the open shadow root of a visible element, if it has one; a custom element without one is remembered */
  rootOf(element: Element): ShadowRoot | undefined {
    const root = shadowRoot(element);
    if (root !== null) return root;
    if (localName(element).includes("-") && this.#hosts.size < rememberedMax) this.#hosts.add(element);
    return undefined;
  }

  /** Forgets, and returns, the elements that can be seen by now. Looks at one a step. */
  takeShown(): Generator<void, Element[]> {
    return take(this.#hidden, (element) => !this.#isHidden(element));
  }

  /** Forgets, and returns, the hosts that have a shadow root by now. Looks at one a step. */
  takeRooted(): Generator<void, Element[]> {
    return take(this.#hosts, (host) => shadowRoot(host) !== null);
  }
}

/** Removes from `elements` those that are ready, and those that have left the page. @returns the former */
function* take(elements: Set<Element>, isReady: (element: Element) => boolean): Generator<void, Element[]> {
  const taken: Element[] = [];
  for (const element of elements) {
    yield;
    const isThere = isConnected(element);
    if (isThere && !isReady(element)) continue;
    elements.delete(element);
    if (isThere) taken.push(element);
  }
  return taken;
}
