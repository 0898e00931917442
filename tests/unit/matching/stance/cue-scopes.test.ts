/** The cues of a sentence, opened once for all that is asked of them. */
import { expect, test } from "vitest";
import { textMax } from "../../../../src/matching/stance/cue-reading.ts";
import { openCues } from "../../../../src/matching/stance/cue-scopes.ts";

test("a quotation opened earlier governs up to its closing mark, and one opened here stays open", () => {
  const [first, second] = ["She said: “The mill is sold.", "It was cheap,” and left."];
  const { awaited } = openCues(first, "en", "");
  expect(awaited).toBe("”");
  const scopes = openCues(second, "en", awaited).listScopes();
  expect(scopes.map(({ stance, start, end }) => [stance, second.slice(start, end)])).toContainEqual(["attributed", "It was cheap,"]);
  expect(
    openCues(second, "en", "")
      .listScopes()
      .map(({ start, end }) => second.slice(start, end)),
  ).not.toContain("It was cheap,");
});

test("rejections are among the scopes, and are read once", () => {
  const cues = openCues("It is false that the mill is sold, said the mayor.", "en", "");
  const rejections = cues.listRejections();
  expect(rejections.map(({ stance }) => stance)).toEqual(["disputed-here"]);
  expect(cues.listRejections()).toBe(rejections);
  expect(cues.listScopes()).toEqual(expect.arrayContaining([...rejections]));
  expect(cues.listScopes()).toBe(cues.listScopes());
});

test("a language without cues has only quotations and questions", () => {
  const cues = openCues("„Ano“, is false?", "xx", "");
  expect(cues.listRejections()).toEqual([]);
  expect(cues.listScopes().map(({ stance }) => stance)).toEqual(["attributed", "asked"]);
});

test("only the beginning of a very long sentence has scopes, but its end decides what stays open", () => {
  const cues = openCues(`He left ${"and came back ".repeat(textMax / 10)} “and stayed`, "en", "");
  expect(cues.listScopes().filter(({ start }) => start > textMax)).toEqual([]);
  expect(cues.awaited).toBe("”");
});
