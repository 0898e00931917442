import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { Brand } from "../kit/brand.tsx";

/** The sections of the settings, in the order of the page; also their ids. */
const sections = ["sources", "sites", "appearance", "languages", "data", "log", "shortcuts", "wrong", "about"] as const;
type Section = (typeof sections)[number];

/** Links to the sections, with a marker at the one that is being read. */
export function OptionsNav() {
  const current = useCurrentSection();
  return (
    <nav aria-label={i18n.t("options.nav")}>
      <p class="brand">
        <Brand state="active" size={24} />
        {i18n.t("extension_name")}
      </p>
      {sections.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? "true" : undefined}>
          {i18n.t(`options.${section}`)}
        </a>
      ))}
    </nav>
  );
}

/** The section that a link led to, until the reader scrolls; then the one at the upper third of the window. */
function useCurrentSection(): Section {
  const [current, setCurrent] = useState<Section>(sections[0]);
  /** Where that link scrolled the page to: the last sections are too short to come to the top. */
  const ledTo = useRef<number | undefined>(undefined);
  useEffect(() => {
    const find = (): void => {
      if (Math.abs(scrollY - (ledTo.current ?? -2)) <= 1) return;
      ledTo.current = undefined;
      setCurrent(findSection());
    };
    const follow = (): void => {
      const named = sections.find((section) => location.hash === `#${section}`);
      if (named === undefined) return;
      ledTo.current = scrollY;
      setCurrent(named);
    };
    follow();
    addEventListener("hashchange", follow);
    addEventListener("scroll", find, { passive: true });
    return () => {
      removeEventListener("hashchange", follow);
      removeEventListener("scroll", find);
    };
  }, []);
  return current;
}

function findSection(): Section {
  const { scrollHeight } = document.documentElement;
  if (scrollY + innerHeight >= scrollHeight - 1) return "about";
  const isAbove = (section: Section): boolean =>
    (document.querySelector(`#${section}`)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3;
  return sections.findLast(isAbove) ?? sections[0];
}
