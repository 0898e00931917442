import * as v from "valibot";
import { languageTag } from "./claim.ts";

/**
 * What sources write for a language: ISO 639-2 codes, and its name in English, in itself and in some others. Tags are what BCP 47 has
 * for it.
 */
const names: Record<string, string> = {
  ar: "ara arabic arabisch arabe árabe العربية عربي",
  bg: "bul bulgarian български",
  bn: "ben bengali bangla বাংলা",
  bs: "bos bosnian bosanski",
  ca: "cat catalan català catalán",
  cs: "ces cze czech čeština tschechisch",
  da: "dan danish dansk dänisch",
  de: "deu ger german deutsch allemand alemán alemão tedesco",
  el: "ell gre greek ελληνικά griechisch",
  en: "eng english englisch anglais inglés ingles inglês inglese अंग्रेज़ी अंग्रेजी الإنجليزية английский",
  es: "spa esp spanish spanisch español espanol espagnol espanhol spagnolo castellano castilian",
  et: "est estonian eesti",
  fa: "fas per persian farsi فارسی",
  fi: "fin finnish suomi",
  fr: "fra fre french französisch français francais francés francês francese",
  gu: "guj gujarati ગુજરાતી",
  he: "heb hebrew עברית",
  hi: "hin hindi हिन्दी हिंदी",
  hr: "hrv croatian hrvatski",
  hu: "hun hungarian magyar",
  id: "ind indonesian indonesia",
  it: "ita italian italienisch italiano italien",
  ja: "jpn japanese 日本語",
  ka: "kat geo georgian ქართული",
  kn: "kan kannada ಕನ್ನಡ",
  ko: "kor korean 한국어",
  lt: "lit lithuanian lietuvių",
  lv: "lav latvian latviešu",
  mk: "mkd mac macedonian македонски",
  ml: "mal malayalam മലയാളം",
  mr: "mar marathi मराठी",
  ms: "msa may malay melayu",
  my: "mya bur burmese",
  ne: "nep nepali नेपाली",
  nl: "nld dut dutch nederlands niederländisch néerlandais",
  no: "nor norwegian norsk nob",
  pa: "pan punjabi ਪੰਜਾਬੀ",
  pl: "pol polish polski polnisch",
  pt: "por portuguese portugiesisch português portugues portugués portugais portoghese",
  ro: "ron rum romanian română",
  ru: "rus russian русский russisch",
  si: "sin sinhala sinhalese සිංහල",
  sk: "slk slo slovak slovenčina",
  sl: "slv slovenian slovenščina",
  sq: "sqi alb albanian shqip",
  sr: "srp serbian српски srpski",
  sv: "swe swedish svenska schwedisch",
  sw: "swa swahili kiswahili",
  ta: "tam tamil தமிழ்",
  te: "tel telugu తెలుగు",
  th: "tha thai ไทย",
  tl: "tgl fil tagalog filipino",
  tr: "tur turkish türkçe türkisch",
  uk: "ukr ukrainian українська ukrainisch",
  ur: "urd urdu اردو",
  vi: "vie vietnamese",
  zh: "zho chi chinese 中文 chinesisch mandarin",
};
const tagOfName = new Map(Object.entries(names).flatMap(([tag, words]) => words.split(" ").map((word): [string, string] => [word, tag])));
/** These say that it is not known, or several. */
const unknown = new Set(["und", "mul", "zxx", "mis", "root"]);

/**
 * Reads a language as sources give it: a BCP 47 tag, the same with underscores (pt_BR), a code of ISO 639-2 (eng), a name
 * (English, Español), a header (en-US,en;q=0.9), JSON-LD's `{"@type": "Language", "alternateName": "en"}`, or a list of these.
 *
 * @returns the tag as BCP 47 writes it (pt-BR, zh-Hant), or undefined where there is none. Never throws.
 */
export function readLanguageTag(value: unknown, depth = 0): string | undefined {
  if (Array.isArray(value)) {
    if (depth > 2) return undefined;
    return value
      .slice(0, 8)
      .map((entry: unknown) => readLanguageTag(entry, depth + 1))
      .find((tag) => tag !== undefined);
  }
  if (typeof value === "object" && value !== null) {
    const { alternateName, identifier, name, "@value": plain, "@id": id } = value as Record<string, unknown>;
    return depth > 2 ? undefined : readLanguageTag([plain, alternateName, identifier, name, id], depth + 1);
  }
  if (typeof value !== "string" || value.length > 100) return undefined;
  const [word = ""] = value.trim().split(/[\s,;.(/]/u);
  const tag = word.replaceAll("_", "-");
  const [language = "", ...more] = tag.toLowerCase().split("-");
  const code = tagOfName.get(language) ?? language;
  if (unknown.has(code) || !v.is(languageTag, [code, ...more].join("-"))) return undefined;
  return [code, ...more.map(writeSubtag)].join("-");
}

/** Regions in capitals, scripts with one, all else in small letters. */
function writeSubtag(subtag: string): string {
  if (subtag.length === 2) return subtag.toUpperCase();
  return /^[a-z]{4}$/u.test(subtag) ? subtag.charAt(0).toUpperCase() + subtag.slice(1) : subtag;
}
