import { expect, test } from "vitest";
import { parseJson } from "../../../src/text/parse-json.ts";

test("a JSON text gives its value, and any other text gives undefined", () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(parseJson("null")).toBe(null);
  for (const text of ["", "undefined", "{", '{"a":1} x', "NaN"]) expect(parseJson(text)).toBe(undefined);
});
