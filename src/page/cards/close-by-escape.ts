import { listen } from "../watch/listen.ts";

/** Lets the Esc key close an open card. The page does not get that key press: its own dialog or full screen stays open. */
export function closeByEscape(isOpen: () => boolean, close: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || !isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  listen(window, "keydown", onKey, { signal, capture: true });
}
