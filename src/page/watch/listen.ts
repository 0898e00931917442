import { addListener } from "../../reading/unclobbered.ts";

/** Event types that the type library lacks. */
interface Happenings extends WindowEventMap {
  currententrychange: Event;
  prerenderingchange: Event;
}

/**
 * Listens to events from the browser. Events dispatched by scripts (`isTrusted` is false) are ignored: otherwise a page could open and
 * close cards with them. All listeners in src/page are added here, except those on objects that no page can reach.
 */
export function listen<Type extends keyof Happenings>(
  target: EventTarget,
  type: Type,
  hear: (event: Happenings[Type]) => void,
  options: AddEventListenerOptions,
): void {
  addListener(target, type, (event) => event.isTrusted && hear(event as Happenings[Type]), options);
}
