import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { writeClaimReviews } from "../../claims/write-claim-review.ts";
import type { AnnotationSummary, SavedAnnotation, TextSelector } from "../../messages/contracts.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { FileButton } from "../kit/file-button.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { saveFile } from "../kit/save-file.ts";
import { type AnnotatedPage, readWebAnnotations, savedMax, writeWebAnnotations } from "../export/web-annotations.ts";
import { writeCitation } from "../export/write-citation.ts";
import { writeMarkdown } from "../export/write-markdown.ts";

export interface PageFilesApi {
  /** The page's address and title, and the selectors of its annotations. */
  readPlaces: () => Promise<{ address: string; title: string; selectors: Record<string, TextSelector> }>;
  /** Marks saved annotations on the page; returns how many of them are there now. */
  showSaved: (saved: SavedAnnotation[]) => Promise<{ shown: number }>;
}

interface PageFilesProps {
  api: PageFilesApi;
  annotations: AnnotationSummary[];
  /** In Firefox a popup closes when a file is chosen: only the panel can open one. */
  canOpen: boolean;
  onShown: () => void;
}

/** The page's claims as files, in three formats, and opening the first format again; collapsed. */
export function PageFiles({ api, annotations, canOpen, onShown }: PageFilesProps) {
  const [said, setSaid] = useState("");
  const save = async (form: keyof typeof forms) => {
    const { write, ending, type } = forms[form];
    const places = await api.readPlaces();
    const day = new Date().toISOString().slice(0, 10);
    saveFile(document, `${URL.parse(places.address)?.hostname ?? "page"}-${day}.${ending}`, type, write({ ...places, annotations }));
    setSaid(i18n.t("files.saved"));
  };
  const open = async (file: File) => {
    const read = file.size > savedMax.bytes ? { ok: false as const } : readWebAnnotations(await file.text());
    if (!read.ok) return setSaid(i18n.t("files.none", [file.name]));
    const { shown } = await api.showSaved(read.saved);
    const count = read.saved.length;
    setSaid(i18n.t("files.shown", count, [formatNumber(shown), formatNumber(count)]));
    onShown();
  };
  if (annotations.length === 0 && !canOpen) return null;
  return (
    <details class="popup-fold page-files">
      <summary>{i18n.t(canOpen ? "files.title_open" : "files.title")}</summary>
      <p class="actions">
        {annotations.length > 0 &&
          (Object.keys(forms) as (keyof typeof forms)[]).map((form) => (
            <button type="button" class="button button-small" key={form} onClick={() => void save(form)}>
              {i18n.t(`files.${form}`)}
            </button>
          ))}
        {canOpen && (
          <FileButton words={i18n.t("files.open")} accept=".json,.jsonld,application/ld+json" onFile={(file) => void open(file)} />
        )}
      </p>
      <p class="page-files-result" role="status">
        {said}
      </p>
    </details>
  );
}

const forms = {
  annotations: {
    ending: "jsonld",
    type: "application/ld+json",
    write: (page: AnnotatedPage) =>
      writeWebAnnotations(page, {
        cite: writeCitation,
        language: i18n.t("text_language"),
        version: __VERSION__,
        now: new Date(),
        newId: () => crypto.randomUUID(),
      }),
  },
  reviews: {
    ending: "json",
    type: "application/ld+json",
    write: ({ annotations }: AnnotatedPage) => {
      const reviews = groupByClaim(annotations).flatMap(({ claim }) => writeClaimReviews(claim));
      return `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 1)}\n`;
    },
  },
  markdown: { ending: "md", type: "text/markdown", write: writeMarkdown },
} as const;
