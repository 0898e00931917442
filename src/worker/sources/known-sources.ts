import type { OfferedSource } from "../../messages/contracts.ts";
import type { SourceKind } from "../../store/stored-source.ts";

/** Sources that are offered by name. Each is off, and not contacted, until the reader chooses it. */
export const knownSources: readonly (OfferedSource & { kind: SourceKind })[] = [
  {
    kind: "claim-reviews",
    // Publishers' ClaimReview markup as Google collects it; renewed hourly. https://datacommons.org/factcheck/download
    address: "https://storage.googleapis.com/datacommons-feeds/claimreview/latest/data.json",
    title: "Data Commons ClaimReview feed",
    publisher: "Data Commons",
    licence: "CC BY 4.0",
    bytes: 190_000_000,
  },
];
