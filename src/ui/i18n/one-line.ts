import { i18n } from "./i18n.ts";

/** Puts text from a source or a page on a single line: only we may start a line, which says whose text it is. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Double quotation marks, and the single ones used inside them. */
const within: Record<string, string> = { "“": "‘", "”": "’", "„": "‚", "‟": "‘", "«": "‹", "»": "›", '"': "'", "＂": "'" };

/** The same in quotation marks, which the text cannot close early. */
export function quoteLine(text: string): string {
  return i18n.t("quotation", [oneLine(text).replaceAll(/[“”„‟«»"＂]/gu, (mark) => within[mark] ?? "'")]);
}
