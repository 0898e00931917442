import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { groupByClaim } from "./claim-places.ts";
import { describeDifference } from "./describe-difference.ts";
import { describeStanding } from "./describe-standing.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { lookOf } from "../kit/look.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { Swatch } from "../kit/swatch.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

interface ClaimListProps {
  strong: AnnotationSummary[];
  possible: AnnotationSummary[];
  onShow: (annotation: string) => void;
}

/** The claims of the page: the marked ones, then the possible ones, which appear only here. Each leads to its place on the page. */
export function ClaimList({ strong, possible, onShow }: ClaimListProps) {
  return (
    <div class="claim-list" role="region" aria-label={i18n.t("popup.list")} onKeyDown={moveFocus}>
      {strong.length > 0 && <Entries annotations={strong} onShow={onShow} />}
      {possible.length > 0 && (
        <>
          <h2>{i18n.t("popup.possible")}</h2>
          <Entries annotations={possible} onShow={onShow} />
        </>
      )}
    </div>
  );
}

function Entries({ annotations, onShow }: { annotations: AnnotationSummary[]; onShow: (annotation: string) => void }) {
  return (
    <ol>
      {groupByClaim(annotations).map(({ places: [annotation, ...others] }) => (
        <li key={annotation.annotation}>
          <button type="button" title={i18n.t("popup.jump")} onClick={() => onShow(annotation.annotation)}>
            {annotation.tier === "strong" ? (
              <Swatch look={lookOf(annotation.stance)} />
            ) : (
              <span class="claim-list-possible" aria-hidden="true" />
            )}
            <span>
              <span class="claim-list-text">
                <WordsOf text={annotation.claim.text} language={annotation.claim.language} quoted={isFirstPersonQuote(annotation.claim)} />
              </span>
              <Origin annotation={annotation} />
              <span class="claim-list-detail">
                <b>{describeStanding(annotation.claim)}</b>
              </span>
              {annotation.tier === "possible" && <NearMiss annotation={annotation} />}
            </span>
          </button>
          {others.length > 0 && <Places places={[annotation, ...others]} onShow={onShow} />}
        </li>
      ))}
    </ol>
  );
}

/** For a claim that appears more than once: the page's words at each place, as a button that leads there. */
function Places({ places, onShow }: { places: AnnotationSummary[]; onShow: (annotation: string) => void }) {
  return (
    <ol class="claim-list-places" aria-label={i18n.t("popup.places", places.length, [formatNumber(places.length)])}>
      {places.map(({ annotation, text }, place) => (
        <li key={annotation}>
          <button type="button" title={text} onClick={() => onShow(annotation)}>
            <span class="visually-hidden">{i18n.t("popup.place", [formatNumber(place + 1), formatNumber(places.length)])} </span>
            <span class="quote" dir="auto">
              {text}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function NearMiss({ annotation: { differs } }: { annotation: AnnotationSummary }) {
  const [first] = differs;
  return first === undefined ? null : <span class="claim-list-detail">{i18n.t("popup.similar", [describeDifference(first)])}</span>;
}

/** Who stated it, when, and what the page does with it; the name keeps its own text direction. */
function Origin({ annotation: { claim, stance, tier } }: { annotation: AnnotationSummary }) {
  return (
    <span class="claim-list-detail">
      <bdi>{claim.claimant?.name ?? i18n.t("card.origin_unknown")}</bdi>
      {claim.statedOn !== undefined && `, ${formatPartialDate(claim.statedOn)}`}
      {tier === "strong" && i18n.t("separator") + i18n.t(`stance_short.${lookOf(stance)}`)}
    </span>
  );
}

/** Up, Down, Home and End move through all entries of the list; the button itself handles Enter. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll("button")];
  const place = entries.indexOf(event.target as HTMLButtonElement);
  const steps: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: entries.length - 1 };
  const wanted = steps[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  entries[Math.max(0, Math.min(wanted, entries.length - 1))]?.focus();
}
