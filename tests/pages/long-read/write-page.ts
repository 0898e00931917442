/**
 * Writes page.html: an article of about 10,000 words, made of our own sentences by a seeded generator, with three mentions
 * of known claims among them. Run: node tests/pages/long-read/write-page.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const lists: Record<string, string[]> = {
  name: ["Marit Solheim", "Oskar Lindt", "Greta Pohl", "Anselm Kirk", "Ida Brandvold", "Jonas Fehr", "Vera Castell", "Tom Ashby", "Lena Quist", "Piet Maas", "Rosa Amsel", "Karl Evers", "Dina Holm", "Ruben Stahl", "Nora Vale", "Emil Harrow"],
  role: ["the harbour master", "a teacher at the north school", "the head of the water board", "a retired pilot", "the council's archivist", "a baker on Rope Street", "the ferry's engineer", "a nurse from the night shift", "the warden of the market", "a surveyor", "the editor of the parish letter", "a boat builder"],
  place: ["Norrvik", "Lowmouth", "Aldersund", "Fennmark", "the outer islands", "Upper Quarry", "Marsh End", "the old customs house", "Ketterby", "the north quay", "Saltholm", "Dunwater"],
  thing: ["the bridge", "the cannery", "the tram line", "the swimming hall", "the grain store", "the lighthouse", "the fish market", "the library", "the sea wall", "the ferry landing", "the weather mast", "the town clock"],
  work: ["repainted", "measured again", "moved by a few metres", "closed for a season", "roofed with slate", "wired for light", "opened to visitors", "insured", "put up for sale", "lent to the school"],
  time: ["in spring", "before the first frost", "on a Tuesday", "after the regatta", "in the second week of May", "during the long rain", "at low water", "shortly before Christmas", "at the end of the quarter", "on market day"],
  number: ["twelve", "nineteen", "thirty-one", "forty", "sixty-six", "one hundred and four", "two hundred and ten", "nine", "fifty-five", "seventeen"],
  weather: ["fog", "drizzle", "a dry wind from the east", "clear frost", "warm rain", "low cloud", "bright sun"],
  good: ["lamps", "nets", "chairs", "oak planks", "bicycles", "letters", "kettles", "coats", "buoys", "window frames"],
};

const frames = [
  "{name}, {role}, remembers how {thing} in {place} was {work} {time}.",
  "The council of {place} met for {number} minutes and put off the matter of {thing} once more.",
  "{Number} people came to the hearing, and most of them spoke about {thing}.",
  "Nobody in {place} could say who had ordered the {good}, but they were delivered {time}.",
  "There was {weather} over {place}, and the boats stayed where they were.",
  "“We have waited {number} years for {thing},” said {name}, {role}, and folded the plan.",
  "The estimate for {thing} names {number} items, among them {good} and {good}.",
  "{Time}, the school of {place} counted {number} {good} in its cellar.",
  "According to the minutes, {thing} is to be {work} as soon as the money has arrived.",
  "{name} keeps the old drawings of {thing} in a tin box under the stairs.",
  "On the road to {place} one passes {thing}, which was {work} {time}.",
  "The firm from {place} offered {number} {good} and asked for an answer {time}.",
  "Asked about {thing}, {role} spoke of {weather} and of patience.",
  "A letter from {place} arrived {time}; it asked for {number} {good} and enclosed a stamp.",
  "Some in {place} would rather have {thing} {work}, others would leave it as it is.",
  "{name} walked along {thing} {time} and wrote down each crack.",
  "What the new rules mean for {thing} will be explained in {place} {time}.",
  "The auction of the {good} brought less than {role} had hoped.",
  "In the evening there was {weather}, and {thing} stood empty.",
  "{Number} volunteers from {place} carried {good} into {thing} until it was dark.",
  "The dispute over {thing} began {time}, when {role} found {number} {good} missing.",
  "Since then, {name} has kept a list, and {place} has kept its distance.",
  "Two copies of the contract exist; one of them lies in {place}, the other under {good}.",
  "The association for {thing} has {number} members and a brass plate.",
  "When the tide turned, {role} closed the gate and wrote {weather} into the book.",
  "It took {number} letters before {thing} in {place} was {work}.",
];

/** Where the mentions go: the sentence begins the paragraph of that number. */
const mentions: Record<number, string> = {
  24: "The average person swallows eight spiders a year, it said on a card in the waiting room, and {name} turned the card over.",
  61: "Coca-Cola used to contain cocaine, a plaque in the museum of {place} recalls, next to a crate of empty bottles.",
  97: "There are no-go zones in Sweden that the police cannot enter, a man on the ferry claimed, and he got off at the next stop.",
};

/** Mulberry32: a small generator with a state of 32 bits; the same seed gives the same article everywhere. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

/** Writes the page; always the same text. */
export function writeLongRead(): string {
  const dice = makeDice(1866);
  const pick = (list: string[]) => list[dice(list.length)] as string;
  const fill = (frame: string): string => {
    const filled = frame.replace(/\{(\w+)\}/gu, (_all, key: string) => {
      const word = pick(lists[key.toLowerCase()] as string[]);
      return key === key.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
    });
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const parts: string[] = [];
  for (let at = 0; at < 104; at++) {
    if (at % 16 === 8) parts.push(`<h2>${fill("From {place} to {place}")}</h2>`);
    const mention = mentions[at];
    const sentences = Array.from({ length: 4 + dice(4) }, () => fill(pick(frames)));
    parts.push(`<p>${[...(mention === undefined ? [] : [fill(mention)]), ...sentences].join(" ")}</p>`);
  }
  return `${head}${parts.join("\n")}\n${foot}`;
}

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>A year on the coast road | The Long Quay</title>
<meta property="og:type" content="article">
<meta property="og:title" content="A year on the coast road">
<meta property="article:published_time" content="2026-10-10T05:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A year on the coast road","datePublished":"2026-10-10T05:00:00Z","publisher":{"@type":"Organization","name":"The Long Quay"}}</script>
<style>
:root{color-scheme:light dark;--bg:#fdfdfb;--ink:#23272a;--soft:#6c747a;--a:#2f6f73}
@media (prefers-color-scheme:dark){:root{--bg:#15181a;--ink:#dfe3e5;--soft:#98a1a7;--a:#7fc3c6}}
body{margin:0;background:var(--bg);color:var(--ink);font:400 18.5px/1.68 "Charis SIL",Charter,Georgia,"Liberation Serif",serif}
header{padding:24px;text-align:center;font:700 22px/1 "Liberation Sans",Arial,sans-serif;color:var(--a)}
main{max-width:680px;margin:0 auto;padding:30px 24px 90px}
h1{font-size:48px;line-height:1.1;letter-spacing:-.02em;margin:0 0 12px}
h2{font-size:25px;line-height:1.3;margin:2em 0 .5em;color:var(--a)}
.by{color:var(--soft);font:400 15px/1.5 "Liberation Sans",Arial,sans-serif;margin:0 0 34px}
p{margin:0 0 1.1em}
</style>
</head>
<body>
<header>The Long Quay</header>
<main><article>
<h1>A year on the coast road</h1>
<p class="by">By Wenke Strand · 10 October 2026 · 45 minutes to read</p>
`;

const foot = `</article></main>
</body>
</html>
`;

if (import.meta.main) writeFileSync(join(import.meta.dirname, "page.html"), writeLongRead());
