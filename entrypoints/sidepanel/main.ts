import { mountPopup } from "../../src/ui/popup/popup.tsx";
import { openPanelDoors } from "../popup/doors.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountPopup(root, openPanelDoors(), "panel");
