import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary, PageReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { namePlaces } from "../i18n/name-places.ts";
import { lookOf } from "../kit/look.ts";
import { makeBars } from "./strip-bars.ts";

const width = 126;
const height = 16;

interface PageStripProps {
  report: PageReport;
  strong: AnnotationSummary[];
  /** Called when a mark is pressed. The list does the same by keyboard, so the strip is not a tab stop. */
  onShow: (annotation: string) => void;
}

/** The page as a strip: a bar for each sentence, the known claims at full height in their line styles. */
export function PageStrip({ report, strong, onShow }: PageStripProps) {
  const bars = makeBars(report.sentenceLengths);
  const pitch = width / Math.max(1, bars.length);
  const shareOf = ({ sentence }: AnnotationSummary) => (sentence + 0.5) / Math.max(1, report.sentenceCount);
  const known = new Set(strong.map((annotation) => Math.floor(shareOf(annotation) * bars.length)));
  return (
    <div class="page-strip">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={describe(strong.map(shareOf))}>
        {bars.map((bar, place) =>
          known.has(place) ? null : (
            <path class="page-strip-bar" d={`M${(place + 0.5) * pitch} ${height / 2 - 1.5 - 3 * bar}v${3 + 6 * bar}`} />
          ),
        )}
        {strong.map((annotation) => (
          <g
            class={`page-strip-mark page-strip-mark-${lookOf(annotation.stance)}`}
            transform={`translate(${shareOf(annotation) * width} 0)`}
            onClick={() => onShow(annotation.annotation)}
          >
            <rect class="page-strip-target" x="-6" width="12" height={height} />
            <path d={lookOf(annotation.stance) === "disputed" ? "M-1.25 0V16M1.25 0V16" : "M0 0V16"} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function describe(shares: number[]): string {
  return i18n.t("strip.label", shares.length, [formatNumber(shares.length), namePlaces(shares)]);
}
