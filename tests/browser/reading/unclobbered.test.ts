/** Each kind of element may have a property of its own where others have the general one; whichever is asked first, all answer. */
import { expect, test } from "vitest";
import * as unclobbered from "../../../src/reading/unclobbered.ts";

const kinds = ["script", "style", "template", "svg", "iframe", "form", "input", "textarea", "select", "title", "slot", "my-part", "p"];

function makeElement(kind: string): Element {
  return kind === "svg" ? document.createElementNS("http://www.w3.org/2000/svg", kind) : document.createElement(kind);
}

const properties = [
  "nodeType",
  "parentNode",
  "parentElement",
  "firstChild",
  "nextSibling",
  "previousSibling",
  "localName",
  "shadowRoot",
  "assignedSlot",
  "offsetWidth",
  "offsetHeight",
  "offsetLeft",
  "offsetTop",
] as const;

test.each(kinds)("every property of a %s is what it says itself", (kind) => {
  const element = makeElement(kind);
  element.setAttribute("type", "text/plain"); // no script that runs
  element.append("Words");
  document.body.append(element);
  for (const name of properties) expect(unclobbered[name](element), name).toBe((element as HTMLElement)[name]);
  expect(unclobbered.childNodes(element)).toBe(element.childNodes);
  expect(unclobbered.textOf(element)).toBe(element.textContent);
  expect(unclobbered.attribute(element, "id")).toBe(null);
  expect(unclobbered.closest(element, "body")).toBe(document.body);
  expect(unclobbered.find(element, "b")).toBe(null);
  expect(unclobbered.checkVisibility(element, {})).toBe(element.checkVisibility());
  element.remove();
});
