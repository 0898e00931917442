/**
 * Replaces `@wxt-dev/i18n` in the package (wxt.config.ts): the same words by the same keys, without the library's own plurals and names,
 * which i18n.ts does not use. They would cost half a kB in every page that is read.
 */
import { browser } from "wxt/browser";

/**
 * @returns the object that `#i18n` calls. It reads the browser's messages; a message with a number has all its forms, one after another.
 */
export function createI18n(): { t: (key: string, values?: readonly (string | number)[]) => string } {
  return { t: (key, values = []) => browser.i18n.getMessage(key.replaceAll(".", "_") as "@@ui_locale", values.map(String)) };
}
