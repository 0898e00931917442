/** Types that the library does not know yet. */
interface Happenings extends WindowEventMap {
  currententrychange: Event;
  prerenderingchange: Event;
}

/**
 * Listens for what the browser says has happened. Events that a script has made (`isTrusted` is false) are not heard: a page could open
 * and close cards with them. All listeners of this floor are added here, but those for objects that no page has a hand on.
 */
export function listen<Type extends keyof Happenings>(
  target: EventTarget,
  type: Type,
  hear: (event: Happenings[Type]) => void,
  options: AddEventListenerOptions,
): void {
  target.addEventListener(type, (event) => event.isTrusted && hear(event as Happenings[Type]), options);
}
