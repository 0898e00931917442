import { afterEach, expect, test } from "vitest";
import { annotate, clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(clearPage);

test("a page that allows no styles and trusts no strings is marked like any other", async () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "style-src 'none'; img-src 'none'; font-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
  document.body.innerHTML = "<main><p>Here is claim number one.</p><story-box></story-box></main>";
  document.head.append(policy);
  const root = document.querySelector("story-box")!.attachShadow({ mode: "open" });
  root.append(Object.assign(document.createElement("p"), { textContent: "Here is claim number two." }));
  const page = annotate([{ words: "claim number one" }, { words: "claim number two" }]);
  await waitFor(() => expect(page.counts).toEqual([2]));
  expect(markedWords()).toEqual(["claim number one", "claim number two"]);
  expect(violations).toEqual([]);
});

test("the policy is enforced", () => {
  expect(() => showPage("<p>Markup from a string.</p>", [])).toThrow(/TrustedHTML/u);
});
