import type { browser } from "wxt/browser";

const name = "sources";
/** Milliseconds until the next alarm if one was lost: the shortest that Chrome allows. */
const soon = 30_000;
/** Our alarms are at most this far ahead, in milliseconds. */
const waitMax = 25 * 3_600_000;

/**
 * The one alarm that wakes the worker for its sources. Browsers lose alarms (with an update, a crash, a profile that was moved), so
 * each time the worker starts, it sets the alarm if it is missing. Call this as soon as the worker starts: the event that woke it may be
 * the alarm.
 *
 * @param now epoch milliseconds
 * @returns a function that sets the alarm to a time, replacing its previous time
 */
export function keepSourceAlarm(alarms: typeof browser.alarms, now: () => number, ring: () => void): (when: number) => Promise<void> {
  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
  void alarms.get(name).then(async (held) => {
    // An alarm that is days ahead was set before the clock was set back.
    const isLost = held === undefined || held.scheduledTime > now() + waitMax;
    if (isLost) await alarms.create(name, { when: now() + soon });
  });
  return async (when) => alarms.create(name, { when });
}
