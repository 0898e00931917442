import type { PlacedBlock } from "./reading.ts";
import { around, isRunning, lengthOf, weigh } from "./running-text.ts";
import { attribute, comparePosition, find, findAll, localName, parentElement, textOf } from "./unclobbered.ts";

/** Minimum share of the running text that must look the same for a story to be distinguished from boxes inserted into it. */
const lookShareMin = 0.5;

/** A box with a larger part of the story's length than this is part of the story. */
const boxShareMax = 0.4;

/** Minimum length of links and controls, as a share of the text read in a box. Boxes above the story include leads, so they need more. */
const elsewhereMin = 0.2;
const elsewhereMinAbove = 0.5;

/** Elements that lead elsewhere: links and controls. A control counts as a link of this length, in UTF-16 units. */
export const ways = "a[href],button,input,textarea";
const controlLength = 50;

/**
 * Leaves out boxes in or around a story that mostly lead elsewhere: a portrait of its author, an offer, a notice, teasers. Most
 * of a story looks the same: the same tag, in parents of the same class. Such a box contains nothing with that look, much less text than
 * the story, and many links or controls for its length. Keeps the order. Cost: O(blocks × elements around each), each box once.
 */
export function withoutInserts(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const running = blocks.filter(isRunning);
  const [story = []] = [...Map.groupBy(running, lookOf).values()].sort((one, other) => lengthOf(other) - lengthOf(one));
  const [first] = story;
  const length = lengthOf(story);
  if (first === undefined || length < lengthOf(running) * lookShareMin) return [...blocks];
  const inStory = weigh(blocks.filter((block) => lookOf(block) === lookOf(first)));
  const boxOf = ({ element }: PlacedBlock): Element | undefined => around(element).findLast((at) => !inStory.has(at));
  const isInsert = (box: Element | undefined, inside: readonly PlacedBlock[]): boolean => {
    const place = box && parentElement(box);
    if (!place || !inStory.has(place) || lengthOf(inside) > length * boxShareMax) return false;
    const isAbove = (comparePosition(box, first.element) & 4) > 0;
    if (isAbove && (place !== parentElement(first.element) || find(box, "h1") !== null || !inside.some(isRunning))) return false;
    return leadsElsewhere(box, inside, isAbove ? elsewhereMinAbove : elsewhereMin);
  };
  const inserts = new Set([...Map.groupBy(blocks, boxOf)].flatMap(([box, inside]) => (isInsert(box, inside) ? inside : [])));
  return blocks.filter((block) => !inserts.has(block));
}

function lookOf({ element }: PlacedBlock): string {
  const parent = parentElement(element);
  return localName(element) + (parent && `<${localName(parent)} ${attribute(parent, "class")}`);
}

/** Do links and controls exceed this share? Only in div, section, aside, footer and the like: lists and tables belong to the story. */
function leadsElsewhere(box: Element, inside: readonly PlacedBlock[], shareMin: number): boolean {
  if (!/^(?:div|s|a|fo)|-/u.test(localName(box))) return false;
  if (inside.some(({ kind }) => kind === "quote" || kind === "cell")) return false;
  let length = 0;
  for (const way of findAll(box, ways)) length += localName(way) === "a" ? textOf(way).trim().length : controlLength;
  return length > lengthOf(inside) * shareMin;
}
