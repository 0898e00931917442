import { siteState, type Settings, type SiteState } from "./settings.ts";
import { readSettings, watchSettings, type SettingsStorage } from "./stored-settings.ts";

/** Longest time a timer can wait, in milliseconds; a longer pause is checked again in between. */
const waitMaxMs = 2 ** 31 - 1;

/**
 * Reports whether a site is read: once the choices are known, then at every change, including the end of a pause.
 * @returns the function that stops it.
 */
export function watchSite(storage: SettingsStorage, host: string, onChange: (state: SiteState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported: SiteState | undefined;
  let isStopped = false;
  const look = (settings: Settings): void => {
    if (isStopped) return;
    clearTimeout(timer);
    const now = Date.now();
    const state = siteState(settings, host, now);
    if (state === "paused") timer = setTimeout(() => look(settings), Math.min(settings.pausedUntil - now + 1, waitMaxMs));
    if (state === reported) return;
    reported = state;
    onChange(state);
  };
  const stopWatching = watchSettings(storage, look);
  void readSettings(storage).then(look, () => undefined); // storage is unavailable: without the choices nothing is read
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopWatching();
  };
}
