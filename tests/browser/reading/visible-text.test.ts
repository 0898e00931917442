import { afterEach, expect, test } from "vitest";
import { isHiddenInPage } from "../../../src/page/marks/visibility.ts";
import { readBlocks } from "../../../src/reading/read-blocks.ts";

afterEach(() => void (document.body.innerHTML = ""));

function textsOf(markup: string): string[] {
  document.body.innerHTML = `<p>The story is read.</p>${markup}`;
  return readBlocks(document, isHiddenInPage)
    .map(({ text }) => text)
    .slice(1);
}

test.each([
  ["display: none", "<style>.x { display: none }</style><div class=x><p>Three words here.</p></div>"],
  ["visibility: hidden", "<style>.x { visibility: hidden }</style><div class=x><p>Three words here.</p></div>"],
  ["opacity: 0", "<style>.x { opacity: 0 }</style><div class=x><p>Three words here.</p></div>"],
  [
    "a clipped box",
    "<style>.x { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style><span class=x>Three words here.</span>",
  ],
  ["a place far off the page", "<style>.x { position: absolute; left: -9999px }</style><div class=x><p>Three words here.</p></div>"],
  ["a closed disclosure", "<details><summary>More of it</summary><p>Three words here.</p></details>"],
  ["a dialog that is not open", "<dialog><p>Three words here.</p></dialog>"],
  ["content-visibility: hidden", "<style>.x { content-visibility: hidden }</style><div class=x><p>Three words here.</p></div>"],
])("text in %s is not read", (_, markup) => {
  expect(textsOf(markup).filter((text) => text === "Three words here.")).toEqual([]);
});

test.each([
  ["an element without a box", "<style>.x { display: contents }</style><div class=x><p>Three words here.</p></div>"],
  [
    "text below the view that is laid out later",
    "<style>.x { content-visibility: auto; margin-top: 5000px }</style><div class=x><p>Three words here.</p></div>",
  ],
  ["an open disclosure", "<details open><summary>More of it</summary><p>Three words here.</p></details>"],
  ["a scrolled box", "<div style='height: 20px; overflow: hidden'><div style='height: 50px'></div><p>Three words here.</p></div>"],
  ["a fixed box", "<div style='position: fixed; top: 0'><p>Three words here.</p></div>"],
])("text in %s is read", (_, markup) => {
  expect(textsOf(markup)).toContain("Three words here.");
});

test("nested shadow roots are read with their slots, and hidden ones are not", () => {
  document.body.innerHTML = "<p>The story is read.</p><outer-box>light words here</outer-box><closed-box></closed-box>";
  const outer = document.querySelector("outer-box")!.attachShadow({ mode: "open" });
  outer.innerHTML =
    "<p>Outer says: <slot></slot>.</p><inner-box></inner-box><style>.x { display: none }</style><div class=x><p>Not to be seen.</p></div>";
  outer.querySelector("inner-box")!.attachShadow({ mode: "open" }).innerHTML = "<p>Inner says it too.</p>";
  document.querySelector("closed-box")!.attachShadow({ mode: "closed" }).innerHTML = "<p>Nobody can read this.</p>";
  expect(readBlocks(document, isHiddenInPage).map(({ text }) => text)).toEqual([
    "The story is read.",
    "Outer says: light words here.",
    "Inner says it too.",
  ]);
});
