import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim, Statement } from "../../claims/claim.ts";
import type { PartialDate } from "../../claims/partial-date.ts";
import { addExactWords } from "./exact-words.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { orderTimeline, shortenTimeline } from "./order-timeline.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { siteName } from "./site-name.ts";
import { SourceLink } from "./source-link.tsx";
import { TimelineNode } from "./timeline-node.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

/** Statements on the claim, in order of date, with the claim among them. A long timeline expands in place. */
export function Timeline({ claim }: { claim: Claim }) {
  const list = useRef<HTMLOListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const entries = orderTimeline(claim);
  const shortened = shortenTimeline(entries);
  const shown = isWhole ? entries : shortened;
  const firstNew = entries.findIndex((entry) => !shortened.includes(entry));
  useLayoutEffect(() => {
    if (isWhole) list.current?.querySelectorAll<HTMLElement>(":scope > li")[firstNew]?.focus();
  }, [isWhole]);
  const hidden = entries.length - shown.length;
  return (
    <>
      <ol class={entries.includes(null) ? "timeline" : "timeline is-list"} aria-label={i18n.t("timeline.label")} ref={list}>
        {shown.map((entry, place) => (
          <li
            class={entries[entries.indexOf(entry) + 1] === shown[place + 1] ? undefined : "is-gap"}
            data-place={entries.indexOf(entry)}
            tabIndex={-1}
          >
            {entry === null ? <ClaimEntry claim={claim} /> : <StatementEntry statement={entry} />}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="text-button timeline-more" onClick={() => setWhole(true)}>
          {i18n.t("timeline.show_more", hidden, [formatNumber(hidden)])}
        </button>
      )}
    </>
  );
}

function ClaimEntry({ claim: { appearances, statedOn } }: { claim: Claim }) {
  const [place] = appearances;
  return (
    <>
      <TimelineNode />
      <When date={statedOn} words={i18n.t("timeline.claim")} />
      {place?.url !== undefined && (
        <SourceLink url={place.url} title={place.title} isLine>
          {siteName(place.url)}
        </SourceLink>
      )}
    </>
  );
}

/** A speaker's exact words are set apart in the quotation font; a summary of them follows the speaker's name in ours. */
function StatementEntry({ statement: { speaker, text, quoted, saidOn, source, bearing } }: { statement: Statement }) {
  return (
    <>
      <TimelineNode bearing={bearing} />
      <When date={saidOn} words={i18n.t(`timeline.${bearing}`)} />
      <p class="timeline-text">
        <bdi>
          <b>{speaker.name}</b>
          {speaker.role === undefined ? ":" : `, ${speaker.role}:`}
          {!quoted && ` ${text}`}
        </bdi>
      </p>
      {quoted && (
        <blockquote>
          <WordsOf text={text} quoted />
        </blockquote>
      )}
      <SourceLink url={quoted && source.url !== undefined ? addExactWords(source.url, text) : source.url} title={source.title} isLine>
        {source.publisher}
      </SourceLink>
    </>
  );
}

function When({ date, words }: { date: PartialDate | undefined; words: string }) {
  return (
    <p class="timeline-when">
      <PartialDateText date={date} />
      {i18n.t("separator")}
      <span>{words}</span>
    </p>
  );
}
