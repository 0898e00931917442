/** The reader's choices as `storage.local` keeps them. */
import { parseSettings, settingsKey, type Settings } from "./settings.ts";

/** The part of the extension API that keeps small values; passed in, so that no context loads more than it needs. */
export interface SettingsStorage {
  local: {
    get: (key: string) => Promise<Record<string, unknown>>;
    set: (values: Record<string, unknown>) => Promise<void>;
  };
  onChanged: {
    addListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
    removeListener: (listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void) => void;
  };
}

/** Reads the choices; missing or damaged ones get the default. */
export async function readSettings(storage: SettingsStorage): Promise<Settings> {
  return parseSettings((await storage.local.get(settingsKey))[settingsKey]);
}

/** Serializes changes of the settings across all of the extension's own pages and its worker. */
const lock = "settings";

/**
 * Changes the current choices under a lock, so that no change is lost if several pages make one at once. `change` gets the current
 * choices and must not use any read earlier. Rejects if the browser does not store the result.
 */
export async function changeSettings(storage: SettingsStorage, change: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request(lock, async () => {
    const changed = change(await readSettings(storage));
    await storage.local.set({ [settingsKey]: changed });
    return changed;
  });
}

/** Removes all choices and everything stored beside them; waits for a change in progress. */
export async function clearStorage(storage: { local: { clear: () => Promise<void> } }): Promise<void> {
  await navigator.locks.request(lock, () => storage.local.clear());
}

/** Calls back with the choices once they are known, and after every change. Returns the function that stops listening. */
export function followSettings(storage: SettingsStorage, onChange: (settings: Settings) => void): () => void {
  let isStopped = false;
  let isReported = false;
  const report = (settings: Settings): void => {
    isReported = true;
    if (!isStopped) onChange(settings);
  };
  const stop = watchSettings(storage, report);
  void readSettings(storage).then(
    (settings) => {
      if (!isReported) report(settings);
    },
    () => undefined, // storage is unavailable
  );
  return () => {
    isStopped = true;
    stop();
  };
}

/**
 * Calls back with the choices after every change in any context.
 * @returns the function that stops listening.
 */
export function watchSettings(storage: SettingsStorage, onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[settingsKey];
    if (area === "local" && change !== undefined) onChange(parseSettings(change.newValue));
  };
  storage.onChanged.addListener(listener);
  return () => storage.onChanged.removeListener(listener);
}
