import { formatLanguage, i18n } from "./i18n.ts";

/** Turns part of a sentence into a full one: first letter uppercase, period at the end. */
export function startSentence(part: string): string {
  const [first = ""] = part;
  return i18n.t("sentence", [first.toLocaleUpperCase(formatLanguage()) + part.slice(first.length)]);
}
