/**
 * Properties of nodes, regardless of how a page names its form fields. `form.nextSibling` is the field named "nextSibling" if there
 * is one, and `document.body` the picture named "body" (HTML standard, named access on forms and documents). The accessors on the
 * prototypes cannot be shadowed, so each is looked up there once. Cost: the same as plain access.
 */

/**
 * The accessor of `name` on the most general prototype of `node`; undefined if this browser has no such property. A special kind may have
 * its own as well, which works on no other kind: scripts have their own `textContent`.
 */
function inherited(node: object, name: string): PropertyDescriptor | undefined {
  let found: PropertyDescriptor | undefined;
  for (let at: unknown = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at))
    found = Object.getOwnPropertyDescriptor(at, name) ?? found;
  return found;
}

/**
 * A property that only some kinds of nodes have; undefined for other kinds. Looked up once for each kind: a look through the prototypes costs
 * ten times as much as the property.
 */
function propertyOfSome<N extends object, T>(name: string): (node: N) => T | undefined {
  const known = new WeakMap<object, PropertyDescriptor | undefined>();
  return (node) => {
    const kind = Object.getPrototypeOf(node) as object;
    if (!known.has(kind)) known.set(kind, inherited(node, name));
    return known.get(kind)?.get?.call(node) as T | undefined;
  };
}

/** A property that all kinds of nodes inherit from the same prototype. */
function property<N extends object, T>(name: string): (node: N) => T {
  let known: PropertyDescriptor | undefined;
  return (node) => (known ??= inherited(node, name))?.get?.call(node) as T;
}

/** A method that all kinds of nodes inherit from the same prototype. */
function method<N extends object, A extends unknown[], R>(name: string): (node: N, ...rest: A) => R {
  let known: ((this: N, ...rest: A) => R) | undefined;
  return (node, ...rest) => (known ??= inherited(node, name)?.value as (this: N, ...rest: A) => R).call(node, ...rest);
}

export const nodeType = /* @__PURE__ */ property<Node, number>("nodeType");
export const parentNode = /* @__PURE__ */ property<Node, Node | null>("parentNode");
export const parentElement = /* @__PURE__ */ property<Node, Element | null>("parentElement");
export const childNodes = /* @__PURE__ */ property<Node, NodeListOf<ChildNode>>("childNodes");
export const firstChild = /* @__PURE__ */ property<Node, ChildNode | null>("firstChild");
export const nextSibling = /* @__PURE__ */ property<Node, ChildNode | null>("nextSibling");
export const previousSibling = /* @__PURE__ */ property<Node, ChildNode | null>("previousSibling");
export const isConnected = /* @__PURE__ */ property<Node, boolean>("isConnected");
const ownerDocument = /* @__PURE__ */ property<Node, Document | null>("ownerDocument");
const textContent = /* @__PURE__ */ property<Node, string | null>("textContent");
export const localName = /* @__PURE__ */ property<Element, string>("localName");
export const shadowRoot = /* @__PURE__ */ property<Element, ShadowRoot | null>("shadowRoot");
export const assignedSlot = /* @__PURE__ */ property<Element, HTMLSlotElement | null>("assignedSlot");
export const bodyOf = /* @__PURE__ */ property<Document, HTMLElement | null>("body");
export const rootElement = /* @__PURE__ */ property<Document, Element | null>("documentElement");
export const designMode = /* @__PURE__ */ property<Document, string | undefined>("designMode");
export const titleOf = /* @__PURE__ */ property<Document, string>("title");
export const headOf = /* @__PURE__ */ property<Document, Element | null>("head");
export const focusedIn = /* @__PURE__ */ property<Document, Element | null>("activeElement");
export const viewOf = /* @__PURE__ */ property<Document, (Window & typeof globalThis) | null>("defaultView");
/** Undefined where the browser never prerenders. */
export const prerendering = /* @__PURE__ */ property<Document, boolean | undefined>("prerendering");
export const visibilityState = /* @__PURE__ */ property<Document, DocumentVisibilityState>("visibilityState");

/** Undefined for elements that are not HTML. */
export const offsetWidth = /* @__PURE__ */ propertyOfSome<Element, number>("offsetWidth");
export const offsetHeight = /* @__PURE__ */ propertyOfSome<Element, number>("offsetHeight");
export const offsetLeft = /* @__PURE__ */ propertyOfSome<Element, number>("offsetLeft");
export const offsetTop = /* @__PURE__ */ propertyOfSome<Element, number>("offsetTop");
export const scrollLeft = /* @__PURE__ */ property<Element, number>("scrollLeft");
export const scrollTop = /* @__PURE__ */ property<Element, number>("scrollTop");
export const isContentEditable = /* @__PURE__ */ propertyOfSome<Element, boolean>("isContentEditable");
export const checkVisibility = /* @__PURE__ */ method<Element, [options: CheckVisibilityOptions], boolean>("checkVisibility");

export const attribute = /* @__PURE__ */ method<Element, [name: string], string | null>("getAttribute");
export const closest = /* @__PURE__ */ method<Element, [selector: string], Element | null>("closest");
export const contains = /* @__PURE__ */ method<Node, [other: Node | null], boolean>("contains");
export const makeWalker = /* @__PURE__ */ method<Document, [root: Node, shown: number], TreeWalker>("createTreeWalker");
export const rootNode = /* @__PURE__ */ method<Node, [], Node>("getRootNode");
export const comparePosition = /* @__PURE__ */ method<Node, [other: Node], number>("compareDocumentPosition");
export const matches = /* @__PURE__ */ method<Element, [selector: string], boolean>("matches");
export const boundingBox = /* @__PURE__ */ method<Element, [], DOMRect>("getBoundingClientRect");
export const scrollIntoView = /* @__PURE__ */ method<Element, [how: ScrollIntoViewOptions], void>("scrollIntoView");
export const focus = /* @__PURE__ */ method<HTMLElement, [how: FocusOptions], void>("focus");
export const caretAt = /* @__PURE__ */ method<Document, Parameters<Document["caretPositionFromPoint"]>, CaretPosition | null>(
  "caretPositionFromPoint",
);
export const elementAt = /* @__PURE__ */ method<Document, [x: number, y: number], Element | null>("elementFromPoint");
export const makeElement = /* @__PURE__ */ method<Document, [name: string], HTMLElement>("createElement");
export const addListener = /* @__PURE__ */ method<EventTarget, Parameters<EventTarget["addEventListener"]>, void>("addEventListener");

/** Documents, shadow roots and elements each have their own version of these, so they are looked up at each call. */
function ofEachKind<A extends unknown[], R>(name: string): (root: ParentNode, ...rest: A) => R {
  return (root, ...rest) => method<ParentNode, A, R>(name)(root, ...rest);
}

export const find = /* @__PURE__ */ ofEachKind<[selector: string], Element | null>("querySelector");
export const findAll = /* @__PURE__ */ ofEachKind<[selector: string], NodeListOf<Element>>("querySelectorAll");

export function textOf(node: Node): string {
  return textContent(node) ?? "";
}

/** The document that a node belongs to; for a document, itself. */
export function documentOf(node: Node): Document {
  return ownerDocument(node) ?? (node as Document);
}

/** The host of the shadow tree that a node is in. */
export function hostOf(node: Node): Element | undefined {
  const root = rootNode(node);
  return nodeType(root) === 11 ? ((root as ShadowRoot).host ?? undefined) : undefined;
}

/** The element a node is seen in: its slot, its parent, or the host of its shadow root. */
export function parentSeen(element: Element): Element | null {
  return assignedSlot(element) ?? parentElement(element) ?? hostOf(element) ?? null;
}

export function isElement(node: Node): node is Element {
  return nodeType(node) === 1;
}

export function isTextNode(node: Node): node is Text {
  return nodeType(node) === 3;
}
