// @ts-expect-error -- React comes without types, and only test pages use it
import { createElement, useState } from "react";
// @ts-expect-error -- as above
import { hydrateRoot } from "react-dom/client";
// @ts-expect-error -- as above
import { renderToString } from "react-dom/server.browser";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(clearPage);

function Story() {
  const [likes, setLikes] = useState(0);
  return createElement(
    "article",
    null,
    createElement("p", null, "Here is claim number one, which ", likes, " readers like."),
    createElement("button", { onClick: () => setLikes(likes + 1) }, "Like it"),
    likes > 0 && createElement("p", null, "Here is claim number two, which came later."),
  );
}

test("a page that hydrates after it was marked keeps working, and stays marked", async () => {
  const complaints: unknown[] = [];
  const served: string = renderToString(createElement(Story));
  const page = showPage(`<div id="root">${served}</div>`, [{ words: "claim number one" }, { words: "claim number two" }]);
  await waitFor(() => expect(page.counts).toEqual([1]));
  const root = hydrateRoot(document.querySelector("#root"), createElement(Story), {
    onRecoverableError: (error: unknown) => complaints.push(error),
  });
  await waitFor(() => expect(Object.keys(document.querySelector("button")!).some((key) => key.startsWith("__reactProps"))).toBe(true));
  expect(complaints).toEqual([]);
  expect(markedWords()).toEqual(["claim number one"]);
  await userEvent.click(document.querySelector("button")!);
  await waitFor(() => expect(document.querySelector("p")!.textContent).toContain("which 1 readers"));
  await waitFor(() => expect(page.counts.at(-1)).toBe(2));
  expect(markedWords()).toEqual(["claim number one", "claim number two"]);
  root.unmount();
  await waitFor(() => expect(page.counts.at(-1)).toBe(0));
});
