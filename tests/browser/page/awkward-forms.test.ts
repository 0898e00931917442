/** Pages whose form fields have the names of element properties, and pages in which the reader writes. */
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(() => {
  document.designMode = "off";
  clearPage();
});

/** Names that src/page reads from elements. */
const names =
  "isConnected compareDocumentPosition checkVisibility getBoundingClientRect offsetWidth offsetHeight offsetLeft offsetTop isContentEditable scrollIntoView matches focus".split(
    " ",
  );
const filler = `<p>${"The harbour office says that the tide was as high as it has been in any autumn. ".repeat(5)}</p>`.repeat(3);
const fields = names.map((name) => `<input type="hidden" name="${name}">`).join("");

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
  await userEvent.click(document.querySelector("p")!, { position: { x: 60, y: 8 } });
  expect(page.card.shown()?.annotation.text).toBe("claim one");
  await page.handlers.stepAnnotation({ direction: 1 }, {});
  expect(page.card.shown()?.annotation.text).toBe("claim two");
});

test("what the reader writes is not read: in an editor within the page, or in a page that is an editor", async () => {
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
