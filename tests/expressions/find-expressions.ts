/** Finds the regular expressions of the source: literals, and those composed when the program runs. */
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseSync } from "oxc-parser";

export interface FoundExpression {
  /** File and line, relative to the project's root. */
  place: string;
  source: string;
  flags: string;
}

const called = /^RegExp$/u;

/** @returns the literals of a file, and the places of `new RegExp(…)` or `RegExp(…)` in it */
export function findExpressions(file: string, text: string): { literals: FoundExpression[]; built: string[] } {
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const literals: FoundExpression[] = [];
  const built: string[] = [];
  const placeOf = (start: number): string => `${file}:${text.slice(0, start).split("\n").length}`;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { start = 0, regex, callee } = node as { start?: number; regex?: { pattern: string; flags: string }; callee?: { name?: string } };
    if (regex !== undefined) literals.push({ place: placeOf(start), source: regex.pattern, flags: regex.flags });
    if (called.test(callee?.name ?? "")) built.push(placeOf(start));
    Object.values(node).forEach(visit);
  };
  visit(program);
  return { literals, built };
}

/** All files whose expressions are checked, with their text. */
export function sourceFiles(root: string): [file: string, text: string][] {
  const files = globSync(["src/**/*.{ts,tsx,mjs}", "entrypoints/**/*.{ts,tsx}"], { cwd: root }).toSorted();
  return files.map((file) => [file, readFileSync(join(root, file), "utf8")]);
}

/**
 * Loads modules, runs `use`, and returns every expression composed meanwhile, with the place of its `RegExp(…)`.
 *
 * @param files relative to the root; they must load in Node
 */
export async function watchExpressions(root: string, files: readonly string[], use: () => Promise<void>): Promise<FoundExpression[]> {
  const found: FoundExpression[] = [];
  const real = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const [, address = "", line = ""] = /(file:\/\/[^\s)]*\/(?:src|entrypoints)\/[^\s):]*):(\d+)/u.exec(new Error().stack ?? "") ?? [];
    if (address !== "") found.push({ place: `${relative(root, fileURLToPath(address))}:${line}`, source: made.source, flags: made.flags });
    return made;
  };
  globalThis.RegExp = new Proxy(real, {
    construct: (target, args: ConstructorParameters<typeof RegExp>) => note(new target(...args)),
    apply: (target, _, args: ConstructorParameters<typeof RegExp>) => note(target(...args)),
  });
  try {
    for (const file of files) await import(pathToFileURL(join(root, file)).href);
    await use();
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}
