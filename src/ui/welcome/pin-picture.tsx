import { Brand } from "../kit/brand.tsx";
import type { IconShape } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

export type BrowserKind = "chrome" | "firefox";

const puzzleIcon: IconShape = {
  name: "puzzle",
  path: "M6.3 3.8a1.5 1.5 0 1 1 3 0H12a1 1 0 0 1 1 1v2.3a1.5 1.5 0 1 0 0 3v2.4a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4.8a1 1 0 0 1 1-1Z",
};
const pinIcon: IconShape = { name: "pin", path: "M6 2.5h4l-.5 4 2.5 2.5v1H4V9l2.5-2.5ZM8 10v3.800" };
const gearIcon: IconShape = {
  name: "gear",
  path: "M10 8a2 2 0 1 1-4 0 2 2 0 1 1 4 0ZM8 1.800v2M8 12.200v2M1.800 8h2M12.200 8h2M3.600 3.600l1.400 1.400M11 11l1.400 1.400M12.400 3.600 11 5M5 11l-1.400 1.400",
};

/** What to press in the browser's toolbar, in order; the words beside it say the same. */
export function PinPicture({ browser }: { browser: BrowserKind }) {
  return (
    <div class="pin-picture" aria-hidden="true">
      <span class="is-pressed">
        <Icon shape={puzzleIcon} />
      </span>
      <span>
        <Icon shape={browser === "chrome" ? pinIcon : gearIcon} />
      </span>
      {browser === "firefox" && (
        <span>
          <Icon shape={pinIcon} />
        </span>
      )}
      <span>
        <Brand state="active" size={18} />
      </span>
    </div>
  );
}
