/** Stands in for `#i18n` where no browser holds the words: the same `t`, reading the English words straight from their file. */
import words from "../../assets/locales/en.json";

/** A plural has its forms under "0", "1" and "n". */
type Tree = { [key: string]: string | Tree };

function find(key: string): string | Tree {
  let place: string | Tree | undefined = words as Tree;
  for (const step of key.split(".")) place = typeof place === "object" ? place[step] : undefined;
  if (place === undefined) throw new Error(`no words for ${key}`);
  return place;
}

function chooseForm(found: string | Tree, count: number | undefined): string {
  if (typeof found === "string") return found;
  const form = found[String(count)] ?? found["n"];
  if (typeof form !== "string") throw new Error("these words need a count");
  return form;
}

export const i18n = {
  t(key: string, first?: number | (string | number | undefined)[], second?: (string | number | undefined)[]): string {
    const count = typeof first === "number" ? first : undefined;
    const values = Array.isArray(first) ? first : (second ?? [count]);
    return chooseForm(find(key), count).replaceAll(/\$([1-9])/gu, (_, digit: string) => String(values[Number(digit) - 1] ?? ""));
  },
};
