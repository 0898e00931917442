import { hostOf, isSameSite } from "../claims/host.ts";

/**
 * Whether an address is on one of a site's hosts, or on a host below or above one of them (feed.checks.example of checks.example). A port
 * counts: only 127.0.0.1 has others than the usual.
 *
 * @param origins addresses on the site's own hosts
 */
export function isOwnAddress(address: string, origins: readonly string[]): boolean {
  const host = hostOf(address);
  const port = URL.parse(address)?.port;
  return host !== undefined && origins.some((own) => isSameSite(hostOf(own) ?? "", host) && URL.parse(own)?.port === port);
}

/**
 * An address in the form in which articles are known: without fragment and without what only counts readers, and secure if the list that
 * names it was. Undefined if it is none.
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

/** Longest address of an article; longer ones are no addresses that somebody would link to. */
const addressMax = 2_048;
