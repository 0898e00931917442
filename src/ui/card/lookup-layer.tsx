import type { CardEvents, LookupLayer } from "../../messages/card-contract.ts";
import { createCardLayer } from "./card-layer.tsx";
import { NoResultCard } from "./no-result-card.tsx";

/** Makes the layer for words that the reader looks up. */
export function createLookupLayer(document: Document, events: CardEvents): LookupLayer {
  const layer = createCardLayer(document, events);
  return {
    ...layer,
    openNoResult: (content) => layer.openView(content, (dismiss) => <NoResultCard content={content} onClose={dismiss} />),
  };
}
