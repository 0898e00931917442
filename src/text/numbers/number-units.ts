/** What a number counts: money, shares, percentage points, and units of measure that can be written in several ways. */
import { isCode } from "../currency-codes.ts";
import { findPhrase } from "./number-phrases.ts";
import { type Amount, isNear, type Measured, type MeasureKind, type NumberText, wordAt } from "./number-text.ts";

/** Currency symbols and words to ISO 4217. If several countries share a name, the usual one; KR is any krone. */
const currencies: ReadonlyMap<string, string> = new Map(
  (
    "$=USD £=GBP €=EUR ¥=JPY ₹=INR ₽=RUB ₺=TRY ₴=UAH ₩=KRW ₪=ILS ₫=VND ₦=NGN " +
    "dollar=USD dollars=USD usd=USD pound=GBP pounds=GBP gbp=GBP euro=EUR euros=EUR eur=EUR yen=JPY rupees=INR rupee=INR rs=INR inr=INR reais=BRL brl=BRL " +
    "rubles=RUB roubles=RUB ruble=RUB rouble=RUB francs=CHF chf=CHF franken=CHF peso=MXN pesos=MXN dolares=USD dolar=USD dollari=USD dollaro=USD libras=GBP sterling=GBP naira=NGN rand=ZAR yuan=CNY rupiah=IDR ringgit=MYR reales=BRL " +
    "pfund=GBP livres=GBP sterline=GBP pond=GBP доллар=USD доллара=USD долларов=USD евро=EUR рубль=RUB рубля=RUB рублей=RUB руб=RUB фунтов=GBP гривен=UAH " +
    "zloty=PLN zlote=PLN zlotych=PLN zl=PLN pln=PLN dolarow=USD dolary=USD funtow=GBP lira=TRY lirasi=TRY liralik=TRY tl=TRY avro=EUR रुपये=INR रुपए=INR रुपया=INR रुपयों=INR डॉलर=USD यूरो=EUR rp=IDR دولار=USD يورو=EUR " +
    "kr=KR kronor=KR kroner=KR krone=KR krona=KR kronen=KR couronnes=KR coronas=KR крон=KR koron=KR"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.split("=")[0] ?? "", pair.split("=")[1] ?? ""]),
);

/** Currencies whose word precedes the number: Rs 500 crore, Rp 5 juta, kr 45. */
const leadingCurrencies: ReadonlySet<string> = new Set("rs inr rp usd eur gbp chf kr zl".split(" "));

/** Whose dollar: the letters before its sign, and the words before its name (US dollars) or after it (dollars canadiens). */
const dollars: ReadonlyMap<string, string> = new Map(
  "us=USD a=AUD au=AUD c=CAD ca=CAD nz=NZD hk=HKD s=SGD r=BRL american=USD americains=USD estadounidenses=USD сша=USD canadian=CAD australian=AUD"
    .split(" ")
    .map((pair): [string, string] => [pair.split("=")[0] ?? "", pair.split("=")[1] ?? ""]),
);

const unitForms: readonly [string, string][] = [
  ["km", "km kms kilometer kilometers kilometre kilometres kilometern kilometros quilometro quilometros chilometri kilometra kilometrow километр километра километров км किलोमीटर किमी kilometre كيلومتر كيلومترا"],
  ["mile", "mile miles mi meile meilen milles millas milhas miglia"],
  ["m", "m meter meters metre metres metern metros metro metri metrow метр метра метров मीटर"],
  ["ft", "ft feet foot"],
  ["kg", "kg kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos кг килограмм килограммов किलो"],
  ["lb", "lb lbs"],
  ["tonne", "tonne tonnes tonnen tonnellate toneladas ton tons тонн тонны"],
  ["degree", "° degree degrees grad grados graus gradi degres graden градусов градуса градус stopni stopnie derajat derece डिग्री درجة درجات"],
]; // prettier-ignore

/** Forms of a unit of measure, folded, to its standard form. */
const unitNames: ReadonlyMap<string, string> = new Map(
  unitForms.flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);

const scales: Record<string, string> = { c: "degree c", celsius: "degree c", f: "degree f", fahrenheit: "degree f", цельсия: "degree c" };

/** Units whose short forms also mean other things: recognized only after digits. */
const shortUnits = /^(?:m|mi|ton|lb|ft)$/u;

const sign = "[$£€¥₹₽₺₴₩₪₫₦]";
const signBefore = new RegExp(`${sign}[\\s]?$`, "u");
const signNext = new RegExp(`^\\s?${sign}`, "u");
const signAfter = new RegExp(`^\\s?([%‰٪°]|${sign})`, "u");

/** A currency's sign or word comes right before the number or right after the place `end`. */
export function hasCurrencyBeside(reading: NumberText, first: number, start: number, end: number): boolean {
  const { text } = reading;
  const isBefore = signBefore.test(text.slice(Math.max(0, start - 2), start)) || findLeading(reading, first) !== undefined;
  return isBefore || signNext.test(text.slice(end, end + 2));
}

/** Whether a word names money, a share or a unit of measure. */
export function namesMeasure(reading: NumberText, at: number): boolean {
  const word = wordAt(reading, at);
  return (
    currencies.has(word) ||
    unitNames.has(word) ||
    reading.lexicon.percents.has(word) ||
    findPhrase(reading.phrases.percents, reading.text, reading.words, at) !== undefined ||
    findPhrase(reading.phrases.points, reading.text, reading.words, at) !== undefined ||
    /^(?:second|minut|hour|point|inch|ounce|gram|litre|liter|sekund|punkt)/u.test(word)
  );
}

/** The amount with its unit: $5, R$ 5, 5 €, 5%, 5°C, 5 per cent, 5 percentage points, 5 million euros, EUR 5, 5 km. */
export function readMeasure(reading: NumberText, amount: Amount): Measured {
  return (
    readSignBefore(reading, amount) ??
    readSignAfter(reading, amount) ??
    readWordsAfter(reading, amount) ??
    readWordBefore(reading, amount) ?? { ...amount, kind: "plain", unit: "" }
  );
}

/** $5, US$5, R$ 5, %5. */
function readSignBefore({ text, words }: NumberText, amount: Amount): Measured | undefined {
  const { first, start } = amount;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/(?<!\p{Nd})%\s?$/u.test(text.slice(Math.max(0, start - 3), start))) return { ...amount, kind: "percent", unit: "" };
  if (!signBefore.test(before)) return undefined;
  const at = start - (/\s$/u.test(before) ? 2 : 1);
  const owner = words[first - 1];
  const isOwned = owner?.end === at && text.charAt(at) === "$";
  const unit = isOwned ? dollars.get(owner.folded) : undefined;
  if (unit !== undefined && owner !== undefined) return { ...amount, kind: "money", unit, first: first - 1, start: owner.start };
  return { ...amount, kind: "money", unit: currencies.get(text.charAt(at)) ?? "", start: at };
}

/** 5 €, 5 $US, 5%, 5 %-Punkte, 5‰, 5°, 5 °C. */
function readSignAfter(reading: NumberText, amount: Amount): Measured | undefined {
  const { text, words } = reading;
  const { last, end } = amount;
  const [whole = "", found = ""] = signAfter.exec(text.slice(end, end + 3)) ?? [];
  if (found === "") return undefined;
  const after = end + whole.length;
  const next = words[last + 1];
  const isNext = next !== undefined && /^[\s-]{0,1}$/u.test(text.slice(after, next.start));
  const measured = { ...amount, end: after };
  if (found === "%" || found === "٪") {
    const arePoints = isNext && /^(?:points?|punkte?n?|pts?)$/u.test(next.folded);
    return arePoints
      ? { ...measured, kind: "points", unit: "", last: last + 1, end: next.end }
      : { ...measured, kind: "percent", unit: "" };
  }
  if (found === "‰") return { ...measured, kind: "percent", unit: "", value: amount.value / 10 };
  if (found === "°") {
    const scale = isNext ? scales[next.folded] : undefined;
    return { ...measured, kind: "measure", unit: scale ?? "degree", ...(scale !== undefined && next && { last: last + 1, end: next.end }) };
  }
  const owner = next?.start === after && found === "$" ? dollars.get(next.folded) : undefined;
  if (owner !== undefined && next !== undefined) return { ...measured, kind: "money", unit: owner, last: last + 1, end: next.end };
  return { ...measured, kind: "money", unit: currencies.get(found) ?? "" };
}

function readWordsAfter(reading: NumberText, amount: Amount): Measured | undefined {
  const { text, words, phrases, lexicon } = reading;
  const { last, hasMagnitude } = amount;
  const at = hasMagnitude ? skipOf(reading, last) : last + 1;
  const next = words[at];
  if (next === undefined || (at === last + 1 && !isNear(reading, last) && !/^\s?d['’]$/u.test(text.slice(words[last]?.end, next.start))))
    return undefined;
  const take = (count: number, kind: MeasureKind, unit = ""): Measured => ({
    ...amount,
    kind,
    unit,
    last: at + count - 1,
    end: words[at + count - 1]?.end ?? amount.end,
  });
  const points = findPhrase(phrases.points, text, words, at);
  if (points !== undefined) return { ...take(points.length, "points"), value: amount.value * (points.value || 1) };
  if (lexicon.percents.has(next.folded)) return take(1, "percent");
  const percent = findPhrase(phrases.percents, text, words, at);
  if (percent !== undefined) return take(percent.length, "percent");
  const money = readMoneyWords(reading, at);
  if (money !== undefined) return take(money.length, "money", money.unit);
  const unit = unitNames.get(next.folded);
  if (unit === undefined || (shortUnits.test(next.folded) && words[last]?.isNumeric !== true)) return undefined;
  const scale = unit === "degree" ? scales[wordAt(reading, at + 1)] : undefined;
  return take(scale === undefined ? 1 : 2, "measure", scale ?? unit);
}

/** euros, US dollars, dollars canadiens, PLN. */
function readMoneyWords(reading: NumberText, at: number): { unit: string; length: number } | undefined {
  const { words } = reading;
  const word = words[at];
  if (word === undefined) return undefined;
  const currency = isCode(word.raw) ? word.raw : currencies.get(word.folded);
  const next = wordAt(reading, at + 1);
  const isBeside = isNear(reading, at);
  if (currency !== undefined) {
    const owner = currency === "USD" && isBeside ? dollars.get(next) : undefined;
    return owner !== undefined && next.length > 2 ? { unit: owner, length: 2 } : { unit: currency, length: 1 };
  }
  const owner = isBeside && currencies.get(next) === "USD" ? dollars.get(word.folded) : undefined;
  return owner === undefined ? undefined : { unit: owner, length: 2 };
}

/** The word after "of": millions of euros, milioni di euro, millones de dólares. */
function skipOf(reading: NumberText, last: number): number {
  const of = findPhrase(reading.phrases.of, reading.text, reading.words, last + 1);
  if (of === undefined) return last + 1;
  const at = last + 1 + of.length;
  return readMoneyWords(reading, at) === undefined && !unitNames.has(wordAt(reading, at)) ? last + 1 : at;
}

/** yüzde 5, EUR 5, Rs. 5, kr 5. */
function readWordBefore(reading: NumberText, amount: Amount): Measured | undefined {
  const before = reading.words[amount.first - 1];
  if (before === undefined) return undefined;
  const taken = { ...amount, first: amount.first - 1, start: before.start };
  if (before.folded === "yuzde") {
    const arePoints = findPhrase(reading.phrases.points, reading.text, reading.words, amount.last + 1);
    return { ...taken, kind: arePoints === undefined ? "percent" : "points", unit: "", last: amount.last + (arePoints?.length ?? 0) };
  }
  const unit = findLeading(reading, amount.first);
  return unit === undefined ? undefined : { ...taken, kind: "money", unit };
}

/** The currency named by the word before an index. */
function findLeading({ text, words }: NumberText, first: number): string | undefined {
  const before = words[first - 1];
  if (before === undefined || !/^\.?\s?$/u.test(text.slice(before.end, words[first]?.start))) return undefined;
  if (isCode(before.raw)) return before.raw;
  return leadingCurrencies.has(before.folded) ? currencies.get(before.folded) : undefined;
}
