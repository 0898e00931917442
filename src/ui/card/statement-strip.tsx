import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import type { PartialDate } from "../../claims/partial-date.ts";
import { orderTimeline, type TimelineEntry } from "../claim/order-timeline.ts";
import { TimelineNode } from "../claim/timeline-node.tsx";
import { formatPartialDate } from "../i18n/format-partial-date.ts";

/** From the interface design: a longer strip shows this many nodes at each end, and the claim's. */
const nodesMax = 11;
const endNodes = 4;
/** Least room between two months that are written, in CSS pixels. */
const labelGap = 10;

interface StripNode {
  entry: TimelineEntry;
  /** Its place among all entries. */
  place: number;
  /** The month, where it is written: at the first node of each, and at the end for the last. */
  label?: string;
  /** After it comes another month, or entries that are left out. */
  isGap: boolean;
  isCut: boolean;
}

/** The timeline lying down: its nodes in order of date. Once the card is whole, a node leads to its statement. */
export function StatementStrip({ claim, isWhole }: { claim: Claim; isWhole: boolean }) {
  const nodes = layOut(claim);
  return (
    <ol class="strip" aria-label={i18n.t("timeline.label")} onKeyDown={moveFocus}>
      {nodes.map(({ entry, place, label, isGap, isCut }, at) => {
        const words = i18n.t(`timeline.${entry?.bearing ?? "claim"}`);
        const node = entry === null ? <TimelineNode /> : <TimelineNode bearing={entry.bearing} />;
        return (
          <li class={isGap ? "is-gap" : undefined}>
            {isWhole ? (
              <button
                type="button"
                aria-label={words}
                tabIndex={at === 0 ? 0 : -1}
                onClick={(event) => showEntry(event.currentTarget, place)}
              >
                {node}
              </button>
            ) : (
              <>
                {node}
                <span class="visually-hidden">{words}</span>
              </>
            )}
            {label !== undefined && <time>{label}</time>}
            {isCut && <span class="strip-cut">…</span>}
          </li>
        );
      })}
    </ol>
  );
}

function layOut(claim: Claim): StripNode[] {
  const entries = orderTimeline(claim);
  const isShown = (entry: TimelineEntry, at: number): boolean =>
    entries.length <= nodesMax || entry === null || at < endNodes || at >= entries.length - endNodes;
  const shown = entries.map((entry, place) => ({ entry, place })).filter(({ entry, place }) => isShown(entry, place));
  const months = shown.map(({ entry }) => (entry === null ? claim.statedOn : entry.saidOn)?.date.slice(0, 7));
  const nodes = shown.map(({ entry, place }, at): StripNode => {
    const isCut = at < shown.length - 1 && shown[at + 1]!.place > place + 1;
    return { entry, place, isCut, isGap: at < shown.length - 1 && (isCut || months[at] !== months[at + 1]) };
  });
  labelMonths(nodes, months);
  return nodes;
}

/** Each month's name under the first of its nodes, and under the last node the last one's; `spaceMonths` hides those without room. */
function labelMonths(nodes: StripNode[], months: (string | undefined)[]): void {
  const last = months.at(-1);
  const isOneMonth = months.every((month) => month === last);
  for (const [place, node] of nodes.entries()) {
    const month = months[place];
    const isLast = !isOneMonth && month === last;
    const isLabeled = isLast ? place === nodes.length - 1 : place === 0 || months[place - 1] !== month;
    if (month !== undefined && isLabeled) node.label = formatMonth(month);
  }
}

/**
 * Hides months in each strip of `card` that would touch another: the last one stays, then the first, then those between, in order. Call
 * it once the card's width is final.
 */
export function spaceMonths(card: Element): void {
  for (const strip of card.querySelectorAll(".strip")) {
    const months = [...strip.querySelectorAll("time")];
    for (const month of months) month.hidden = false;
    const boxes = months.map((month) => ({ month, box: month.getBoundingClientRect() }));
    const kept: DOMRect[] = [];
    for (const { month, box } of [...boxes.slice(-1), ...boxes.slice(0, -1)]) {
      month.hidden = kept.some(({ left, right }) => box.left < right + labelGap && left < box.right + labelGap);
      if (!month.hidden) kept.push(box);
    }
  }
}

function formatMonth(month: string): string {
  const precision: PartialDate["precision"] = month.length === 4 ? "year" : "month";
  return formatPartialDate({ date: month, precision });
}

/** Scrolls to an entry of the timeline below; one that is left out there is asked for first. */
function showEntry(node: HTMLElement, place: number): void {
  const card = node.closest(".card");
  const find = (): Element | null | undefined => card?.querySelector(`[data-place="${place}"]`);
  if (find() === null) card?.querySelector<HTMLElement>(".timeline-more")?.click();
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  setTimeout(() => find()?.scrollIntoView({ block: "nearest", behavior }));
}

/** One stop of the Tab key; the arrows move along the strip, in its own direction. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const nodes = [...list.querySelectorAll("button")];
  const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const at = nodes.indexOf(event.target as HTMLButtonElement);
  if (at < 0 || !/^Arrow(?:Left|Right)$/u.test(event.key)) return;
  event.preventDefault();
  const next = nodes[at + (event.key === forward ? 1 : -1)];
  if (next === undefined) return;
  for (const node of nodes) node.tabIndex = node === next ? 0 : -1;
  next.focus();
}
