/** Strings that tokenizers read differently, and a small vocabulary that takes some of them apart and not others. Seeded. */
import { createRandom } from "./seeded-random.ts";

/** Parts that odd strings are made of; a range is given by its first and last character. */
const words = [
  "the mayor said that vaccines do not contain microchips",
  "Élysée naïve façade Å ångström café coöperate Şişli İstanbul IŞIK",
  "ΟΔΥΣΣΕΥΣ Ὀδυσσεύς ᾼδης ἐν ἀρχῇ",
  "Путин ёлка Йод їжак",
  "straße ẞ ﬁne ﬂour ＦＵＬＬ ½ x² K Å ſharp",
  "קרא ירושלים وَقَالَ الرئيس ـــ ٢٥",
  "हिन्दी क़ानून ไทย น้ำ 한국어 か\u3099 がぎぐ ﾊﾝｶｸ",
  "don't it’s “quoted” «so» ‘one’ U.S. $1,250.5% 2,5 1.234,5 #tag @user a_b x^y `code` ~ | <b> = +",
  "東京 市長 橋 〇 豈 中a国",
  "1️⃣ 👩‍👩‍👧 🇳🇴 😀 e\u0301\u0302\u0323 ae\u0308o",
  "[UNX] [cls] ##ing ## #",
];
const separators = [
  " ",
  " ",
  " ",
  "",
  "",
  "\t",
  "\n",
  "\r\n",
  "\u00A0",
  "\u3000",
  "\u2028",
  "\u2009",
  "-",
  "—",
  "…",
  ".",
  "!?",
  "/",
  "¿",
  "§",
  "€",
];
const invisible = [
  "\u00AD",
  "\u200B",
  "\u200D",
  "\uFEFF",
  "\u0000",
  "\u0007",
  "\u0085",
  "\u202E",
  "\uFFFD",
  "\uE000",
  "\uD800",
  "\uDC00",
  "\u0301",
];
const ranges: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x214f],
  [0x3000, 0x30ff],
  [0x4e00, 0x4e40],
  [0xac00, 0xac40],
  [0xf900, 0xf920],
  [0x1f300, 0x1f64f],
];

const listed = words.flatMap((line) => line.split(" "));

/** The same `count` strings for the same seed, 1 to 40 parts each. None has an ideograph beyond U+FFFF (see the test of the tokenizer). */
export function listOddTexts(seed: number, count: number): string[] {
  const { pick } = createRandom(seed);
  const choose = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const part = (): string => {
    const kind = pick(20);
    if (kind < 11) return choose(listed);
    if (kind < 13) return choose(listed).toUpperCase();
    if (kind < 15) return choose(invisible);
    if (kind === 15) return choose(listed).repeat(1 + pick(30)); // also longer than a word may be
    if (kind === 16) return String(pick(10 ** (1 + pick(9))));
    const [low, high] = choose(ranges);
    return Array.from({ length: 1 + pick(4) }, () => String.fromCodePoint(low + pick(high - low + 1))).join("");
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + pick(40) }, () => part() + choose(separators)).join(""));
}

/** Pieces of these words: two thirds of their characters, and random parts. */
export function listOddPieces(seed: number): string[] {
  const { pick } = createRandom(seed);
  const plain = listed.map((text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, ""),
  );
  const parts = plain.flatMap((text) =>
    Array.from({ length: 6 }, () => {
      const from = pick(text.length);
      return (from === 0 || pick(8) === 0 ? "" : "##") + text.slice(from, from + 1 + pick(text.length - from));
    }),
  );
  const characters = [...new Set(`${plain.join("")}abcdefghijklmnopqrstuvwxyz0123456789.,'-`)];
  const single = characters.flatMap((one) => [one, `##${one}`]).filter((one) => one.length > 3 || one <= "z" || pick(3) > 0);
  const all = new Set(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ...single, ...parts]);
  return [...all].filter((piece) => piece.isWellFormed() && !/[\n\uFFFD]|^$/u.test(piece));
}
