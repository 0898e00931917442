import { i18n } from "./i18n.ts";

/** Text of a source or a page on a single line: only we may begin a line, which says whose text it is. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Double quotation marks, and the single ones used inside them. */
const within: Record<string, string> = { "“": "‘", "”": "’", "„": "‚", "‟": "‘", "«": "‹", "»": "›", '"': "'", "＂": "'" };

/** The same in quotation marks, which nothing in the text can close early. */
export function quoteLine(text: string): string {
  return i18n.t("quotation", [oneLine(text).replaceAll(/[“”„‟«»"＂]/gu, (mark) => within[mark] ?? "'")]);
}
