import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary, PageReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { joinParts } from "../i18n/join-parts.ts";
import { lookOf } from "../kit/look.ts";
import { namePlace } from "./name-place.ts";
import { makeBars } from "./strip-bars.ts";

/** Width of the drawing in its own units; it is stretched to the popup's width. */
const width = 348;
const height = 28;

interface PageStripProps {
  report: PageReport;
  strong: AnnotationSummary[];
  /** Called when a mark is pressed. The list does the same by keyboard, so the strip is not a tab stop. */
  onShow: (annotation: string) => void;
}

/** The page as a strip: a bar for each sentence, the known claims at full height in their line styles, a frame around the visible part. */
export function PageStrip({ report, strong, onShow }: PageStripProps) {
  const bars = makeBars(report.sentenceLengths);
  const pitch = width / Math.max(1, bars.length);
  const thickness = Math.min(2, pitch * 0.55);
  const shareOf = ({ sentence }: AnnotationSummary) => (sentence + 0.5) / Math.max(1, report.sentenceCount);
  const { from, to } = report.visible;
  const known = new Set(strong.map((annotation) => Math.floor(shareOf(annotation) * bars.length)));
  return (
    <div class="page-strip">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={describe(strong.map(shareOf))}>
        <rect
          class="page-strip-visible"
          x={from * width + 0.5}
          y="0.5"
          width={Math.max(4, (to - from) * width - 1)}
          height={height - 1}
          rx="4"
        />
        {bars.map((bar, place) =>
          known.has(place) ? null : (
            <rect
              class="page-strip-bar"
              x={(place + 0.5) * pitch - thickness / 2}
              y={height / 2 - (2.5 + 5.5 * bar)}
              width={thickness}
              height={5 + 11 * bar}
              rx={thickness / 2}
            />
          ),
        )}
        {strong.map((annotation) => (
          <g
            class={`page-strip-mark page-strip-mark-${lookOf(annotation.stance)}`}
            transform={`translate(${shareOf(annotation) * width} 0)`}
            onClick={() => onShow(annotation.annotation)}
          >
            <rect class="page-strip-target" x="-6" width="12" height={height} />
            <path d={lookOf(annotation.stance) === "disputed" ? "M-1.75 2V26M1.75 2V26" : "M0 2.500V25.500"} />
          </g>
        ))}
      </svg>
      <p class="page-strip-ends" aria-hidden="true">
        <span>{i18n.t("popup.top")}</span>
        <span>{i18n.t("popup.end")}</span>
      </p>
    </div>
  );
}

function describe(shares: number[]): string {
  if (shares.length === 0) return i18n.t("strip.none");
  const places = joinParts([...new Set(shares.map(namePlace))]);
  return i18n.t("strip.label", shares.length, [formatNumber(shares.length), places]);
}
