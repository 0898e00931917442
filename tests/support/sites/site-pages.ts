/** Pages and lists of an invented publisher. */
import type { Claim } from "../../../src/claims/claim.ts";

/** The rating of each claim, by the number of its bridge. */
export function ratingsOf(claims: readonly Pick<Claim, "text" | "reviews">[]): Record<string, string> {
  return Object.fromEntries(claims.map(({ text, reviews }) => [text.split(" ")[1], reviews[0]?.rating ?? ""]));
}

/** What a page claims of bridge number `subject`. */
export function claimOf(subject: number | string): string {
  return `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`;
}

/** The page of an article with a review of each subject; none for a page without markup. */
export function articleOf(address: string, subjects: readonly (number | string)[], rating = "False"): string {
  const reviews = subjects.map((subject) => ({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: address,
    claimReviewed: claimOf(subject),
    author: { "@type": "Organization", name: "Example Checks" },
    reviewRating: { "@type": "Rating", alternateName: rating },
    inLanguage: "en",
  }));
  const markup = reviews.length === 0 ? "" : `<script type="application/ld+json">${JSON.stringify(reviews)}</script>`;
  return `<!doctype html><html lang="en"><head><title>Checked</title>${markup}</head><body><p>What we found.</p></body></html>`;
}

/** A day of November 2026, with a fraction. */
function momentOf(day: number): number {
  return Date.UTC(2026, 10, 1) + (day - 1) * 86_400_000;
}

/** A feed of articles, with the day of November 2026 on which each was published. */
export function feedOf(articles: Readonly<Record<string, number>>, title = "Example Checks"): string {
  const items = Object.entries(articles).map(
    ([path, day]) => `<item><link>${path}</link><pubDate>${new Date(momentOf(day)).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join("")}</channel></rss>`;
}

/** The same as Atom. */
export function atomOf(articles: Readonly<Record<string, number>>, title = "Example Checks"): string {
  const entries = Object.entries(articles).map(
    ([path, day]) => `<entry><link href="${path}"/><updated>${new Date(momentOf(day)).toISOString()}</updated></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${entries.join("")}</feed>`;
}

/** A sitemap that lists sitemaps. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  const sitemaps = addresses.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join("")}</sitemapindex>`;
}

export function sitemapOf(articles: Readonly<Record<string, number>>, origin: string): string {
  const urls = Object.entries(articles).map(
    ([path, day]) => `<url><loc>${origin}${path}</loc><lastmod>${new Date(momentOf(day)).toISOString()}</lastmod></url>`,
  );
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>`;
}
