import { useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { nameClaim, type ClaimName, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { ClaimBackground } from "../../messages/contracts.ts";
import { describeStanding } from "../claim/describe-standing.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { nameSource } from "../claim/name-source.ts";
import { isolate } from "../i18n/isolate.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { claimAddress } from "../claim/claim-address.ts";
import { SourceLink } from "../claim/source-link.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

interface BackgroundProps {
  sourced: SourcedClaim;
  read: (claim: ClaimName) => Promise<ClaimBackground>;
}

/** Where the claim comes from, and what else its claimant stated before and after; asked for when the whole card is shown. */
export function Background({ sourced, read }: BackgroundProps) {
  const [found, setFound] = useState<ClaimBackground>();
  const { source, claim } = sourced;
  useEffect(() => {
    let isWanted = true;
    const show = (answer: ClaimBackground): void => void (isWanted && setFound(answer));
    void read(nameClaim(sourced)).then(show, () => show({ sources: [], before: [], after: [] }));
    return () => {
      isWanted = false;
    };
  }, [source, claim.id]);
  if (found === undefined) return null;
  return (
    <section class="card-section background">
      <h3>{i18n.t("background.title")}</h3>
      <Sources sources={found.sources} />
      <Others name={claim.claimant?.name ?? ""} before={found.before} after={found.after} />
    </section>
  );
}

function Sources({ sources }: Pick<ClaimBackground, "sources">) {
  if (sources.length === 0) return <p class="card-hint">{i18n.t("background.no_source")}</p>;
  return (
    <>
      {sources.map((source) => {
        const { title, publisher, licence } = nameSource(source);
        const stored = i18n.t("background.stored", [formatMoment(source.storedAt, Date.now())]);
        const rest = [publisher, licence, stored].filter((part, at, all) => part !== "" && part !== title && all.indexOf(part) === at);
        return (
          <p class="card-hint">
            <b dir="auto">{title}</b>
            {["", ...rest.map(isolate)].join(i18n.t("separator"))}
          </p>
        );
      })}
    </>
  );
}

function Others({ name, before, after }: { name: string; before: Claim[]; after: Claim[] }) {
  return (
    <>
      {before.length > 0 && <Stated title={i18n.t("background.before", [isolate(name)])} claims={before} />}
      {after.length > 0 && <Stated title={i18n.t("background.after", [isolate(name)])} claims={after} />}
    </>
  );
}

function Stated({ title, claims }: { title: string; claims: Claim[] }) {
  return (
    <>
      <h4 class="other-claims">{title}</h4>
      <ul class="other-claims">
        {claims.map((claim, place) => (
          <li key={place}>
            <SourceLink url={claimAddress(claim)}>
              <WordsOf text={claim.text} language={claim.language} quoted={isFirstPersonQuote(claim)} />
            </SourceLink>
            <span>
              {claim.statedOn !== undefined && [<PartialDateText date={claim.statedOn} />, i18n.t("separator")]}
              {describeStanding(claim)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
