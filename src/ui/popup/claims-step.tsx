import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { nameSource } from "../claim/name-source.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { describeProblem } from "../sources/describe-problem.ts";
import { GettingClaims, listFirstVisits } from "../sources/getting-claims.tsx";
import { isFetched, isVisitable } from "../sources/use-sources.ts";
import { GetClaims } from "./get-claims.tsx";
import type { PopupApi } from "./popup-api.ts";
import type { PopupState } from "./popup-state.ts";

/** What would help on a page where nothing is known: more claims, those that are arriving, or another try at those that did not. */
export type ClaimsStep = { kind: "get" } | { kind: "getting"; sources: SourceReport[] } | { kind: "not-got"; sources: SourceReport[] };

/** Undefined where claims are known, and where there are claims enough. */
export function decideStep(
  state: PopupState,
  sources: readonly SourceReport[],
  areStarterOnly: boolean,
  now: number,
): ClaimsStep | undefined {
  if (state.kind !== "language" && (state.kind !== "read" || state.strong.length > 0)) return undefined;
  const arriving = listFirstVisits(sources, now);
  if (arriving.length > 0) return { kind: "getting", sources: arriving };
  const failed = sources.filter((source) => source.isOn && isFetched(source) && source.checkedAt === 0 && source.problem !== undefined);
  if (areStarterOnly && failed.length > 0) return { kind: "not-got", sources: failed };
  return areStarterOnly || state.kind === "language" ? { kind: "get" } : undefined;
}

/** The popup's heading while claims are arriving, or if they did not; undefined if the page's own state is to be named. */
export function titleOfStep(step: ClaimsStep | undefined): string | undefined {
  if (step === undefined || step.kind === "get") return undefined;
  return i18n.t(step.kind === "getting" ? "popup.preparing" : "popup.failed");
}

interface StepProps {
  step: ClaimsStep;
  api: Pick<PopupApi, "readCatalogue" | "addSites" | "visitSource" | "stopVisit">;
  /** All of the reader's. */
  sources: readonly SourceReport[];
  /** The page's; "" if unknown. */
  language: string;
  now: number;
  ask: () => Promise<void>;
}

/** The step, below what is said about the page. */
export function ClaimsStepView({ step, api, sources, language, now, ask }: StepProps) {
  if (step.kind === "get") return <GetClaims api={api} sources={sources} language={language} onGet={() => void ask()} />;
  if (step.kind === "getting") {
    const { length } = step.sources;
    return (
      <div class="page-status tabular">
        <p>{i18n.t("popup.getting_text", [i18n.t("sources.count", length, [formatNumber(length)])])}</p>
        <GettingClaims sources={sources} now={now} onStop={(source) => void api.stopVisit(source).then(ask)} />
      </div>
    );
  }
  const visit = (some: readonly SourceReport[]): void => void Promise.all(some.map(({ source }) => api.visitSource(source))).then(ask);
  return <NotGot sources={step.sources} now={now} onTry={visit} />;
}

interface NotGotProps {
  sources: readonly SourceReport[];
  now: number;
  onTry: (sources: readonly SourceReport[]) => void;
}

function NotGot({ sources, now, onTry }: NotGotProps) {
  const visitable = sources.filter((source) => isVisitable(source, now));
  return (
    <div class="page-status" role="alert">
      {sources.map((source) => (
        <p key={source.source}>
          {i18n.t("popup.not_arrived", [nameSource(source).title])} {describeProblem(source.problem?.kind ?? "").text}
        </p>
      ))}
      {visitable.length > 0 && (
        <button type="button" class="button" onClick={() => onTry(visitable)}>
          {i18n.t("popup.try_now")}
        </button>
      )}
    </div>
  );
}
