import { i18n } from "../i18n/i18n.ts";
import type { ClaimState } from "../../messages/contracts.ts";
import { describeFailure } from "../sources/describe-failure.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatExactMoment } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { type BackupApi, OptionsCopy } from "./options-copy.tsx";

interface OptionsDataProps {
  claims: ClaimState;
  storedBytes: number | undefined;
  backupApi: BackupApi;
  onChange: () => void;
}

/** Describes everything that is stored, all of it on this device. `storedBytes` is undefined if the browser does not say. */
export function OptionsData({ claims, storedBytes, backupApi, onChange }: OptionsDataProps) {
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{i18n.t("options.data")}</h2>
      <p class="lead">{i18n.t("options.data_lead")}</p>
      <ul class="panel">
        <li class="row">
          <span class="row-label tabular">
            {describeClaims(claims, storedBytes)}
            {claims.updatedAt > 0 && <small>{i18n.t("options.claims_hint", [formatExactMoment(claims.updatedAt)])}</small>}
            {claims.isWithoutJudge === true && <small>{i18n.t("options.claims_by_words")}</small>}
          </span>
        </li>
        <Kept title={i18n.t("options.settings_kept")} hint={i18n.t("options.settings_hint")} />
        <Kept title={i18n.t("options.nothing_else")} hint={i18n.t("options.nothing_else_hint")} />
        <OptionsCopy api={backupApi} onChange={onChange} />
      </ul>
    </section>
  );
}

function Kept({ title, hint }: { title: string; hint: string }) {
  return (
    <li class="row">
      <span class="row-label">
        {title}
        <small>{hint}</small>
      </span>
    </li>
  );
}

function describeClaims({ state, claimCount, failure }: ClaimState, storedBytes: number | undefined): string {
  if (state === "preparing") return i18n.t("options.claims_preparing");
  if (state === "failed") return [i18n.t("options.claims_failed"), describeFailure(failure)].join(" ");
  const claims = i18n.t("popup.claims", claimCount, [formatNumber(claimCount)]);
  return storedBytes === undefined
    ? i18n.t("options.claims_kept", [claims])
    : i18n.t("options.claims_bytes", [claims, formatBytes(storedBytes)]);
}
