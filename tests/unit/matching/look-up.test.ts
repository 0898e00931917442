import { expect, test } from "vitest";
import { lookUp } from "../../../src/matching/look-up.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const index = openClaims([
  claimOf("wall", "The Great Wall of China is visible from the Moon."),
  claimOf("wages", "Wages in the harbour have fallen for ten years."),
  claimOf("ferry", "The ferry company paid no harbour dues for ten years."),
  claimOf("pool", "Der Bürgermeister hat das Freibad verkauft.", { language: "de" }),
]);

const ids = (words: string, language = "en"): string[] => lookUp(index, words, language, 5).map(({ claim }) => claim);

test("a name or two find the claims that contain them", () => {
  expect(ids("Great Wall")).toEqual(["wall"]);
  expect(ids("harbour").toSorted()).toEqual(["ferry", "wages"]);
  expect(ids("Freibad Bürgermeister", "de")).toEqual(["pool"]);
});

test("words with little overlap with any claim find nothing", () => {
  expect(ids("The wind on the Moon was measured by a probe launched from Kourou in March")).toEqual([]);
  expect(ids("…")).toEqual([]);
});

test("each of several sentences is looked up, a claim is listed once, and stated claims come before similar ones", () => {
  const found = lookUp(index, "The harbour is old. Wages in the harbour have fallen for ten years. Wages there fell.", "en", 5);
  expect(found.map(({ claim }) => claim)).toEqual(["wages", "ferry"]);
  expect(found[0]).toMatchObject({ tier: "strong", text: "Wages in the harbour have fallen for ten years." });
});
