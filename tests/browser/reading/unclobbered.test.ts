/** One kind of element may have its own version of a property that others inherit; reads work for all kinds, in any order. */
import { expect, test } from "vitest";
import {
  assignedSlot,
  attribute,
  checkVisibility,
  childNodes,
  closest,
  find,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  offsetHeight,
  offsetLeft,
  offsetTop,
  offsetWidth,
  parentElement,
  parentNode,
  previousSibling,
  shadowRoot,
  textOf,
} from "../../../src/reading/unclobbered.ts";

const kinds = ["script", "style", "template", "svg", "iframe", "form", "input", "textarea", "select", "title", "slot", "my-part", "p"];

function makeElement(kind: string): Element {
  return kind === "svg" ? document.createElementNS("http://www.w3.org/2000/svg", kind) : document.createElement(kind);
}

const properties = {
  nodeType,
  parentNode,
  parentElement,
  firstChild,
  nextSibling,
  previousSibling,
  localName,
  shadowRoot,
  assignedSlot,
  offsetWidth,
  offsetHeight,
  offsetLeft,
  offsetTop,
};

test.each(kinds)("every property of a %s reads as the element defines it", (kind) => {
  const element = makeElement(kind);
  element.setAttribute("type", "text/plain"); // a script that does not run
  element.append("Words");
  document.body.append(element);
  const ours = Object.entries(properties).map(([name, read]) => [name, read(element)]);
  expect(ours).toEqual(Object.keys(properties).map((name) => [name, (element as unknown as Record<string, unknown>)[name]]));
  expect(childNodes(element)).toBe(element.childNodes);
  expect(textOf(element)).toBe(element.textContent);
  expect(attribute(element, "id")).toBe(null);
  expect(closest(element, "body")).toBe(document.body);
  expect(find(element, "b")).toBe(null);
  expect(checkVisibility(element, {})).toBe(element.checkVisibility());
  element.remove();
});
