import { type CardContent, type CardEvents, type CardLayer, markAsOwn } from "../../../src/messages/card-contract.ts";

/** The simplest possible card layer: a box under the first line of the mark, with a heading that takes focus and a button. */
export function openPlainCard(): {
  open: (events: CardEvents) => CardLayer;
  said: string[];
  shown: () => CardContent | undefined;
  element: () => HTMLElement | null;
  /** The words of the page that the recap lists; undefined before it opens. */
  recap: () => string[] | undefined;
  /** The events that the layer reports to the page. */
  events: () => CardEvents;
} {
  const said: string[] = [];
  let given: CardEvents | undefined;
  const events = (): CardEvents => {
    if (given === undefined) throw new Error("no card was opened");
    return given;
  };
  let content: CardContent | undefined;
  let recap: string[] | undefined;
  const element = (): HTMLElement | null => document.querySelector<HTMLElement>(":root > div");
  const open = (layerEvents: CardEvents): CardLayer => {
    given = layerEvents;
    const { host, heading } = attachBox(layerEvents);
    const close = (): void => {
      content = undefined;
      host.style.display = "none";
    };
    return {
      open: (next) => {
        content = next;
        const last = next.rects().at(-1)!;
        host.style.left = `${last.left}px`;
        host.style.top = `${last.bottom + 8}px`;
        host.style.display = "block";
        if (next.takeFocus) heading.focus({ preventScroll: true });
      },
      grow: () => said.push("grow"),
      close,
      openRecap: ({ annotations }) => (recap = annotations.map(({ text }) => text)),
      closeRecap: () => (recap = undefined),
      isOpen: () => content !== undefined,
      box: () => (content === undefined ? undefined : host.getBoundingClientRect()),
      announce: (words) => said.push(words),
      words,
      remove: () => {
        close();
        host.remove();
      },
    };
  };
  return { open, said, shown: () => content, element, events, recap: () => recap };
}

const words: CardLayer["words"] = {
  foundClaims: (count) => `${count} found`,
  marksOn: (count) => `on ${count}`,
  marksOff: () => "off",
  recap: (count) => `${count} in this article`,
};

/** Attaches the hidden card to the document. */
function attachBox({ onPointerEnter, onPointerLeave, onFocus, onClose }: CardEvents): { host: HTMLElement; heading: HTMLElement } {
  const host = document.createElement("div");
  markAsOwn(host);
  host.style.cssText = "position: fixed; width: 300px; height: 120px; background: #fff; border: 1px solid; z-index: 9; display: none";
  const heading = Object.assign(document.createElement("h2"), { textContent: "Known claim", tabIndex: -1 });
  const button = Object.assign(document.createElement("button"), { textContent: "Close" });
  host.append(heading, button);
  host.addEventListener("pointerenter", onPointerEnter);
  host.addEventListener("pointerleave", onPointerLeave);
  host.addEventListener("focusin", onFocus);
  button.addEventListener("click", () => onClose("dismissed"));
  document.documentElement.append(host);
  return { host, heading };
}
