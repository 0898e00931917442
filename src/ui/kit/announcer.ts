/** A live region must be there before its words, or they are not heard. */
const settleMs = 100;
/** Afterwards the words are taken out, so that nobody comes upon them later. */
const goneMs = 5_000;

/** Says words through a live region, once each; the later of two that come together wins. `stop` ends what is under way. */
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
