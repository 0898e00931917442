/** Delay before adding words, in milliseconds: a live region must exist before its words, or they are not announced. */
const settleMs = 100;
/** Delay before the words are removed, in milliseconds, so that no reader comes across them later. */
const goneMs = 5_000;

/** Announces words through a live region, once each; if two come at once, the later one wins. `stop` cancels pending ones. */
export function makeAnnouncer(live: HTMLElement): { announce: (words: string) => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    announce: (words) => {
      clearTimeout(timer);
      live.textContent = "";
      timer = setTimeout(() => {
        live.textContent = words;
        timer = setTimeout(() => (live.textContent = ""), goneMs);
      }, settleMs);
    },
    stop: () => clearTimeout(timer),
  };
}
