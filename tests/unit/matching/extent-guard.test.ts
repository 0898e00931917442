/** How many times it happened, whom it excludes, and who did it to whom. */
import { expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

const others: [language: string, claim: string, sentence: string][] = [
  ["en", "The harbour board fined the ferry company once.", "The harbour board fined the ferry company twice."],
  ["en", "The harbour board fined the ferry company twice.", "The harbour board fined the ferry company three times."],
  ["en", "The harbour board fined the ferry company twice.", "The harbour board fined the ferry company once."],
  ["de", "Das Hafenamt bestraft die Reederei einmal.", "Das Hafenamt bestraft die Reederei zweimal."],
  ["es", "La junta del puerto multó a la naviera una vez.", "La junta del puerto multó a la naviera dos veces."],
  ["fr", "Le port a puni la compagnie une fois.", "Le port a puni la compagnie deux fois."],
  ["it", "Il porto ha multato la compagnia una volta.", "Il porto ha multato la compagnia due volte."],
  ["pt", "O porto multou a companhia uma vez.", "O porto multou a companhia duas vezes."],
  ["en", "All ferries in Norrvik carry sheep.", "All ferries in Norrvik except one carry sheep."],
  ["en", "All ferries in Norrvik carry sheep.", "With the exception of the red one, all ferries in Norrvik carry sheep."],
  ["en", "All ferries in Norrvik carry sheep.", "All but one of the ferries in Norrvik carry sheep."],
  ["en", "All ferries in Norrvik carry sheep.", "Nearly all ferries in Norrvik carry sheep."],
  ["en", "All ferries in Norrvik carry sheep.", "Some ferries in Norrvik carry sheep."],
  ["en", "All ferries in Norrvik carry sheep.", "Many ferries in Norrvik carry sheep."],
  ["en", "No ferries in Norrvik carry sheep.", "No ferries in Norrvik apart from the red ones carry sheep."],
  ["en", "Ferries in Norrvik carry sheep.", "Ferries in Norrvik seldom carry sheep."],
  ["de", "Alle Schulen in Norrvik verbieten Handys.", "Alle Schulen in Norrvik bis auf eine verbieten Handys."],
  ["de", "Alle Schulen in Norrvik verbieten Handys.", "Fast alle Schulen in Norrvik verbieten Handys."],
  ["de", "Alle Schulen in Norrvik verbieten Handys.", "Einige Schulen in Norrvik verbieten Handys."],
  ["es", "Todas las escuelas de Norrvik prohíben los móviles.", "Todas las escuelas de Norrvik excepto una prohíben los móviles."],
  ["es", "Todas las escuelas de Norrvik prohíben los móviles.", "Casi todas las escuelas de Norrvik prohíben los móviles."],
  ["fr", "Toutes les écoles de Norrvik interdisent les téléphones.", "Toutes les écoles de Norrvik sauf une interdisent les téléphones."],
  ["fr", "Toutes les écoles de Norrvik interdisent les téléphones.", "Presque toutes les écoles de Norrvik interdisent les téléphones."],
  ["it", "Tutte le scuole di Norrvik vietano i telefoni.", "Tutte le scuole di Norrvik tranne una vietano i telefoni."],
  ["pt", "Todas as escolas de Norrvik proíbem os telefones.", "Todas as escolas de Norrvik exceto uma proíbem os telefones."],
  ["en", "Ferry tickets are cheaper than train tickets in Norrvik.", "Train tickets are cheaper than ferry tickets in Norrvik."],
  ["en", "The bakery lends flour to the dairy.", "The dairy lends flour to the bakery."],
  ["en", "Tame geese lay twice as many eggs as wild geese.", "Wild geese lay twice as many eggs as tame geese."],
  ["fr", "Le bateau coûte plus cher que le train à Norrvik.", "Le train coûte plus cher que le bateau à Norrvik."],
  ["es", "El barco cuesta más que el tren en Norrvik.", "El tren cuesta más que el barco en Norrvik."],
  ["it", "La barca costa più del treno a Norrvik.", "Il treno costa più della barca a Norrvik."],
]; // prettier-ignore

test.each(others)("(%s) %s is not: %s", (language, claim, sentence) => {
  expect(compareSentences(claim, claim, language).tier).toBe("strong");
  expect(compareSentences(claim, sentence, language).tier).not.toBe("strong");
});

test.each([
  ["The harbour board fined the ferry company twice.", "The ferry company was fined twice by the harbour board."],
  ["All ferries in Norrvik carry sheep.", "Every ferry in Norrvik carries sheep."],
  ["All ferries in Norrvik carry sheep.", "In Norrvik all ferries carry sheep."],
  ["The bakery lends flour to the dairy.", "Flour is lent to the dairy by the bakery."],
  ["The harbour grew by 3 percent in 2020.", "In 2020 the harbour grew by 3 percent."],
  ["The bakery married bread and herring in Norrvik.", "In Norrvik the bakery married herring and bread."],
  ["Eating kelp every day lowers blood pressure in divers.", "Divers who eat kelp daily have lower blood pressure."],
])("%s is also: %s", (claim, sentence) => {
  expect(compareSentences(claim, sentence, "en").tier).toBe("strong");
});
