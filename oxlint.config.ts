import type { OxlintConfig } from "oxlint";

/** Which floors of `src` each floor may import, and which packages. README.md draws them. */
const floors: Record<string, { below: string[]; packages?: string[] }> = {
  text: { below: [], packages: ["@orama/stemmers"] },
  claims: { below: ["text"], packages: ["valibot"] },
  judge: { below: [] },
  matching: { below: ["claims", "text", "judge"] },
  reading: { below: ["matching", "text"] },
  feeds: { below: ["claims", "text"], packages: ["@noble", "valibot"] },
  sites: { below: ["claims", "text", "feeds"], packages: ["htmlparser2", "robots-parser"] },
  store: { below: ["claims", "sites"], packages: ["dexie", "fake-indexeddb"] },
  settings: { below: ["claims"], packages: ["wxt"] },
  messages: { below: ["claims", "matching", "feeds", "text"], packages: ["valibot", "wxt"] },
  worker: { below: ["claims", "text", "judge", "matching", "feeds", "sites", "store", "settings", "messages"], packages: ["wxt"] },
  page: { below: ["claims", "text", "matching", "reading", "settings", "messages"], packages: ["wxt"] },
  ui: { below: ["claims", "text", "matching", "reading", "settings", "messages"], packages: ["preact", "#i18n", "valibot", "wxt"] },
  cli: {
    below: ["claims", "text", "judge", "matching", "reading", "feeds", "sites"],
    packages: ["assemblyscript", "jsdom", "valibot", "node:*"],
  },
  dev: { below: ["text", "matching", "cli"], packages: ["modern-gif", "playwright", "pngjs", "valibot", "node:*", "wxt"] },
};

/**
 * Which rooms of its floor each room may import, or which files beside the rooms ("." for all of these). A floor's own files may import all
 * of its rooms.
 */
export const rooms: Record<string, Record<string, string[]>> = {
  text: {
    letters: [],
    lexicon: ["letters"],
    dates: ["letters", "lexicon", "words.ts"],
    numbers: ["letters", "lexicon", "dates", "words.ts", "currency-codes.ts"],
  },
  judge: { kernel: [] },
  matching: {
    meaning: [],
    sentence: ["meaning"],
    alignment: ["sentence", "meaning"],
    factuality: ["sentence"],
    guards: ["factuality", "alignment", "sentence", "meaning", "match.ts"],
    stance: ["alignment", "sentence", "match.ts"],
    scoring: ["guards", "stance", "alignment", "sentence", "match.ts"],
    "index-format": ["sentence"],
    "index-write": ["index-format", "sentence"],
    "index-read": ["index-write", "index-format", "sentence"],
    "index-merge": ["index-read", "index-write", "index-format", "sentence"],
    retrieval: ["index-read", "index-format", "sentence"],
  },
  worker: { index: [], sources: ["index"], answers: ["sources", "index", "."] },
  page: { anchor: [], marks: ["anchor"], watch: ["anchor"], cards: ["marks", "watch"], session: ["cards", "marks", "watch", "anchor"] },
  ui: {
    i18n: [],
    kit: ["i18n"],
    claim: ["kit", "i18n"],
    export: ["claim", "kit", "i18n"],
    sources: ["claim", "kit", "i18n"],
    card: ["export", "claim", "kit", "i18n"],
    popup: ["export", "sources", "claim", "kit", "i18n"],
    options: ["export", "sources", "claim", "kit", "i18n"],
    welcome: ["card", "sources", "claim", "kit", "i18n"],
  },
  cli: { io: [], feed: ["io"] },
  dev: { browsers: [], build: ["browsers"], tasks: ["build", "browsers"], demo: ["tasks", "browsers"] },
};

/** A floor's rooms may contain rooms: imports are checked down to this many folders below the floor. */
const deepest = 3;

/**
 * What a file `depth` folders below the floor may import: its own room, the rooms and files of the floor that its room may import (all, if
 * the floor has no such list), the floors below, and the floor's packages.
 */
function allowImports(floor: string, depth: number, room?: string): NonNullable<OxlintConfig["overrides"]>[number] {
  const { below, packages = [] } = floors[floor]!;
  const up = (levels: number): string => Array.from({ length: levels }, () => "..").join("/");
  const open = (path: string): string[] => [`!${path}`, `!${path}/**`];
  const inside = Array.from({ length: room === undefined ? depth : depth - 1 }, (_, level) => up(level + 1));
  const ofFloor = (room === undefined ? [] : rooms[floor]![room]!).flatMap((name) =>
    name === "." ? [`!${up(depth)}/*.ts`] : open(`${up(depth)}/${name}`),
  );
  const group = [
    "**",
    "!.",
    "!./**",
    "./../**",
    ...inside.flatMap(open),
    ...(room === undefined ? [] : [`${up(depth)}/**`, `!${up(depth)}`, ...ofFloor]),
    `${up(depth + 1)}/**`,
    `!${up(depth + 1)}`,
    ...below.flatMap((other) => open(`${up(depth + 1)}/${other}`)),
    ...packages.flatMap((name) => [...(name.startsWith("@") ? [`!${name.split("/")[0]}`] : []), ...open(name)]),
  ];
  const allowed = [...(room === undefined ? [] : rooms[floor]![room]!), ...below.map((other) => `${other}/`), ...packages];
  const message = `${[floor, room].filter(Boolean).join("/")} may import: ${allowed.join(", ") || "nothing"}.`;
  return {
    files: [`src/${floor}/${room === undefined ? "*/".repeat(depth) : `${room}/${"*/".repeat(depth - 1)}`}*`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
  };
}

const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth);

export default {
  plugins: ["typescript", "import", "unicorn", "oxc", "vitest"],
  options: { denyWarnings: true, typeAware: true },
  categories: { correctness: "error" },
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-default-export": "error",
    "max-lines-per-function": ["error", { max: 60 }],
    "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: true }],
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-spread": ["error", { allow: ["string"] }],
  },
  overrides: [
    ...Object.keys(floors).flatMap((floor) => depths.map((depth) => allowImports(floor, depth))),
    ...Object.entries(rooms).flatMap(([floor, ofFloor]) =>
      Object.keys(ofFloor).flatMap((room) => depths.slice(1).map((depth) => allowImports(floor, depth, room))),
    ),
    { files: ["src/text/**"], rules: { "no-restricted-globals": ["error", "fetch", "indexedDB", "crypto", "Date"] } },
    { files: ["src/{claims,matching}/**"], rules: { "no-restricted-globals": ["error", "Intl", "fetch", "indexedDB", "crypto", "Date"] } },
    { files: ["src/judge/**"], rules: { "no-restricted-globals": ["error", "Intl", "fetch", "indexedDB", "Date"] } },
    { files: ["entrypoints/**", "tests/**", "*.config.ts"], rules: { "import/no-default-export": "off" } },
    { files: ["tests/**/*.test.{ts,tsx}"], rules: { "max-lines-per-function": "off" } }, // a group of tests is no function
  ],
} satisfies OxlintConfig;
