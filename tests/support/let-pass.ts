/**
 * Runs in a page: lets time pass by the page's own clock, in milliseconds. However busy the machine is, every shorter timer of the page that
 * was set before has run by then: what was to happen by such a timer has happened, or does not.
 */
export function letPass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in a page: true when nothing fades or moves any more, in the page and in our element. */
export function isAtRest(): boolean {
  const roots = [document, ...[...document.querySelectorAll(":root > div")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  return roots.flatMap((root) => root.getAnimations()).every(({ playState }) => playState !== "running");
}
