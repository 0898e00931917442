/** Addresses as sources give them, without text that only looks like one. */
import * as v from "valibot";
import { webAddress } from "./claim.ts";
import { hostOf } from "./host.ts";
import { stripEnds } from "./strip-ends.ts";

/** A field longer than this has no addresses worth reading, in UTF-16 units. */
const fieldMax = 8192;

/**
 * Every http(s) address in a value: a string, several in one string joined by comma, space or "and", a list, or objects
 * with `url`, `@id` or `contentUrl`. Anything else ("1", relative file names, javascript:) is left out. Never throws.
 *
 * @returns without duplicates, in the order given.
 */
export function readWebAddresses(value: unknown): string[] {
  return [...new Set(collectStrings(value, 0).flatMap(splitAddresses))];
}

/**
 * Addresses that a publisher gives for its own pages. Here `checks.example/lib`, `www.checks.example` and `//checks.example/lib` count
 * as addresses too; `https` is assumed if no scheme is given.
 */
export function readOwnAddresses(value: unknown): string[] {
  const whole = readWebAddresses(value);
  if (whole.length > 0) return whole;
  const bare = collectStrings(value, 0).map((text) => text.trim());
  return readWebAddresses(
    bare.filter((text) => text.length < 2048 && schemeless.test(text)).map((text) => `https://${text.replace(/^\/\//u, "")}`),
  );
}

/** A host with a path, or a host that is recognizable as one. */
const schemeless =
  /^(?:\/\/(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?:\/\S*)?|(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}\/\S*|www\.(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})$/u;

function collectStrings(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => collectStrings(entry, depth + 1));
  const { url, contentUrl, "@id": id, "@value": plain } = value as Record<string, unknown>;
  return collectStrings(url ?? contentUrl ?? id ?? plain, depth + 1);
}

function splitAddresses(text: string): string[] {
  if (text.length > fieldMax) return [];
  const parts = text.split(/\s|[,;](?=https?:\/\/)/iu);
  return parts.map((part) => stripEnds(part, "", ",;")).filter((part) => hostOf(part) !== undefined && v.is(webAddress, part));
}
