import * as v from "valibot";
import { findLanguageByName, writeLanguageTag } from "../text/language-name.ts";
import { languageTag } from "./claim.ts";

/** Codes that mean "unknown" or "several". */
const unknown = new Set(["und", "mul", "zxx", "mis"]);

/**
 * Reads a language as sources give it: a BCP 47 tag, the same with underscores (pt_BR), a code of ISO 639-2 (eng), a name
 * (English, Español), a header (en-US,en;q=0.9), JSON-LD's `{"@type": "Language", "alternateName": "en"}`, or a list of these.
 *
 * @returns a BCP 47 tag (pt-BR, zh-Hant), or undefined if there is no language. Never throws.
 */
export function readLanguageTag(value: unknown, depth = 0): string | undefined {
  if (typeof value === "object" && value !== null) {
    if (depth > 4) return undefined;
    const { alternateName, identifier, name, "@value": plain } = value as Record<string, unknown>;
    const parts: unknown[] = Array.isArray(value) ? value.slice(0, 8) : [plain, alternateName, identifier, name];
    return parts.map((part) => readLanguageTag(part, depth + 1)).find((tag) => tag !== undefined);
  }
  if (typeof value !== "string" || value.length > 100) return undefined;
  const [word = ""] = value.trim().split(/[\s,;.(/]/u);
  const tag = findLanguageByName(word) ?? writeLanguageTag(word);
  return tag !== undefined && v.is(languageTag, tag) && !unknown.has(tag.split("-", 1)[0] ?? "") ? tag : undefined;
}
