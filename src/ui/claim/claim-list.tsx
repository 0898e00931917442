import type { ComponentChildren } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { groupByClaim } from "./claim-places.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { lookOf } from "../kit/look.ts";
import { Swatch } from "../kit/swatch.tsx";

interface ClaimListProps {
  strong: AnnotationSummary[];
  possible: AnnotationSummary[];
  /** How many sentences were compared with how many claims; between the marked claims and the possible ones. */
  count?: string;
  /** What a button of the list says. */
  Row: (props: { annotation: AnnotationSummary }) => ComponentChildren;
  onShow: (annotation: string) => void;
}

/** The claims of the page: the marked ones, then the possible ones, which appear only here. Each leads to its place on the page. */
export function ClaimList({ strong, possible, count, Row, onShow }: ClaimListProps) {
  return (
    <div class="claim-list" role="region" aria-label={i18n.t("popup.list")} onKeyDown={moveFocus}>
      {strong.length > 0 && <Entries annotations={strong} Row={Row} onShow={onShow} />}
      {count !== undefined && <p class="claim-list-count tabular">{count}</p>}
      {possible.length > 0 && (
        <>
          <h2>{i18n.t("popup.possible")}</h2>
          <Entries annotations={possible} Row={Row} onShow={onShow} />
        </>
      )}
    </div>
  );
}

interface EntriesProps extends Pick<ClaimListProps, "Row" | "onShow"> {
  annotations: AnnotationSummary[];
}

function Entries({ annotations, Row, onShow }: EntriesProps) {
  return (
    <ol>
      {groupByClaim(annotations).map(({ places: [annotation, ...others] }) => (
        <li key={annotation.annotation}>
          <button type="button" title={i18n.t("popup.jump")} onClick={() => onShow(annotation.annotation)}>
            {annotation.tier === "strong" ? <Swatch look={lookOf(annotation.stance)} /> : <span />}
            <Row annotation={annotation} />
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
