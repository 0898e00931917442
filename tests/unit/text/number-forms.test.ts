/** Numbers with everything that belongs to them: sign, range, bound, share, fraction, grouping, currency and unit. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownLanguages } from "../../../src/text/lexicon/lexicon.ts";
import { readNumbers } from "../../../src/text/numbers/numbers.ts";
import { tokenize } from "../../../src/text/words.ts";

const read = (language: string, text: string): string =>
  readNumbers(text, tokenize(text), language)
    .map(({ bound, value, to, kind, unit }) =>
      [bound === "exact" ? "" : bound, to === undefined ? `${value}` : `${value}..${to}`, kind === "plain" ? "" : kind, unit]
        .filter((part) => part !== "")
        .join(" "),
    )
    .join(", ");

test.each([
  ["en", "minus 5 degrees, -5°C, −5 °F, –5 percent", "-5 measure degree, -5 measure degree c, -5 measure degree f, -5 percent"],
  ["en", "-$5 million, 5 degrees below zero, negative 7", "-5000000 money USD, -5 measure degree, -7"],
  ["en", "7 minus 2, COVID-19, an F-16, 2019–20", "7, 2, 19, 16, 2019 year, 20"],
  ["de", "minus 5 Grad, 5 Grad unter null", "-5 measure degree, -5 measure degree"],
  ["nl", "min 5 graden, 5 graden onder nul", "-5 measure degree, -5 measure degree"],
  ["fr", "moins 5 degrés, 5 degrés sous zéro", "-5 measure degree, -5 measure degree"],
  ["es", "menos 5 grados, 5 grados bajo cero", "-5 measure degree, -5 measure degree"],
  ["pt", "menos 5 graus, 5 graus abaixo de zero", "-5 measure degree, -5 measure degree"],
  ["it", "meno 5 gradi, 5 gradi sotto zero", "-5 measure degree, -5 measure degree"],
  ["ru", "минус 5 градусов, 5 градусов ниже нуля", "-5 measure degree, -5 measure degree"],
  ["pl", "minus 5 stopni, 5 stopni poniżej zera", "-5 measure degree, -5 measure degree"],
  ["tr", "eksi 5 derece, sıfırın altında 5 derece", "-5 measure degree, -5 measure degree"],
  ["hi", "माइनस 5 डिग्री, शून्य से 5 डिग्री नीचे", "-5 measure degree, -5 measure degree"],
  ["id", "minus 5 derajat, 5 derajat di bawah nol", "-5 measure degree, -5 measure degree"],
  ["ar", "ناقص 5 درجات", "-5 measure degree"],
])("below zero in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "10 to 15 boats, 10–15 boats, 10 - 15 boats, between 10 and 15", "10..15, 10..15, 10..15, 10..15"],
  ["en", "5 to 10 million, $5-10 million, 5% to 10%", "5000000..10000000, 5000000..10000000 money USD, 5..10 percent"],
  ["en", "it rose from 10 to 15; from 1990 to 1995; 3-5 January", "10, 15, 1990 year, 1995 year, 3, 5 day"],
  ["en", "around $24 to 37th place, Oct. 1-2", "about 24 money USD, 37 ordinal, 1 day, 2"],
  ["de", "10 bis 15, zwischen 10 und 15", "10..15, 10..15"],
  ["nl", "10 tot 15, tussen 10 en 15", "10..15, 10..15"],
  ["fr", "de 10 à 15, entre 10 et 15", "10..15, 10..15"],
  ["es", "de 10 a 15, entre el 10 y el 15 por ciento", "10..15, 10..15 percent"],
  ["pt", "de 10 a 15, entre 10 e 15", "10..15, 10..15"],
  ["it", "da 10 a 15, tra 10 e 15", "10..15, 10..15"],
  ["ru", "от 10 до 15, между 10 и 15", "10..15, 10..15"],
  ["pl", "od 10 do 15, między 10 a 15", "10..15, 10..15"],
  ["tr", "10 ila 15", "10..15"],
  ["hi", "10 से 15", "10..15"],
  ["id", "10 hingga 15, antara 10 dan 15", "10..15, 10..15"],
  ["ar", "من 10 إلى 15، بين 10 و15", "10..15, 10..15"],
])("ranges in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "more than 12, at least 12, no fewer than 12, 12 or more, 12 boats or more", "more 12, more 12, more 12, more 12, more 12"],
  ["en", "fewer than 12, up to 12, no more than 12, as many as 12", "less 12, less 12, less 12, less 12"],
  ["en", "nearly 12, about 12, >12, ~12, 12+, plus or minus 12", "nearly 12, about 12, more 12, about 12, more 12, about 12"],
  [
    "de",
    "mehr als 12, mindestens 12, weniger als 12, bis zu 12, fast 12, rund 12",
    "more 12, more 12, less 12, less 12, nearly 12, about 12",
  ],
  ["nl", "meer dan 12, minstens 12, minder dan 12, bijna 12, ongeveer 12", "more 12, more 12, less 12, nearly 12, about 12"],
  [
    "fr",
    "plus de 12, au moins 12, moins de 12, jusqu’à 12, près de 12, environ 12",
    "more 12, more 12, less 12, less 12, nearly 12, about 12",
  ],
  ["fr", "plus d’un million, près d'un tiers des voix", "more 1000000, nearly 33.3333 percent"],
  ["es", "más de 12, al menos 12, menos de 12; hasta 12, casi 12, unos 12", "more 12, more 12, less 12, less 12, nearly 12, about 12"],
  [
    "pt",
    "mais de 12, pelo menos 12, menos de 12; até 12, quase 12, cerca de 12",
    "more 12, more 12, less 12, less 12, nearly 12, about 12",
  ],
  ["it", "più di 12, almeno 12, meno di 12, fino a 12, quasi 12, circa 12", "more 12, more 12, less 12, less 12, nearly 12, about 12"],
  ["it", "quasi l'80 per cento, più dell'80%", "nearly 80 percent, more 80 percent"],
  ["ru", "более 12, не менее 12, менее 12; до 12, почти 12, около 12", "more 12, more 12, less 12, less 12, nearly 12, about 12"],
  ["ru", "снизилась до 12", "12"],
  ["pl", "ponad 12, co najmniej 12, mniej niż 12; do 12, prawie 12, około 12", "more 12, more 12, less 12, less 12, nearly 12, about 12"],
  ["tr", "en az 12, en fazla 12, 12'den fazla, 12 kişiden az, yaklaşık 12", "more 12, less 12, more 12, less 12, about 12"],
  ["hi", "कम से कम 12, 12 से अधिक, 12 से कम, लगभग 12", "more 12, more 12, less 12, about 12"],
  ["id", "lebih dari 12, setidaknya 12, kurang dari 12, hampir 12, sekitar 12", "more 12, more 12, less 12, nearly 12, about 12"],
  ["ar", "أكثر من 12، على الأقل 12، أقل من 12، حوالي 12", "more 12, more 12, less 12, about 12"],
])("bounds in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "5 percentage points, 5pp, 50 basis points, 5 percent", "5 points, 5 points, 0.5 points, 5 percent"],
  ["de", "5 Prozentpunkte, 5 %-Punkte", "5 points, 5 points"],
  ["nl", "5 procentpunten", "5 points"],
  ["fr", "5 points de pourcentage", "5 points"],
  ["es", "5 puntos porcentuales", "5 points"],
  ["pt", "5 pontos percentuais", "5 points"],
  ["it", "5 punti percentuali", "5 points"],
  ["ru", "5 процентных пунктов, 5 п. п.", "5 points, 5 points"],
  ["pl", "5 punktów procentowych, 5 p.p.", "5 points, 5 points"],
  ["tr", "yüzde 5 puan", "5 points"],
  ["hi", "5 प्रतिशत अंक", "5 points"],
  ["id", "5 poin persentase", "5 points"],
  ["ar", "5 نقاط مئوية", "5 points"],
])("percentage points in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "one in five, 1 in 10, three out of four, one in 10,000 people", "20 percent, 10 percent, 75 percent, 0.01 percent"],
  [
    "en",
    "half of them, half the boats, more than half voted, about one-half of them",
    "50 percent, 50 percent, more 50 percent, about 50 percent",
  ],
  [
    "en",
    "a third of them, two thirds, three-quarters, 3/4 of them, ¾ of them, every fifth boat",
    "33.3333 percent, 66.6667 percent, 75 percent, 75 percent, 75 percent, 20 percent",
  ],
  [
    "en",
    "the first half of it, half an hour, a third attempt, by a fourth man, 9/11, on 3/4, 1 in 2020, two in ten years",
    "1 ordinal, 3 ordinal, 4 ordinal, 9, 11, 3, 4, 1, 2020 year, 2, 10",
  ],
  [
    "de",
    "ein Viertel, die Hälfte, zwei Drittel, jeder Vierte, drei von vier, einer von fünf",
    "25 percent, 50 percent, 66.6667 percent, 25 percent, 75 percent, 20 percent",
  ],
  [
    "nl",
    "een kwart, de helft, twee derde van, driekwart, een op de vijf",
    "25 percent, 50 percent, 66.6667 percent, 75 percent, 20 percent",
  ],
  [
    "fr",
    "un quart des voix, la moitié, deux tiers, trois quarts, un sur cinq, un marin sur cinq",
    "25 percent, 50 percent, 66.6667 percent, 75 percent, 20 percent, 20 percent",
  ],
  [
    "es",
    "la mitad, un tercio de, dos tercios, tres cuartas partes, la quinta parte de, uno de cada cinco",
    "50 percent, 33.3333 percent, 66.6667 percent, 75 percent, 20 percent, 20 percent",
  ],
  ["pt", "metade, um terço dos, dois terços, um em cada cinco", "50 percent, 33.3333 percent, 66.6667 percent, 20 percent"],
  [
    "it",
    "la metà, un terzo dei, due terzi, tre quarti, uno su cinque",
    "50 percent, 33.3333 percent, 66.6667 percent, 75 percent, 20 percent",
  ],
  [
    "ru",
    "половина, треть, две трети, три четверти, каждый пятый, один из пяти",
    "50 percent, 33.3333 percent, 66.6667 percent, 75 percent, 20 percent, 20 percent",
  ],
  [
    "pl",
    "połowa, jedna trzecia, dwie trzecie, trzy czwarte, co piąty, jeden na pięciu",
    "50 percent, 33.3333 percent, 66.6667 percent, 75 percent, 20 percent, 20 percent",
  ],
  ["tr", "yarısı, üçte biri, dörtte üçü, beş kişiden biri", "50 percent, 33.3333 percent, 75 percent, 20 percent"],
  ["hi", "आधे लोग, एक तिहाई, तीन चौथाई, पांच में से एक", "50 percent, 33.3333 percent, 75 percent, 20 percent"],
  ["id", "separuh, sepertiga, dua pertiga, satu dari lima", "50 percent, 33.3333 percent, 66.6667 percent, 20 percent"],
  ["ar", "نصف السكان، ثلث السكان، ثلاثة أرباع، واحد من كل خمسة", "50 percent, 33.3333 percent, 75 percent, 20 percent"],
])("shares in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  [
    "en",
    "1½ million, ½ million, one and a half million, a million and a half, 2 1/2 miles",
    "1500000, 500000, 1500000, 1500000, 2.5 measure mile",
  ],
  ["en", "half a million, a quarter of a million, half a percent, half a percentage point", "500000, 250000, 0.5 percent, 0.5 points"],
  ["en", ".5 percent, $.5 million", "0.5 percent, 500000 money USD"],
  ["de", "anderthalb Millionen, zweieinhalb Millionen, eine halbe Million", "1500000, 2500000, 500000"],
  ["nl", "anderhalf miljoen, twee en een half miljoen, een half miljoen", "1500000, 2500000, 500000"],
  ["fr", "deux millions et demi d'euros, un demi-million", "2500000 money EUR, 500000"],
  ["es", "millón y medio de euros, dos millones y medio, medio millón", "1500000 money EUR, 2500000, 500000"],
  ["pt", "um milhão e meio de reais, meio milhão", "1500000 money BRL, 500000"],
  ["it", "un milione e mezzo di euro, mezzo milione", "1500000 money EUR, 500000"],
  ["ru", "полтора миллиона, два с половиной миллиона, полмиллиона", "1500000, 2500000, 500000"],
  ["pl", "półtora miliona, dwa i pół miliona, pół miliona", "1500000, 2500000, 500000"],
  ["tr", "bir buçuk milyon, yarım milyon", "1500000, 500000"],
  ["hi", "डेढ़ करोड़, ढाई लाख, साढ़े तीन करोड़", "15000000, 250000, 35000000"],
  ["id", "satu setengah juta, setengah juta", "1500000, 500000"],
  ["ar", "مليون ونصف، نصف مليون", "1500000, 500000"],
])("halves and quarters in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "10'000, 10’000, 10 000, 10\u00A0000, 10\u202F000, 1 000 000, 1,00,000", "10000, 10000, 10000, 10000, 10000, 1000000, 100000"],
  ["en", "727.242 people, 1.234 million, 3.125 percent, 1.600 litres", "727242, 1234000, 3.125 percent, 1.6"],
  ["en", "in Apollo 11 200 people", "11, 200"],
  ["de", "727.242 Menschen, 1.250,5 Tonnen", "727242, 1250.5 measure tonne"],
  ["ru", "1 000 000 рублей, 361 400 долларов", "1000000 money RUB, 361400 money USD"],
  ["ar", "٢٫٥ مليون", "2500000"],
  ["en", "𝟮𝟱 boats", "25"],
  ["en", "２５ boats", "25"],
  ["en", "𝟹𝟿.𝟻 boats", "39.5"],
])("groups of digits in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

test.each([
  ["en", "EUR45m, EUR 45m, 45m euros, €45m, 45 million euros", Array(5).fill("45000000 money EUR").join(", ")],
  ["en", "US$45m, $45m, 45 million US dollars, USD 45m", Array(4).fill("45000000 money USD").join(", ")],
  [
    "en",
    "A$45m, 45 million Canadian dollars, kr45, 45m kronor, Rs4.5 crore, ₹4.5 cr",
    "45000000 money AUD, 45000000 money CAD, 45 money KR, 45000000 money KR, 45000000 money INR, 45000000 money INR",
  ],
  ["fr", "2 M€, 2 Md€, 45 k€, 2 millions d’euros", "2000000 money EUR, 2000000000 money EUR, 45000 money EUR, 2000000 money EUR"],
  ["pt", "R$ 2,5 bi, R$ 2,5 mi, 2,5 bilhões de reais", "2500000000 money BRL, 2500000 money BRL, 2500000000 money BRL"],
  ["de", "45 Mio. US-Dollar, 2,5 Mrd. Euro", "45000000 money USD, 2500000000 money EUR"],
  ["pl", "5 mln zł, PLN 5 mln", "5000000 money PLN, 5000000 money PLN"],
  ["en", "MP3 players, CO2, B12, G20 leaders, WD40", ""],
])("money in %s: %s", (language, text, expected) => {
  expect(read(language, text)).toBe(expected);
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."0 5 12 000 1.5 2/3 ½ 10'000 - – − % ° $ € .5 , . five half third million and a of one in to between minus at least EUR45m 2019 st M bn per cent".split(" "),
    "में से", "beş", "kişiden", "un", "sur", "cinq", "د", "و15", "до",
  ); // prettier-ignore
  test("gives finite numbers in text order, without overlap", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom(" ", "", "-"),
        fc.constantFrom("", ...knownLanguages),
        (parts, by, language) => {
          const text = parts.join(by);
          const words = tokenize(text);
          let [last, end] = [-1, 0];
          for (const number of readNumbers(text, words, language)) {
            expect(number.first).toBeGreaterThan(last);
            expect(number.last).toBeGreaterThanOrEqual(number.first);
            expect(number.last).toBeLessThan(words.length);
            expect(number.start).toBeGreaterThanOrEqual(end);
            expect(number.end).toBeGreaterThan(number.start);
            expect(Number.isFinite(number.value) && Number.isFinite(number.to ?? 0)).toBe(true);
            [last, end] = [number.last, number.end];
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
