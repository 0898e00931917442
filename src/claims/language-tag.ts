import * as v from "valibot";
import { languageTag } from "./claim.ts";

/**
 * Reads a language as sources give it: a BCP 47 tag, the same with underscores (pt_BR), JSON-LD's `{"@type": "Language",
 * "alternateName": "en"}`, or a list of these.
 *
 * @returns the tag with its language in lower case, or undefined where there is none. Never throws.
 */
export function readLanguageTag(value: unknown, depth = 0): string | undefined {
  if (typeof value === "object" && value !== null && depth < 3) {
    const { alternateName, name, "@value": plain } = value as Record<string, unknown>;
    return readLanguageTag(Array.isArray(value) ? (value as unknown[])[0] : (plain ?? alternateName ?? name), depth + 1);
  }
  if (typeof value !== "string") return undefined;
  const tag = value.trim().replaceAll("_", "-");
  return v.is(languageTag, tag) ? tag.replace(/^[^-]+/u, (language) => language.toLowerCase()) : undefined;
}
