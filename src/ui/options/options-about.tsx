import { i18n } from "../i18n/i18n.ts";

/** Which Gainsay this is, under which license, where its source code is if the project says so, and the pages that show how it works. */
export function OptionsAbout() {
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{i18n.t("options.about")}</h2>
      <p class="lead">{i18n.t("options.about_lead")}</p>
      <ul class="panel">
        <li class="row">
          <span class="row-label">{i18n.t("options.version")}</span>
          <bdi class="tabular">{__VERSION__}</bdi>
        </li>
        <li class="row">
          <span class="row-label">{i18n.t("options.license")}</span>
          <bdi>{__LICENSE__}</bdi>
          <Opener page="/LICENCES.txt" words={i18n.t("options.licenses")} />
        </li>
        {__SOURCE_CODE__ !== "" && (
          <li class="row">
            <span class="row-label">{i18n.t("options.source_code")}</span>
            <Opener page={__SOURCE_CODE__} words={new URL(__SOURCE_CODE__).hostname} />
          </li>
        )}
        <li class="row about-pages">
          <Opener page="/example.html" words={i18n.t("welcome.example")} />
          <Opener page="/welcome.html" words={i18n.t("options.welcome")} />
        </li>
      </ul>
    </section>
  );
}

function Opener({ page, words }: { page: string; words: string }) {
  return (
    <a href={page} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
