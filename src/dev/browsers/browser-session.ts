/** A real browser with Gainsay in it, with one interface for Chromium and Firefox: used by `npm start` and the end-to-end tests. */
import type { BrowserName } from "./browser-place.ts";
import type { TraceEvent } from "./record-trace.ts";

export interface SessionOptions {
  /** Path of the browser's binary. */
  binary: string;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Color scheme that pages and our own pages see. */
  scheme?: "light" | "dark";
  /** If true, no address but 127.0.0.1 can be reached, and the host names in `hosts` lead there. */
  closed?: boolean;
  /** Port of a proxy on 127.0.0.1 that everything goes through, loopback and extensions too. Replaces `closed` and `hosts`. */
  proxy?: number;
  /** Host names that lead to 127.0.0.1, for pages that should not look like a local file. */
  hosts?: string[];
  /** The pointer is a finger and the window a phone's, 360 by 740: nothing can be hovered over. In Chromium a bar of 24 px covers its end. */
  touch?: boolean;
  /** Firefox only: every window is private, as with "never remember history"; the extension is allowed in them. */
  remembersNothing?: boolean;
}

export interface BrowserSession {
  name: BrowserName;
  /** The address of the extension's own files, without a slash at its end. */
  origin: string;
  /** Opens a tab and waits until it has loaded. */
  openTab: (address: string) => Promise<Tab>;
  /** Opens one of the extension's own pages in a tab. */
  openOwnPage: (path: string) => Promise<Tab>;
  /** Ends the background worker as the browser would when it idles. */
  endWorker: () => Promise<void>;
  /** Triggers a keyboard command of the extension (`next-claim`) in the active tab. */
  runCommand: (command: string) => Promise<void>;
  /** Chooses the extension's item in the context menu of selected text, in the active tab, which had this address when the menu opened. */
  chooseInMenu: (item: string, selected: string, address: string) => Promise<void>;
  /** Allows the extension in private windows, as a user can; this reloads it and closes its open pages. */
  allowPrivate: () => Promise<void>;
  /** Errors of the extension's own scripts in pages since the browser was started, one per line. */
  listErrors: () => Promise<string[]>;
  /** Watches how long the extension's scripts keep pages busy, task by task, until the returned function is called; Chromium only. */
  watchTasks?: () => Promise<() => Promise<OwnTask[]>>;
  /** Records the browser's own trace in these of its categories until the returned function is called; Chromium only. */
  recordTrace?: (categories: readonly string[]) => Promise<() => Promise<TraceEvent[]>>;
  /** Resolves when the user closes the browser. */
  closed: Promise<void>;
  close: () => Promise<void>;
}

export interface Tab {
  /** Runs a function in the page (not in the extension's world) and returns its answer, which must be JSON. */
  evaluate: <T, A extends unknown[]>(run: (...values: A) => T | Promise<T>, ...values: A) => Promise<T>;
  /** Runs a function until its result is truthy, and returns that. Rejects after `withinMs` with `what`. */
  waitFor: <T, A extends unknown[]>(what: string, run: (...values: A) => T | Promise<T>, ...values: A) => Promise<NonNullable<T>>;
  moveMouse: (x: number, y: number) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  /** Touches a point and lifts the finger; only with the option `touch`. */
  tap: (x: number, y: number) => Promise<void>;
  /** Puts a finger down and drags it `by` pixels down the screen (negative: up) within `ms`; only with the option `touch`. */
  swipe: (x: number, y: number, by: number, ms?: number) => Promise<void>;
  /** Presses one key, with modifiers before it: "Escape", "Tab", "Shift+Tab", "ArrowDown". */
  press: (key: string) => Promise<void>;
  goTo: (address: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  bringToFront: () => Promise<void>;
  /** Runs a script's source in the page, regardless of the page's own policy. */
  load: (source: string) => Promise<void>;
  /** What the browser exposes of the page to screen readers: every named node of the accessibility tree, in order. */
  listAccessible: () => Promise<AccessibleNode[]>;
  /** The page's memory use after garbage collection; Chromium only. */
  measureMemory?: () => Promise<{ heapBytes: number; listeners: number; nodes: number }>;
  /** A PNG of what is visible, or of a part of it in CSS pixels. */
  takePicture: (part?: Part) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface OwnTask {
  /** The function that was called, or "the script" if it was being loaded. */
  what: string;
  ms: number;
}

export interface AccessibleNode {
  /** As ARIA names it. */
  role: string;
  name: string;
}

/** Time limit for a condition to come true, in milliseconds: a worker that wakes on a busy machine needs seconds. */
const patienceMs = 20_000;

/**
 * Asks repeatedly until the answer is truthy. The error contains the last answer or failure; a call that never returns is abandoned at
 * the same deadline.
 */
export async function waitUntil<T>(what: string, ask: () => Promise<T>, forMs = patienceMs): Promise<NonNullable<T>> {
  let last = "nothing, it was not answered";
  let isOver = false;
  const tryOn = async (): Promise<NonNullable<T> | undefined> => {
    while (!isOver) {
      try {
        const answer = await ask();
        if (answer) return answer;
        last = JSON.stringify(answer);
      } catch (error) {
        last = String(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  };
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), forMs)));
  const answer = await Promise.race([tryOn(), patience]);
  isOver = true;
  clearTimeout(timer);
  if (answer === undefined) throw new Error(`${what}: not within ${forMs / 1000} s; last: ${last}`);
  return answer;
}

/** The call of a function as an expression: its source and its arguments as JSON. */
export function callOf(run: (...values: never[]) => unknown, values: unknown[]): string {
  return `(${run.toString()})(...${JSON.stringify(values)})`;
}

/** Size of a tab's viewport, in CSS pixels. */
export function viewportOf({ touch }: Pick<SessionOptions, "touch">): { width: number; height: number } {
  return touch === true ? { width: 360, height: 740 } : { width: 1280, height: 800 };
}

/** Steps of a finger's way, in pixels from where it began: about as many as a screen of 60 Hz reports within 120 ms. */
export function swipePath(by: number): number[] {
  const steps = 8;
  return Array.from({ length: steps }, (_, step) => (by * (step + 1)) / steps);
}
