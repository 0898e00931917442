import { useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { FactChecksOnPage } from "../../messages/contracts.ts";

interface FactCheckOfferProps {
  read: () => Promise<FactChecksOnPage>;
  save: () => Promise<void>;
}

/** On a page that publishes its own fact-check: the offer to save it. Nothing elsewhere. */
export function FactCheckOffer({ read, save }: FactCheckOfferProps) {
  const [found, setFound] = useState<FactChecksOnPage>();
  const [isAdded, setAdded] = useState(false);
  useEffect(() => void read().then(setFound), []);
  if (found === undefined || found.count === 0 || (found.isSaved && !isAdded)) return null;
  return (
    <section class="popup-section fact-check-offer">
      <div>
        <h2>{i18n.t("popup.check", found.count)}</h2>
        <p>{i18n.t("popup.check_text", [found.publisher])}</p>
      </div>
      <p role="status">{isAdded && i18n.t("popup.check_added")}</p>
      {!isAdded && (
        <button type="button" class="button" onClick={() => void save().then(() => setAdded(true))}>
          {i18n.t("popup.check_add", found.count)}
        </button>
      )}
    </section>
  );
}
