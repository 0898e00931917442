import { formatLanguage, i18n } from "./i18n.ts";

/** Makes a part of a sentence stand alone: first letter large, full stop at the end. */
export function startSentence(part: string): string {
  const [first = ""] = part;
  return i18n.t("sentence", [first.toLocaleUpperCase(formatLanguage()) + part.slice(first.length)]);
}
