/** Numbers in digits of any script, with grouping marks. */

/** Comma for thousands and point for the fraction, and the reverse. Indian grouping (1,00,000) is read too. */
const english = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u;
const continental = /^\d{1,3}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/u;

/**
 * "1,250.5" in English, "1.250,5" elsewhere; a single group of three digits after a separator is thousands if it can be. Apostrophes
 * and spaces group in every language. A vulgar fraction at the end is added: 1½. NaN for anything else.
 */
export function parseDigits(digits: string, commaGroups: boolean): number {
  const [, whole = "", fraction = ""] = /^(.*?)(\p{No}?)$/su.exec(digits) ?? [];
  if (fraction !== "") return (whole === "" ? 0 : parseDigits(whole, commaGroups)) + parseFraction(fraction);
  const latin = toLatin(whole)
    .replace(/['’\s٬]/gu, "")
    .replace("٫", commaGroups ? "." : ",");
  const isEnglish = english.test(latin) && (commaGroups || latin.split(",").length > 2 || latin.includes("."));
  if (isEnglish) return Number(latin.replaceAll(",", ""));
  const isContinental = continental.test(latin) && (!commaGroups || latin.split(".").length > 2 || latin.includes(","));
  if (isContinental) return Number(latin.replaceAll(".", "").replace(",", "."));
  return latin === "" ? Number.NaN : Number(latin.replace(",", "."));
}

/** Whether the other convention would read it as thousands: 727.242 people in an English text. */
export function mayBeThousands(digits: string, commaGroups: boolean): boolean {
  return (commaGroups ? /^[1-9]\d{0,2}\.\d{3}$/u : /^[1-9]\d{0,2},\d{3}$/u).test(digits);
}

/** 1/2 of "½"; NaN for other signs. */
function parseFraction(sign: string): number {
  const [over = "", under = ""] = sign.normalize("NFKC").split("\u2044");
  return Number(over) / Number(under);
}

function toLatin(digits: string): string {
  if (/^[\d.,]*$/u.test(digits)) return digits;
  return digits.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => String(digitValue(digit))); // 𝟮𝟬𝟮𝟭, ２０２１: variants of our digits
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0x30;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}
