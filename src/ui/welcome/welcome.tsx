import { render } from "preact";
import { i18n } from "../i18n/i18n.ts";
import { Brand } from "../kit/brand.tsx";
import { ExampleArticle } from "./example-article.tsx";
import { Lines } from "./lines.tsx";
import type { ExampleApi } from "./live-article.tsx";
import type { BrowserKind } from "./pin-picture.tsx";
import { type ChoicesApi, WelcomeChoices } from "./welcome-choices.tsx";
import "./welcome.css";

/** Everything the welcome page can ask or do. */
export interface WelcomeApi extends ExampleApi, ChoicesApi {}

/** Shows the page that opens once, after Gainsay is installed. No request is sent before the button is pressed. */
export function mountWelcome(root: HTMLElement, api: WelcomeApi, browser: BrowserKind = "chrome"): void {
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = i18n.t("extension_name");
  render(<Welcome api={api} browser={browser} />, root);
}

function Welcome({ api, browser }: { api: WelcomeApi; browser: BrowserKind }) {
  return (
    <main class="welcome">
      <div class="welcome-story">
        <p class="brand">
          <Brand state="active" size={24} />
          {i18n.t("extension_name")}
        </p>
        <h1 class="quote">{i18n.t("welcome.title")}</h1>
        <p class="welcome-lead">{i18n.t(isTouched() ? "welcome.text_touch" : "welcome.text")}</p>
        <ExampleArticle api={api} />
        <Lines />
        <a class="button button-main welcome-set-up" href="#set-up">
          {i18n.t("welcome.set_up")}
        </a>
      </div>
      <WelcomeChoices api={api} browser={browser} />
    </main>
  );
}

/** Whether the reader has a finger, not a pointer that can rest on something. */
function isTouched(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
