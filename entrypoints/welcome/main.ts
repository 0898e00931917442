import { browser } from "wxt/browser";
import { createWelcomeApi } from "../../src/ui/welcome/connect-welcome.ts";
import { mountWelcome } from "../../src/ui/welcome/welcome.tsx";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountWelcome(root, createWelcomeApi(browser), import.meta.env.FIREFOX ? "firefox" : "chrome");
