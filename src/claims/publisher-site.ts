import type { Review } from "./claim.ts";
import { hostOf, isSameSite } from "./host.ts";

/** Labels between a name and its country: "co" in example.co.uk. */
const secondLevels = new Set(["ac", "co", "com", "edu", "gob", "gov", "gouv", "net", "nom", "org", "or"]);
/** Shorter names are part of too many others. */
const nameMin = 3;

/**
 * Whether a link may omit its host because the address is the publisher's own: it is at the publisher's site, and the site's name is part
 * of the publisher's. A source can put any name on any site, so "PolitiFact" passes at politifact.com, but not at checks.example or
 * роlitifact.com. We cannot know who owns a site, so matching names count as the same owner.
 */
export function isPublishersOwn(address: string, { name, site }: Review["publisher"]): boolean {
  const host = hostOf(address);
  return site !== undefined && host !== undefined && isSameSite(host, site) && isNamedAlike(host, name);
}

/** The registered part of the host, as far as we know it without the list of public suffixes, is part of the name. */
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
