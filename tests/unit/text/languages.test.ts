import { describe, expect, test } from "vitest";
import { guessLanguage } from "../../../src/text/guess-language.ts";
import { createStemmer } from "../../../src/text/lexicon/stem.ts";

describe("a text's language", () => {
  test.each([
    ["de", "Die Bürgermeisterin sagte, dass die Brücke nicht vor Ende des Jahres öffnen wird."],
    ["nl", "De burgemeester zei dat de brug niet voor het einde van het jaar open zal gaan."],
    ["es", "El alcalde dijo que el puente no se abrirá antes de fin de año."],
    ["pt", "O prefeito disse que a ponte não será aberta antes do fim do ano."],
    ["it", "Il sindaco ha detto che il ponte non aprirà prima della fine dell'anno."],
    ["ca", "L'alcalde va dir que el pont no s'obrirà abans de final d'any, i és el que han dit els veïns."],
    ["ru", "Мэр заявил, что мост не откроется до конца года."],
    ["uk", "Мер заявив, що міст не відкриється до кінця року, але все ще може бути."],
    ["bg", "Кметът заяви, че мостът няма да бъде отворен до края на годината."],
    ["pl", "Burmistrz powiedział, że most nie zostanie otwarty przed końcem roku."],
    ["cs", "Starosta řekl, že most se neotevře do konce roku, ale podle něj je to jen první krok."],
    ["tr", "Belediye başkanı köprünün yıl sonuna kadar açılmayacağını söyledi ve bu çok önemli bir karar."],
    ["hi", "मेयर ने कहा कि पुल साल के अंत से पहले नहीं खुलेगा।"],
    ["mr", "महापौरांनी सांगितले की पूल उघडणार नाही आणि ते खरे आहे."],
    ["id", "Wali kota mengatakan bahwa jembatan itu tidak akan dibuka sebelum akhir tahun."],
    ["ar", "قال رئيس البلدية إن الجسر لن يفتح قبل نهاية العام في هذا المكان."],
    ["fa", "شهردار گفت که این پل تا پایان سال باز نخواهد شد و از آن استفاده نمی شود."],
    ["sv", "Borgmästaren sade att bron inte kommer att öppnas före årets slut."],
    ["ja", "市長は橋が年末までに開通しないと述べた。"],
    ["zh", "市长表示，桥在年底前不会开放。"],
    ["ml", "മേയർ മൂന്ന് സ്കൂളുകൾ അടച്ചു."],
    ["ka", "მერმა სამი სკოლა დახურა."],
    ["ko", "시장은 다리가 연말까지 열리지 않을 것이라고 말했다."],
    ["th", "นายกเทศมนตรีกล่าวว่าสะพานจะไม่เปิดก่อนสิ้นปี"],
  ])("is %s: %s", (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe("forms of one word have one stem", () => {
  test.each([
    ["nl", ["vaccin", "vaccins"]],
    ["ru", ["путин", "путина", "путиным"]],
    ["ru", ["счёт", "счет"]],
    ["pl", ["warszawa", "warszawie", "warszawę", "warszawski"]],
    ["tr", ["ankara", "ankara'nın", "ankara'da"]],
    ["tr", ["seçim", "seçimler", "seçimlerde"]],
    ["hi", ["सरकार", "सरकारी", "सरकारों"]],
    ["hi", ["करोड़", "करोड"]],
    ["id", ["membaca", "dibaca"]],
    ["uk", ["вакцина", "вакцини", "вакцинами"]],
  ])("in %s: %j", (language, forms) => {
    expect(new Set(forms.map(createStemmer(language))).size).toBe(1);
  });

  test("but names of other people have another stem, if there is a stemmer", () => {
    expect(new Set(["alexander", "alexandra"].map(createStemmer("nl"))).size).toBe(2);
  });
});
