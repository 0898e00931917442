import { mountPopup } from "../../src/ui/popup/popup.tsx";
import { openPopupDoors } from "./doors.ts";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountPopup(root, openPopupDoors());
