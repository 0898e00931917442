import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";

/** The fingerprint of a feed's key. If an update signed with a different key was refused, both fingerprints. Nothing for other sources. */
export function CompareKeys({ fingerprint, otherFingerprint }: Pick<SourceReport, "fingerprint" | "otherFingerprint">) {
  if (fingerprint === "") return null;
  if (otherFingerprint === undefined) return <p class="hint breakable">{i18n.t("source.key", [fingerprint])}</p>;
  return (
    <details class="disclosure">
      <summary>{i18n.t("source.compare")}</summary>
      <dl class="keys tabular">
        <dt>{i18n.t("source.key_used")}</dt>
        <dd class="breakable">
          <bdi dir="ltr">{fingerprint}</bdi>
        </dd>
        <dt>{i18n.t("source.key_refused")}</dt>
        <dd class="breakable">
          <bdi dir="ltr">{otherFingerprint}</bdi>
        </dd>
      </dl>
    </details>
  );
}
