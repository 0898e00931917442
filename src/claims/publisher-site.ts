import type { Review } from "./claim.ts";
import { hostOf, isSameSite } from "./host.ts";

/** Labels that stand between a name and its country: "co" of example.co.uk. */
const secondLevels = new Set(["ac", "co", "com", "edu", "gob", "gov", "gouv", "net", "nom", "org", "or"]);
/** Shorter names are part of too many others. */
const nameMin = 3;

/**
 * Whether an address may pass for the publisher's own without being named: it is at the publisher's site, and that site is named as the
 * publisher is. A source can put any name to any site, so "PolitiFact" at politifact.com does, at checks.example or роlitifact.com not.
 * Who owns a site cannot be told from here: what is named alike is taken for one.
 */
export function isPublishersOwn(address: string, { name, site }: Review["publisher"]): boolean {
  const host = hostOf(address);
  return site !== undefined && host !== undefined && isSameSite(host, site) && isNamedAlike(host, name);
}

/** The name under which a host is registered, as far as that can be told without the list of public suffixes, is part of the name. */
function isNamedAlike(host: string, name: string): boolean {
  const labels = host.split(".");
  const registered = (secondLevels.has(labels.at(-2) ?? "") && labels.length > 2 ? labels.at(-3) : labels.at(-2)) ?? "";
  if (!/^[a-z\d-]+$/u.test(registered) || registered.startsWith("xn--")) return false;
  const plain = registered.replaceAll("-", "");
  return plain.length >= nameMin && foldName(name).includes(plain);
}

function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
