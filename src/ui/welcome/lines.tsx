import { i18n } from "../i18n/i18n.ts";
import type { Look } from "../kit/look.ts";
import { Swatch } from "../kit/swatch.tsx";

const looks: Look[] = ["asserted", "disputed", "reported"];

/** The three lines of the marks, and what each means. */
export function Lines() {
  return (
    <ul class="welcome-lines">
      {looks.map((look) => (
        <li key={look}>
          <Swatch look={look} />
          {i18n.t(`stance.${look}`)}
        </li>
      ))}
    </ul>
  );
}
