/**
 * Runs in a page: waits by the page's own clock, in milliseconds. Even on a busy machine, every shorter timer that the page set before has
 * fired by then: what was due by such a timer has happened, or never will.
 */
export function waitInPage(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in a page: true if all fades and movements have ended, in the page and in our element. */
export function isAtRest(): boolean {
  const roots = [document, ...[...document.querySelectorAll(":root > div")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  return roots.flatMap((root) => root.getAnimations()).every(({ playState }) => playState !== "running");
}
