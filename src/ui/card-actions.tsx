import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Claim } from "../claims/claim.ts";
import { copyText } from "./copy-text.ts";
import { Glyph } from "./glyph.tsx";
import { sourceAddress } from "./source-address.ts";
import { writeCitation } from "./write-citation.ts";

/** What can be done with the claim. Where the browser refuses to copy, the citation stands there, selected. */
export function CardActions({ claim, announce }: { claim: Claim; announce: (words: string) => void }) {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const citation = useRef<HTMLTextAreaElement>(null);
  const address = sourceAddress(claim);
  useEffect(() => {
    if (copied === "refused") citation.current?.select();
  }, [copied]);
  const copy = async () => {
    const isCopied = await copyText(writeCitation(claim));
    setCopied(isCopied ? "yes" : "refused");
    announce(i18n.t(isCopied ? "card.copied" : "card.copy_refused"));
  };
  return (
    <>
      {copied === "yes" && <p class="card-said">{i18n.t("card.copied")}</p>}
      {copied === "refused" && (
        <div class="card-said">
          <p>{i18n.t("card.copy_refused")}</p>
          <textarea readOnly rows={3} aria-label={i18n.t("card.citation")} ref={citation} value={writeCitation(claim)} />
        </div>
      )}
      <div class="card-acts" role="group" aria-label={i18n.t("card.actions")}>
        <button type="button" onClick={() => void copy()}>
          <Glyph name="copy" />
          {i18n.t("card.copy")}
        </button>
        {address !== undefined && (
          <a href={address} target="_blank" rel="noreferrer">
            <Glyph name="open" />
            {i18n.t("card.open_source")}
          </a>
        )}
      </div>
    </>
  );
}
