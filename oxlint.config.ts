import type { OxlintConfig } from "oxlint";

/** Which floors of `src` each floor may import, and which packages. README.md draws them. */
const floors: Record<string, { below: string[]; packages?: string[] }> = {
  text: { below: [], packages: ["@orama/stemmers"] },
  claims: { below: ["text"], packages: ["valibot"] },
  matching: { below: ["claims", "text"] },
  reading: { below: ["matching"] },
  feeds: { below: ["claims"], packages: ["@noble", "valibot"] },
  store: { below: ["claims"], packages: ["dexie", "fake-indexeddb"] },
  settings: { below: ["claims"], packages: ["wxt"] },
  messages: { below: ["claims", "matching", "text"], packages: ["valibot", "wxt"] },
  worker: { below: ["claims", "text", "matching", "feeds", "store", "settings", "messages"], packages: ["wxt"] },
  page: { below: ["claims", "text", "matching", "reading", "settings", "messages"], packages: ["wxt"] },
  ui: { below: ["claims", "text", "matching", "reading", "settings", "messages"], packages: ["preact", "#i18n", "wxt"] },
  cli: { below: ["claims", "text", "matching", "reading", "feeds"], packages: ["jsdom", "valibot", "node:*"] },
  dev: { below: ["text", "matching", "cli"], packages: ["playwright", "valibot", "node:*", "wxt"] },
};

/** A floor's rooms may have rooms of their own: imports are checked down to this many folders below the floor. */
const deepest = 3;

/** What a file may import that is `depth` folders below the floor: its own floor, the floors below, and the floor's packages. */
function allowImports(floor: string, depth: number): NonNullable<OxlintConfig["overrides"]>[number] {
  const { below, packages = [] } = floors[floor]!;
  const up = (levels: number): string => Array.from({ length: levels }, () => "..").join("/");
  const own = [
    "!.",
    "!./**",
    "./../**",
    ...Array.from({ length: depth }, (_, level) => [`!${up(level + 1)}`, `!${up(level + 1)}/**`]).flat(),
  ];
  const root = up(depth + 1);
  const others = [`${root}/**`, `!${root}`, ...below.flatMap((other) => [`!${root}/${other}`, `!${root}/${other}/**`])];
  const outside = packages.flatMap((name) => [...(name.startsWith("@") ? [`!${name.split("/")[0]}`] : []), `!${name}`, `!${name}/**`]);
  const group = ["**", ...own, ...others, ...outside];
  const message = `${floor}/ may import: ${[...below, ...packages].join(", ") || "nothing"}.`;
  return {
    files: [`src/${floor}/${"*/".repeat(depth)}*`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
  };
}

export default {
  plugins: ["typescript", "import", "unicorn", "oxc", "vitest"],
  options: { denyWarnings: true, typeAware: true },
  categories: { correctness: "error" },
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-default-export": "error",
    "typescript/consistent-type-imports": ["error", { disallowTypeAnnotations: true }],
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-spread": ["error", { allow: ["string"] }],
  },
  overrides: [
    ...Object.keys(floors).flatMap((floor) => Array.from({ length: deepest + 1 }, (_, depth) => allowImports(floor, depth))),
    { files: ["src/text/**"], rules: { "no-restricted-globals": ["error", "fetch", "indexedDB", "crypto", "Date"] } },
    { files: ["src/{claims,matching}/**"], rules: { "no-restricted-globals": ["error", "Intl", "fetch", "indexedDB", "crypto", "Date"] } },
    { files: ["entrypoints/**", "tests/**", "*.config.ts"], rules: { "import/no-default-export": "off" } },
  ],
} satisfies OxlintConfig;
