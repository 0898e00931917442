/** Pages whose form fields or pictures have the names of properties, and pages in which the reader writes. */
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { findMarkAt } from "../../../src/page/cards/find-mark-at.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(() => {
  document.designMode = "off";
  clearPage();
});

/** Names that src/page reads from elements. */
const names =
  "isConnected compareDocumentPosition contains assignedSlot getRootNode ownerDocument checkVisibility getBoundingClientRect offsetWidth offsetHeight offsetLeft offsetTop isContentEditable scrollIntoView matches focus".split(
    " ",
  );
/** More of them, which the test's own driver reads when it clicks. */
const driverNames = "parentElement parentNode localName nodeType textContent shadowRoot getAttribute".split(" ");
/** Names that src/page reads from the document. */
const documentNames =
  "defaultView documentElement body head title activeElement visibilityState prerendering designMode createRange createTreeWalker caretPositionFromPoint getSelection addEventListener ownerDocument getRootNode".split(
    " ",
  );
const filler = `<p>${"The harbour office says that the tide was as high as it has been in any autumn. ".repeat(5)}</p>`.repeat(3);
const fields = [...names, ...driverNames].map((name) => `<input type="hidden" name="${name}">`).join("");

test("a form around the story, with fields of all these names, is read, marked, followed and clicked like any other box", async () => {
  const page = showPage(
    `<form id="all">${fields}<p>Here is claim one.</p>Text of the form itself, with claim two.<p id="last">More of it.</p>${filler}</form>`,
    [{ words: "claim one" }, { words: "claim two" }, { words: "claim three" }],
  );
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two"]));
  expect(await page.handlers.describePage(null, {})).toMatchObject({ state: "read", visible: { from: 0, to: 1 } });
  document.querySelector("#last")!.after(Object.assign(document.createElement("p"), { textContent: "And this is claim three." }));
  document.querySelector("form")!.append(" Words behind it.");
  document.querySelector("form")!.setAttribute("class", "other");
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two", "claim three"]));
  for (const name of driverNames) document.querySelector(`input[name=${name}]`)!.remove();
  await userEvent.click(document.querySelector("p")!, { position: { x: 60, y: 8 } });
  expect(page.card.shown()?.annotation.text).toBe("claim one");
  await page.handlers.stepAnnotation({ direction: 1 }, {});
  expect(page.card.shown()?.annotation.text).toBe("claim two");
});

test("a page with pictures of all these names is read, marked, followed and pointed at like any other", async () => {
  const pictures = documentNames.map((name) => `<img name="${name}" alt="">`).join("");
  const shown = `<p>Here is claim one.</p><p id="last">More of it.</p>${filler}`;
  const body = document.body;
  try {
    const page = showPage(shown, [{ words: "claim one" }, { words: "claim two" }], {}, () =>
      body.insertAdjacentHTML("beforeend", pictures),
    );
    await waitFor(() => expect(markedWords()).toEqual(["claim one"]));
    document.querySelector("#last")!.textContent = "And this is claim two.";
    await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two"]));
    expect(await page.handlers.describePage(null, {})).toMatchObject({ state: "read" });
    expect(Object.values((await page.handlers.readSelectors(null, {}))!)).toHaveLength(2);
    CSS.highlights.clear();
    await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two"]));
    const { left, top } = document.querySelector("p")!.getBoundingClientRect();
    expect(findMarkAt(document, { x: left + 60, y: top + 8 }, [...CSS.highlights.values()].map(rangesOf))).toBeDefined();
  } finally {
    for (const picture of body.querySelectorAll("img")) picture.remove();
  }
});

const rangesOf = (highlight: Highlight): { ranges: Range[] } => ({ ranges: [...highlight] as Range[] });

test("text that the reader writes is not read: in an editor within the page, or in a page that is an editor", async () => {
  const phrases = [{ words: "claim one" }, { words: "claim two" }];
  const page = showPage(`<p>Here is claim one.</p><div contenteditable="plaintext-only"><p>Here is claim two.</p></div>`, phrases);
  await waitFor(() => expect(markedWords()).toEqual(["claim one"]));
  document.querySelector("div p")!.append(" And claim two again.");
  document.querySelector("p")!.append(" And claim one again.");
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim one"]));
  page.stop();
  const editor = showPage("<p>Here is claim one.</p>", phrases, {}, () => (document.designMode = "on"));
  await waitFor(() => expect(editor.counts).toEqual([0]));
  expect(editor.asked).toEqual([]);
});
