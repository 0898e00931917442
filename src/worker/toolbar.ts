/** The icon in the toolbar: three shapes, distinguishable without color, and a number only if the reader wants one. */
import type { browser } from "wxt/browser";

/** active: known claims on the page. idle: read, none known. off: not read. */
export type ToolbarState = "active" | "idle" | "off";

/** The words for the icon's title, from the interface's locale. */
export interface ToolbarWords {
  known: (count: number) => string;
  none: string;
  off: string;
}

export interface Toolbar {
  /** Shows how many known claims are on the page in this tab. */
  showCount: (tabId: number, known: number, withBadge: boolean) => Promise<void>;
  /** Shows that the page in this tab is not read. */
  showOff: (tabId: number) => Promise<void>;
}

/** Largest number that fits the badge. */
const badgeMax = 99;

/** The accent of the light theme: never red, which would be an alarm. */
const badgeColor = "#5b4bb5";

/** A tab closed in the meantime is not an error: its icon is gone too. */
export function makeToolbar(action: typeof browser.action, words: ToolbarWords): Toolbar {
  const show = async (tabId: number, state: ToolbarState, title: string, badge: string): Promise<void> => {
    try {
      await action.setIcon({ tabId, path: { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` } });
      await action.setTitle({ tabId, title });
      await action.setBadgeBackgroundColor({ tabId, color: badgeColor });
      await action.setBadgeText({ tabId, text: badge });
    } catch (error) {
      if (!/no tab with id|invalid tab id/iu.test(String(error))) throw error;
    }
  };
  return {
    showCount: (tabId, known, withBadge) =>
      known > 0
        ? show(tabId, "active", words.known(known), withBadge ? (known > badgeMax ? `${badgeMax}+` : `${known}`) : "")
        : show(tabId, "idle", words.none, ""),
    showOff: (tabId) => show(tabId, "off", words.off, ""),
  };
}
