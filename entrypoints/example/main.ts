import { browser } from "wxt/browser";
import { createExampleApi } from "../../src/ui/welcome/connect-welcome.ts";
import { mountExample } from "../../src/ui/welcome/example-page.tsx";

const root = document.querySelector<HTMLElement>("#root");
if (root !== null) mountExample(root, createExampleApi(browser));
