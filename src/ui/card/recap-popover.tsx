import { render } from "preact";
import type { RecapContent } from "../../messages/card-contract.ts";
import { Recap } from "./recap.tsx";

export interface RecapPopover {
  /** Shows the list, or updates it. The host of `recap` must be in the document. */
  open: (content: RecapContent) => void;
  close: () => void;
}

/** @param recap the popover that holds the list; `onShow` gets the id of an annotation that the reader has chosen, after the list closed. */
export function createRecapPopover(recap: HTMLElement, onShow: (annotation: string) => void): RecapPopover {
  const close = (): void => {
    if (!recap.matches(":popover-open")) return;
    recap.hidePopover();
    render(null, recap);
  };
  const choose = (annotation: string): void => {
    close();
    onShow(annotation);
  };
  recap.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  return {
    open: ({ annotations }) => {
      render(<Recap annotations={annotations} onShow={choose} onClose={close} />, recap);
      if (!recap.matches(":popover-open")) recap.showPopover();
    },
    close,
  };
}
