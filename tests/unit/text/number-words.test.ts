/** Numbers as the press writes them, by language. */
import { describe, expect, test } from "vitest";
import { readNumbers } from "../../../src/text/numbers/numbers.ts";
import { tokenize } from "../../../src/text/words.ts";

const read = (language: string, text: string): string =>
  readNumbers(text, tokenize(text), language)
    .map(({ value, kind, unit }) => (kind === "plain" ? `${value} ${unit}` : `${value} ${kind} ${unit}`).trim())
    .join(", ");

describe("numbers", () => {
  test.each([
    ["en", "two thousand five hundred people, half a million votes", "2500, 500000"],
    ["en", "twenty-five boats; one in five", "25, 20 percent"],
    ["en", "twenty and five", "20, 5"],
    ["en", "Rs 5 crore, Rs. 48 lakh and R$ 3m", "50000000 money INR, 4800000 money INR, 3000000 money BRL"],
    ["en", "5 pct, 5 per cent, five percent", "5 percent, 5 percent, 5 percent"],
    ["en", "20°C at 12 miles, a 5-kilometre walk", "20 measure degree c, 12 measure mile, 5 measure km"],
    ["de", "2,5 Mio. Euro, fünfundzwanzig Prozent, zweihundert Boote", "2500000 money EUR, 25 percent, 200"],
    ["fr", "quatre-vingt-dix-sept pour cent, vingt et un bateaux, mille neuf cents", "97 percent, 21, 1900"],
    ["es", "dos mil millones, treinta y cinco por ciento", "2000000000, 35 percent"],
    ["pt", "mil e duzentos reais, 2 milhões, trinta e cinco por cento", "1200 money BRL, 2000000, 35 percent"],
    ["it", "ventotto barche, venticinque per cento, 3 miliardi", "28, 25 percent, 3000000000"],
    ["nl", "vijfentwintig procent, twee miljoen, een boot", "25 percent, 2000000"],
    ["ru", "двадцать пять процентов, 2 млн. рублей, 5 тыс. км", "25 percent, 2000000 money RUB, 5000 measure km"],
    ["pl", "dwadzieścia pięć procent, 2 mln złotych, dwieście pięćdziesiąt", "25 percent, 2000000 money PLN, 250"],
    ["tr", "yüzde 25, %50, iki milyon lira, beş bin iki yüz", "25 percent, 50 percent, 2000000 money TRY, 5200"],
    ["hi", "₹५ करोड़, दस लाख रुपये, 25 प्रतिशत, 1,00,000", "50000000 money INR, 1000000 money INR, 25 percent, 100000"],
    ["id", "Rp 5 juta, dua puluh lima persen, dua belas orang, 1.234,5", "5000000 money IDR, 25 percent, 12, 1234.5"],
    ["ar", "٢٥ مليون، 5 في المئة", "25000000, 5 percent"],
  ])("in %s: %s", (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });
});
