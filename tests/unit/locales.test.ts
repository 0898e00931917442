/** The words of every language: the same messages as in English, with the same values in them, and the plural forms that its numbers need. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";

type Tree = { [key: string]: string | Tree };
const folder = join(projectRoot, "assets/locales");
const read = (file: string): Tree => JSON.parse(readFileSync(join(folder, file), "utf8")) as Tree;
const isPlural = (tree: Tree): boolean => Object.keys(tree).every((key) => /^(?:\d+|n)$/u.test(key));

/** Every message by its key, with all its forms. */
function list(tree: Tree, before = ""): Map<string, string[]> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string[]][] => {
      const name = `${before}${key}`;
      if (typeof value === "string") return [[name, [value]]];
      return isPlural(value) ? [[name, Object.values(value).map(String)]] : [...list(value, `${name}.`)];
    }),
  );
}

const valuesIn = (text: string): string[] => [...new Set(text.match(/\$\d/gu) ?? [])].toSorted();
const english = list(read("en.json"));
const files = readdirSync(folder);

describe.each(files)("%s", (file) => {
  const words = list(read(file));
  const language = file.replace(/\.json$/u, "").replace("_", "-");

  test("has every message, and no other", () => {
    expect([...words.keys()]).toEqual([...english.keys()]);
  });

  test("names its language and direction", () => {
    expect(words.get("text_language")).toEqual([language]);
    expect(words.get("text_direction")).toEqual([["ar", "he", "fa", "ur"].includes(language) ? "rtl" : "ltr"]);
  });

  test("has the values of the English words in every message, and in no form a value that is not given", () => {
    const values = (of: Map<string, string[]>): [string, string[]][] => [...of].map(([key, forms]) => [key, valuesIn(forms.at(-1) ?? "")]);
    expect(values(words)).toEqual(values(english));
    const odd = [...words].filter(([key, forms]) => {
      const given = valuesIn((english.get(key) ?? []).join(" "));
      return forms.some((form) => form === "" || valuesIn(form).some((value) => !given.includes(value)));
    });
    expect(odd).toEqual([]);
  });

  test("has as many plural forms as its numbers need", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length > 4 ? [6] : [1, 2, 3];
    const short = [...english].filter(([key, given]) => given.length > 1 && !needed.includes(words.get(key)?.length ?? 0));
    expect(short).toEqual([]);
  });

  test("contains no exclamation mark", () => {
    expect([...words.values()].flat().join(" ")).not.toMatch(/[!！¡]/u);
  });
});
