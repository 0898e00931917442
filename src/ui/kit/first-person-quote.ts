import type { Claim } from "../../claims/claim.ts";

const firstPerson = /(?<![\p{L}\p{N}'’])(?:I|I['’]\p{L}+|[Mm]y|[Ww]e|[Ww]e['’]\p{L}+|[Oo]ur|us)(?![\p{L}\p{N}'’])/u;

/**
 * Whether the claim is worded in its claimant's own words, so that it may stand in quotation marks. The model does not
 * say; a claim in the first person with a claimant who is somebody is taken for one. English only: elsewhere false, and
 * a missing pair of quotation marks is the smaller fault.
 */
export function isFirstPersonQuote({ text, language, claimant }: Pick<Claim, "text" | "language" | "claimant">): boolean {
  return claimant !== undefined && claimant.kind !== "collective" && /^en\b/iu.test(language) && firstPerson.test(text);
}
