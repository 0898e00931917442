import { guessLanguage } from "../text/guess-language.ts";
import { primaryLanguage } from "../text/language.ts";
import type { AskJudge, Block, MatchOptions } from "./match.ts";
import type { Index } from "./index-read/open-index.ts";
import { collectPageNames, type PageNames } from "./page-names.ts";
import { findReviewedClaims } from "./reviewed-claims.ts";

/** Maximum length read of the page's title and of the speaker's name, in UTF-16 units. Each sentence is compared with the names in them. */
const titleMax = 300;

/** What is known of a page, or of its blocks in one language, while its sentences are read. */
export interface Page {
  index: Index;
  language: string;
  isWanted: (entry: number) => boolean;
  names: PageNames;
  title: string;
  /** Day of the page, ISO 8601. */
  date: string | undefined;
  /** Folded words of the speaker's name. */
  speaker: ReadonlySet<string>;
  speakerName: string;
  /** Claims that the page declares to review. */
  reviewed: ReadonlySet<number>;
  /** Undefined if rules decide alone. */
  askJudge: AskJudge | undefined;
}

/** Maximum number of languages, besides its own, in which a page is read. Text in further languages is read in the page's language. */
const otherLanguagesMax = 4;

/** The page as which to read each of its blocks: text in another language is compared with claims in that language. */
export function openPages(index: Index, blocks: readonly Block[], options: MatchOptions): (block: Block) => Page {
  const own = openPage(index, blocks, options);
  const others = new Map<string, Page>();
  return (block) => {
    const language = primaryLanguage(block.language);
    if (language === "" || language === own.language) return own;
    const open = others.get(language);
    if (open !== undefined || others.size >= otherLanguagesMax) return open ?? own;
    const page = openPage(
      index,
      blocks.filter((one) => primaryLanguage(one.language) === language),
      { ...options, language },
    );
    others.set(language, page.language === own.language ? own : page);
    return others.get(language)!;
  };
}

function openPage(index: Index, blocks: readonly Block[], options: MatchOptions): Page {
  const declared = primaryLanguage(options.language);
  const sample = blocks
    .slice(0, 40)
    .map((block) => block.text)
    .join("\n");
  const language = chooseLanguage(declared, sample);
  const start = [options.title ?? "", options.speaker ?? ""].map((text) => index.read(text.slice(0, titleMax), language));
  const isWanted = declared === "" ? () => true : (entry: number): boolean => index.languageOf(entry) === language;
  return {
    index,
    language,
    isWanted,
    names: collectPageNames(start),
    title: options.title ?? "",
    date: options.date,
    speaker: new Set(start[1]?.tokens.map((token) => token.folded)),
    speakerName: options.speaker ?? "",
    reviewed: findReviewedClaims(index, options.reviewedClaims ?? [], language, isWanted),
    askJudge: options.askJudge,
  };
}

/** Minimum amount of text to decide that its language is not the page's `lang`, in UTF-16 units: some sixty words. */
const sampleMin = 400;

/** The declared language, unless the text is clearly in another: templates and translations often declare a wrong one. */
function chooseLanguage(declared: string, sample: string): string {
  const isNeeded = declared === "" || sample.length >= sampleMin;
  const guessed = isNeeded ? guessLanguage(sample) : "";
  return guessed || declared || "en";
}
