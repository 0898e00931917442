/** Recognizes the challenge pages that servers send to keep programs out. We never try to solve or bypass them. */

/** Maximum length of a challenge page, in UTF-16 units: these pages have almost no text. */
const lengthMax = 100_000;

/**
 * Markers that only challenge pages contain, by vendor: Cloudflare, Imperva, DataDome, Sucuri, HUMAN, Akamai, Anubis. Cloudflare's
 * `/cdn-cgi/challenge-platform/` alone proves nothing, because ordinary pages load it too.
 */
const signs =
  /_cf_chl_opt|cf-browser-verification|cf_chl_prog|_Incapsula_Resource|captcha-delivery\.com|sucuri_cloudproxy_js|px-captcha|window\._pxAppId|anubis_challenge|<title>\s{0,20}(?:Just a moment\.\.\.|Attention Required! \| Cloudflare|Access Denied|Access to this page has been denied|Pardon Our Interruption|DDoS-Guard|One moment, please\.\.\.|Verify(?:ing)? you are human|Making sure you(?:'|&#39;)re not a bot!)/iu;

/**
 * @param text the page, or at least its first 20,000 UTF-16 units
 * @param length of the whole page, in UTF-16 units
 */
export function isChallengePage(text: string, headers: Pick<Headers, "get">, length = text.length): boolean {
  if (headers.get("cf-mitigated") === "challenge") return true;
  return length < lengthMax && signs.test(text);
}
