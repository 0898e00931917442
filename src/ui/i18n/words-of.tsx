import { i18n } from "./i18n.ts";

interface WordsOfOthers {
  text: string;
  /** BCP 47, where known: pronunciation, hyphenation and fonts follow it. */
  language?: string | undefined;
  /** In quotation marks: they are the speaker's very words. */
  quoted?: boolean;
}

/** Somebody else's words, set in the serif so that a reader sees at a glance who is speaking. They bring their own direction. */
export function WordsOf({ text, language, quoted = false }: WordsOfOthers) {
  return (
    <span class="q" dir="auto" lang={language}>
      {quoted ? i18n.t("quotation", [text]) : text}
    </span>
  );
}
