import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { describeStanding } from "../claim/describe-standing.ts";
import { WordsOf } from "../i18n/words-of.tsx";

export interface OwnClaimsApi {
  /** The reader's own claims. */
  readSavedClaims: () => Promise<Claim[]>;
  removeSavedClaim: (claim: string) => Promise<void>;
}

/** The claims that the reader has saved, each with a button to remove it; collapsed, and loaded when opened. */
export function OwnClaims({ api, onChange }: { api: OwnClaimsApi; onChange: () => void }) {
  const [claims, setClaims] = useState<Claim[]>();
  const ask = async () => setClaims(await api.readSavedClaims());
  const remove = async (id: string) => {
    await api.removeSavedClaim(id);
    await ask();
    onChange();
  };
  return (
    <details class="disclosure" onToggle={(event) => event.currentTarget.open && void ask()}>
      <summary>{i18n.t("source.own_list")}</summary>
      <ul class="publishers">
        {claims?.map((claim) => (
          <li key={claim.id} class="row">
            <span class="row-label">
              <WordsOf text={claim.text} language={claim.language} />
              <small>{describeStanding(claim)}</small>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t("options.remove_name", [claim.text])}
              onClick={() => void remove(claim.id)}
            >
              {i18n.t("options.remove")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
