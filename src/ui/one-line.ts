import { i18n } from "./words.ts";

/** Text of a source or a page as one line: a line of its own is ours to begin, and says whose it is. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Double quotation marks, and the single ones that stand within them. */
const within: Record<string, string> = { "“": "‘", "”": "’", "„": "‚", "‟": "‘", "«": "‹", "»": "›", '"': "'", "＂": "'" };

/** The same in quotation marks, which nothing in it closes before its end. */
export function quoteLine(text: string): string {
  return i18n.t("quotation", [oneLine(text).replaceAll(/[“”„‟«»"＂]/gu, (mark) => within[mark] ?? "'")]);
}
