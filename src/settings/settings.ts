/**
 * The reader's choices. They stay on this machine (`storage.local`, never sync): site names reveal what is read.
 * This half is pure, so that the sentinel can use it without a storage library; `stored-settings.ts` keeps them.
 * It checks stored values by hand: the sentinel runs on every page and carries no validation library.
 */

export const readingSites = ["news", "chosen", "click"] as const;

export const strengths = ["quiet", "normal", "strong"] as const;
export const readingModes = ["while", "end"] as const;

/** How marks look, and when. */
export interface MarkAppearance {
  strength: (typeof strengths)[number];
  /** The lines use the color of the text. */
  usesInk: boolean;
  /** Marks while reading, or faint ones until the end of the article, where a list appears. */
  mode: (typeof readingModes)[number];
  /** Show marks in private windows too, where a page could learn from them what the reader has installed. */
  marksInPrivate: boolean;
  /** Screen readers announce, once per page, how many known claims it has. */
  announces: boolean;
}

export interface Settings extends MarkAppearance {
  /** Marks anywhere at all. */
  enabled: boolean;
  /** Which pages are read: news pages, only the sites in `sitesOn`, or none until the reader asks. */
  read: (typeof readingSites)[number];
  /** Hosts that are never read. */
  sitesOff: string[];
  /** Hosts that are read when `read` is "chosen". */
  sitesOn: string[];
  /** Epoch milliseconds until which nothing is read; 0 when not paused. */
  pausedUntil: number;
  /** The number of known claims on the toolbar icon. */
  badge: boolean;
  /** Publishers whose reviews are not shown, by key (claims/publisher-key.ts). */
  publishersOff: string[];
  /** Servers of feeds' mirrors that may be asked (mirror-agreement.ts). */
  mirrorsOn: string[];
  /** Claims of a large file are kept in all languages, not only in those of the browser. */
  allLanguages: boolean;
}

/** A change, computed from the choices current at the moment of the change: a page may show older ones. */
export type SettingsChange = (settings: Settings) => Partial<Settings>;

/** A list with one of its names added or removed. */
export function switchName(names: readonly string[], name: string, isIn: boolean): string[] {
  const others = names.filter((other) => other !== name);
  return isIn ? [...others, name] : others;
}

export const settingsKey = "settings";

export const defaultSettings: Settings = {
  enabled: true,
  read: "news",
  sitesOff: [],
  sitesOn: [],
  pausedUntil: 0,
  badge: true,
  publishersOff: [],
  mirrorsOn: [],
  allLanguages: false,
  strength: "normal",
  usesInk: false,
  mode: "while",
  marksInPrivate: false,
  announces: true,
};

const choices: { [Key in keyof Settings]?: readonly unknown[] } = { read: readingSites, strength: strengths, mode: readingModes };

/**
 * Reads stored settings; the default replaces an invalid value, so damaged storage never stops the reader. A value is valid if it is one of
 * its choices, or else of the same kind as the default. Checked by hand: the sentinel, which every page loads, has no room for a library.
 */
export function parseSettings(stored: unknown): Settings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<Record<keyof Settings, unknown>>;
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const key of Object.keys(defaultSettings) as (keyof Settings)[]) {
    const value = given[key];
    if (choices[key]?.includes(value) ?? isOfKind(defaultSettings[key], value)) settings[key] = value;
  }
  return settings as unknown as Settings;
}

function isOfKind(wanted: boolean | number | string | string[], value: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(value) && value.every((name) => typeof name === "string");
  return typeof wanted === "number" ? Number.isFinite(value) : typeof value === typeof wanted;
}

/** Why a site is or is not read now. */
export type SiteState = "on" | "off" | "off-everywhere" | "paused" | "not-chosen" | "on-click";

/** Decides for one host; `now` in epoch milliseconds. Off and paused for all sites come first, then the site's own switch, then `read`. */
export function siteState(settings: Settings, host: string, now: number): SiteState {
  if (!settings.enabled) return "off-everywhere";
  if (settings.pausedUntil > now) return "paused";
  if (settings.sitesOff.includes(host)) return "off";
  if (settings.read === "chosen" && !settings.sitesOn.includes(host)) return "not-chosen";
  if (settings.read === "click") return "on-click";
  return "on";
}
