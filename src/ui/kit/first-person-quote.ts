import type { Claim } from "../../claims/claim.ts";

const firstPerson = /(?<![\p{L}\p{N}'’])(?:I|I['’]\p{L}+|[Mm]y|[Ww]e|[Ww]e['’]\p{L}+|[Oo]ur|us)(?![\p{L}\p{N}'’])/u;

/**
 * Is the claim in its claimant's own words, so that it may be put in quotation marks? The data does not say; a claim in the first person
 * whose claimant is not a collective counts as one. English only: false for others, since missing quotation marks are the smaller mistake.
 */
export function isFirstPersonQuote({ text, language, claimant }: Pick<Claim, "text" | "language" | "claimant">): boolean {
  return claimant !== undefined && claimant.kind !== "collective" && /^en\b/iu.test(language) && firstPerson.test(text);
}
