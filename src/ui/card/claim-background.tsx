import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { nameClaim, type ClaimName, type SourcedClaim } from "../../claims/sourced-claim.ts";
import type { ClaimBackground } from "../../messages/contracts.ts";
import { describeStanding } from "../claim/describe-standing.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import { downIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { nameSource } from "../claim/name-source.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { claimAddress } from "../claim/claim-address.ts";
import { SourceLink } from "../claim/source-link.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

interface BackgroundProps {
  sourced: SourcedClaim;
  read: (claim: ClaimName) => Promise<ClaimBackground>;
}

/** Where the claim comes from, and what else its claimant stated before and after; loaded when opened. */
export function Background({ sourced, read }: BackgroundProps) {
  const [found, setFound] = useState<ClaimBackground>();
  const load = () => void read(nameClaim(sourced)).then(setFound, () => setFound({ sources: [], before: [], after: [] }));
  return (
    <details class="why" onToggle={(event) => event.currentTarget.open && found === undefined && load()}>
      <summary>
        <Icon shape={downIcon} size={14} />
        {i18n.t("background.title")}
      </summary>
      <div aria-live="polite">
        {found !== undefined && <Sources sources={found.sources} />}
        {found !== undefined && <Others name={sourced.claim.claimant?.name ?? ""} before={found.before} after={found.after} />}
      </div>
    </details>
  );
}

function Sources({ sources }: Pick<ClaimBackground, "sources">) {
  if (sources.length === 0) return <p class="why-differences">{i18n.t("background.no_source")}</p>;
  return (
    <>
      {sources.map((source) => {
        const { title, publisher, licence } = nameSource(source);
        const stored = i18n.t("background.stored", [formatMoment(source.storedAt, Date.now())]);
        return (
          <p class="why-differences">
            {[title, publisher, licence, stored]
              .filter((part, at, all) => part !== "" && all.indexOf(part) === at)
              .join(i18n.t("separator"))}
          </p>
        );
      })}
    </>
  );
}

function Others({ name, before, after }: { name: string; before: Claim[]; after: Claim[] }) {
  return (
    <>
      {before.length > 0 && <Stated title={i18n.t("background.before", [name])} claims={before} />}
      {after.length > 0 && <Stated title={i18n.t("background.after", [name])} claims={after} />}
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
