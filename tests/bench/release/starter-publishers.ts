/** How the dump records each publisher, and how we show it: name, rating and day of publication. */

/** The parts of a schema.org ClaimReview that the dump has. */
export interface DumpEntry {
  url: string;
  claimReviewed: string;
  name?: string;
  datePublished?: string;
  inLanguage: string;
  author?: { name: string };
  reviewRating?: { alternateName: string };
  itemReviewed?: { author?: { name: string } };
}

/** Maps a harvest's spelling of a name to the publisher's own. */
const shownNames: Record<string, string> = {
  "ABC Fact Check (AU)": "ABC Fact Check",
  "Vera Files": "VERA Files",
  "Washington Post Fact Checker": "The Washington Post Fact Checker",
  "https:piaui.folha.uol.com.brlupa": "Agência Lupa",
  checkyourfact: "Check Your Fact",
  factcheck_afp: "AFP Fact Check",
  fullfact: "Full Fact",
};

export function nameOfPublisher(entry: DumpEntry): string {
  const name = entry.author?.name ?? "";
  return shownNames[name] ?? name;
}

/** Machine forms of a publisher's scale. PolitiFact renamed its Barely True to Mostly False and shows it so on old pages too. */
const shownRatings: Record<string, string> = {
  "pants-fire": "Pants on Fire",
  "barely-true": "Mostly False",
  "half-true": "Half True",
  "full-flop": "Full Flop",
  "2 pinnochios": "Two Pinocchios",
  "3 pinnochios": "Three Pinocchios",
  "4 pinnochios": "Four Pinocchios",
  "As a result, we rate this claim as FALSE.": "FALSE",
};

/** Publishers whose ratings are slugs in the dump ("mostly-true"): whether every word gets a capital, or only the first. */
const capitals: Record<string, "every" | "first"> = {
  PolitiFact: "every",
  Snopes: "every",
  "FactCheck.org": "first",
  "ABC Fact Check": "first",
  "Africa Check": "first",
  "HuffPost Canada": "first",
};

/**
 * The rating as we show it: the dump's words, without a label before a colon ("Verdict: False", "FactsCan Score: True"), slugs turned into
 * words. TheJournal.ie's rating may be at the end of the claim ("Verdict: TRUE").
 */
export function ratingOf(entry: DumpEntry): string | undefined {
  const rating = entry.reviewRating?.alternateName ?? /Verdict: ?(\w+)$/u.exec(entry.claimReviewed)?.[1];
  if (rating === undefined) return undefined;
  const shown = shownRatings[rating];
  if (shown !== undefined) return shown;
  const plain = rating.replace(/^(?:Verdict|FactsCan Score): /u, "");
  const style = capitals[nameOfPublisher(entry)];
  if (style === "every")
    return plain
      .split(/[- ]/u)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
      .join(" ");
  return style === "first" ? plain.charAt(0).toUpperCase() + plain.slice(1).replaceAll("-", " ") : plain;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayInAddress = /\/(\d{4})\/(\d\d)\/(\d\d)\//u;

/** Where a publisher's address contains the date of publication. */
const addressDates: Record<string, RegExp> = {
  PolitiFact: /\/factchecks\/(\d{4})\/([a-z]{3})\/(\d\d)\//u,
  "ABC Fact Check": /\/news\/(\d{4})-(\d\d)-(\d\d)\//u,
  Politico: /\/(\d{4})\/(\d\d)\//u,
  "TheJournal.ie": /-(?<month>[A-Z][a-z]{2})(?<year>\d{4})\/?$/u,
  "The Washington Post Fact Checker": dayInAddress,
  "Check Your Fact": dayInAddress,
  "HuffPost Canada": dayInAddress,
  "Agência Lupa": dayInAddress,
  "The Guardian": /\/(\d{4})\/([a-z]{3})\/(\d\d)\//u,
};

/**
 * The day or month on which the review was published, or undefined if unknown.
 *
 * The dump's `datePublished` is not always that. In PolitiFact's entries it is the day of the *statement* (the address, which has the day
 * of publication, is 6 days later: the median of 19,200 entries); in ABC's a later day than the address (by 17 days: the median of 432); in
 * TruthOrFiction's of 2015-03-16 and 17 a move of the site (2,183 entries of two days). So the address counts if it has a date. Without
 * one, the dump's date is used for FactCheck.org (within the address's month in all 484 entries), for Snopes (from the day of the event to
 * a month after it in 139 of the 221 claims that name a day; most of the rest are about days to come) and for TruthOrFiction (1 in 100 on a
 * weekend; of PolitiFact's days of statements, 13 in 100); for no others. The meaning of the others' date is unknown: EUvsDisinfo, Africa
 * Check, Full Fact, The Ferret, VERA Files, Lead Stories, FactsCan, PesaCheck, Hoax-Slayer, AFP and Climate Feedback get no date.
 */
export function dateOfPublication(entry: DumpEntry): string | undefined {
  const publisher = nameOfPublisher(entry);
  const match = addressDates[publisher]?.exec(entry.url);
  if (match) {
    const [year = "", month = "", day] = match.groups ? [match.groups["year"], match.groups["month"]] : match.slice(1);
    const number = months.indexOf(month.toLowerCase()) + 1;
    return [year, number === 0 ? month : String(number).padStart(2, "0"), day].filter((part) => part !== undefined).join("-");
  }
  const date = entry.datePublished;
  if (publisher === "FactCheck.org" || publisher === "Snopes") return date;
  return publisher === "TruthOrFiction" && date !== "2015-03-16" && date !== "2015-03-17" ? date : undefined;
}

/** The day of the statement, if the dump's date is known to be that. */
export function dateOfStatement(entry: DumpEntry): string | undefined {
  return nameOfPublisher(entry) === "PolitiFact" ? entry.datePublished : undefined;
}
