/** Numbers in digits, of any script, with the marks that group them. */

/** Thousands by comma and fraction by point, and the other way round. Indian grouping (1,00,000) is read too. */
const english = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u;
const continental = /^\d{1,3}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/u;

/** "1,250.5" in English, "1.250,5" elsewhere; a lone group of three after a mark is thousands where it may be. */
export function parseDigits(digits: string, commaGroups: boolean): number {
  const latin = digits.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const isEnglish = english.test(latin) && (commaGroups || latin.split(",").length > 2 || latin.includes("."));
  if (isEnglish) return Number(latin.replaceAll(",", ""));
  const isContinental = continental.test(latin) && (!commaGroups || latin.split(".").length > 2 || latin.includes(","));
  if (isContinental) return Number(latin.replaceAll(".", "").replace(",", "."));
  return Number(latin.replace(",", "."));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0x30;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}
