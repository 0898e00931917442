import { defineContentScript } from "wxt/utils/define-content-script";
import { provideCard } from "../../src/messages/card-contract.ts";
import { createCardLayer } from "../../src/ui/card/card-layer.tsx";

/** Injected into a page that has marks, beside the annotator, which makes the card with it; a page without marks never loads it. */
export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  registration: "runtime",
  main() {
    provideCard(createCardLayer);
  },
});
