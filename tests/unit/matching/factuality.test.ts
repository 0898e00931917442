/** What is planned, wished, ordered, supposed or nearly done has not been done. */
import { describe, expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

interface Rows {
  language: string;
  claim: string;
  /** Replacements for "…" in `sentence`: some that do not state the claim, and some that do. */
  sentence?: string;
  unreal: string[];
  real: string[];
}

const rows: Rows[] = [
  {
    language: "en",
    claim: "Mayor Orrin sold two ferries in Norrvik in 2019.",
    sentence: "Mayor Orrin … two ferries in Norrvik in 2019.",
    unreal: [
      "planned to sell", "wants to sell", "was about to sell", "intended to sell", "hoped to sell", "promised to sell", "pledged to sell", "offered to sell", "attempted to sell", "tried to sell",
      "was ordered to sell", "was urged to sell", "was expected to sell", "was ready to sell", "was likely to sell", "was allowed to sell", "agreed to sell", "decided to sell", "refused to sell", "failed to sell",
      "declined to sell", "asked the council to sell", "called on the harbour board to sell", "made a proposal to sell", "had the right to sell", "should sell", "must sell", "ought to sell", "should have sold", "would sell", "would have sold",
      "could have sold", "might have sold", "will sell", "is going to sell", "is to sell", "has to sell", "nearly sold", "almost sold", "all but sold", "had almost sold", "considered selling", "proposed selling", "thought about selling",
      "warned against selling", "voted against selling", "came close to selling", "was on the brink of selling", "spoke of selling", "ruled out selling", "argued for selling",
      "dreamed that he sold", "pretended that he had sold", "joked he had sold", "wished he had sold",
    ],
    real: [
      "sold", "has sold", "did sell", "in fact sold", "has already sold", "managed to sell", "had to sell", "was forced to sell", "went on to sell", "began to sell", "helped to sell", "quickly sold", "is said to have sold",
      "is known to have sold", "admitted that he sold", "was criticized because he sold", ", who wants to win, sold", "sold, as he had promised to do,",
    ],
  },
  {
    language: "en",
    claim: "Seaweed soup cures hearing loss in divers.",
    sentence: "Seaweed soup … hearing loss in divers.",
    unreal: ["should cure", "would cure", "is supposed to cure", "is expected to cure", "is unlikely to cure", "almost cures", "is meant to cure"],
    real: ["cures", "really cures", "does cure", "has been found to cure", "is known to cure", "is said to cure", "can cure"],
  },
  {
    language: "en",
    claim: "Norrvik bans kites at the harbour.",
    unreal: ["If Norrvik bans kites at the harbour, the wind will not mind.", "Unless Norrvik bans kites at the harbour, gulls will leave.", "Norrvik acts as if it bans kites at the harbour."],
    real: ["As of today Norrvik bans kites at the harbour.", "Even the baker knows that Norrvik bans kites at the harbour."],
  },
  {
    language: "de",
    claim: "Die Stadt Norrvik verkauft zwei Fähren.",
    unreal: [
      "Die Stadt Norrvik will zwei Fähren verkaufen.", "Die Stadt Norrvik sollte zwei Fähren verkaufen.", "Die Stadt Norrvik muss zwei Fähren verkaufen.", "Die Stadt Norrvik würde zwei Fähren verkaufen.", "Die Stadt Norrvik möchte zwei Fähren verkaufen.",
      "Die Stadt Norrvik droht, zwei Fähren zu verkaufen.", "Die Stadt Norrvik versucht zwei Fähren zu verkaufen.",
    ],
    real: ["Die Stadt Norrvik verkauft zwei Fähren.", "In Norrvik verkauft die Stadt zwei Fähren."],
  },
  {
    language: "es",
    claim: "El alcalde de Norrvik cerró dos bibliotecas.",
    sentence: "El alcalde de Norrvik … dos bibliotecas.",
    unreal: ["quiso cerrar", "amenazó con cerrar", "quería cerrar", "prometió cerrar", "trató de cerrar", "debería cerrar", "estuvo a punto de cerrar", "casi cerró", "decidió no cerrar", "votó por cerrar"],
    real: ["cerró", "ha cerrado", "empezó a cerrar", "logró cerrar", "acaba de cerrar", "volvió a cerrar", "tuvo éxito al cerrar"],
  },
  {
    language: "pt",
    claim: "O prefeito de Norrvik fechou duas bibliotecas.",
    sentence: "O prefeito de Norrvik … duas bibliotecas.",
    unreal: ["quis fechar", "ameaçou fechar", "queria fechar", "prometeu fechar", "tentou fechar", "deveria fechar", "quase fechou", "propôs fechar"],
    real: ["fechou", "começou a fechar", "conseguiu fechar", "acabou de fechar", "está a fechar"],
  },
  {
    language: "fr",
    claim: "Le maire de Norrvik a fermé deux bibliothèques.",
    sentence: "Le maire de Norrvik … deux bibliothèques.",
    unreal: ["a voulu fermer", "menace de fermer", "a promis de fermer", "a tenté de fermer", "doit fermer", "devrait fermer", "a failli fermer", "a presque fermé", "envisage de fermer"],
    real: ["a fermé", "a déjà fermé", "vient de fermer", "a commencé à fermer", "a réussi à fermer", "a fini par fermer"],
  },
  {
    language: "it",
    claim: "Il sindaco di Norrvik ha cancellato due biblioteche.",
    sentence: "Il sindaco di Norrvik … due biblioteche.",
    unreal: ["vuole cancellare", "minaccia di cancellare", "ha promesso di cancellare", "ha cercato di cancellare", "deve cancellare", "dovrebbe cancellare", "ha quasi cancellato"],
    real: ["ha cancellato", "ha già cancellato", "ha cominciato a cancellare", "è riuscito a cancellare"],
  },
]; // prettier-ignore

const list = (want: "unreal" | "real"): [language: string, claim: string, sentence: string][] =>
  rows.flatMap((row) =>
    row[want].map((words): [string, string, string] => [
      row.language,
      row.claim,
      row.sentence?.replace(" …", words.startsWith(",") ? words : ` ${words}`) ?? words,
    ]),
  );

describe("the claim is not stated as a fact:", () => {
  test.each(list("unreal"))("(%s) %s: %s", (language, claim, sentence) => {
    expect(compareSentences(claim, sentence, language).tier).not.toBe("strong");
    expect(compareSentences(sentence, claim, language).tier).not.toBe("strong");
  });
});

describe("a real event is not mistaken for a plan:", () => {
  test.each(list("real"))("(%s) %s: %s", (language, claim, sentence) => {
    const { differs } = compareSentences(claim, sentence, language);
    expect(differs.filter(({ kind }) => kind === "modality")).toEqual([]);
  });
});

test.each([
  ["The owners filed suit to block the quay in Norrvik.", "The owners filed suit seeking to block the quay in Norrvik."],
  [
    "The council says that the fee is designed to reduce the number of ferries in Norrvik harbor.",
    "The council has a fee that it says is intended to reduce the number of ferries in Norrvik harbor.",
  ],
  ["The harbor master gave no details of the fire in Norrvik.", "The harbor master declined to give details of the fire in Norrvik."],
])("%s is stated by: %s", (claim, sentence) => {
  expect(compareSentences(claim, sentence, "en").tier).toBe("strong");
});
