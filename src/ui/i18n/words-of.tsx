import { i18n } from "./i18n.ts";

interface WordsOfOthers {
  text: string;
  /** BCP 47, if known: determines pronunciation, hyphenation and fonts. If it is unknown, the interface’s is not assumed. */
  language?: string | undefined;
  /** Adds quotation marks: these are the speaker's exact words. */
  quoted?: boolean;
}

/** Someone else's words, set in the serif font so that a reader sees at a glance who is speaking. They keep their own text direction. */
export function WordsOf({ text, language, quoted = false }: WordsOfOthers) {
  return (
    <span class="quote" dir="auto" lang={language ?? ""}>
      {quoted ? i18n.t("quotation", [text]) : text}
    </span>
  );
}
