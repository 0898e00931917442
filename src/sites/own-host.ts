import { hostOf, isSameSite } from "../claims/host.ts";

/**
 * Whether an address is on one of a site's hosts, or on a parent or subdomain of one (feed.checks.example and checks.example). The port must
 * match too; in practice only servers on 127.0.0.1 use unusual ports.
 *
 * @param origins addresses on the site's own hosts
 */
export function isOwnAddress(address: string, origins: readonly string[]): boolean {
  const host = hostOf(address);
  const port = URL.parse(address)?.port;
  return host !== undefined && origins.some((own) => isSameSite(hostOf(own) ?? "", host) && URL.parse(own)?.port === port);
}

/**
 * Writes an article's address the way we store it: without a fragment or tracking parameters, and with https if the list that named it was
 * loaded over https. Returns undefined if the text is not an address.
 *
 * @param base address of the list
 */
export function readArticleAddress(text: string, base: string): string | undefined {
  const url = URL.parse(text.trim(), base);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  url.hash = "";
  if (base.startsWith("https:") && url.port === "") url.protocol = "https:"; // lists keep the addresses of years ago
  const counters = [...url.searchParams.keys()].filter((name) => /^(?:utm_\w{1,20}|fbclid|gclid)$/u.test(name));
  for (const name of counters) url.searchParams.delete(name);
  return url.href.length > addressMax ? undefined : url.href;
}

/** Maximum length of an article's address. Real links are shorter. */
const addressMax = 2_048;
