/** The founding dossier is recognized on pages in each language of the interface, and what only resembles it is not. */
import { expect, test } from "vitest";
import { parseLines, runGainsay, writeFolder } from "./run-gainsay.ts";

const once = "musk-spoke-to-putin-only-once";
const told = "musk-told-pentagon-he-spoke-to-putin";
const contact = "musk-in-regular-contact-with-putin";
const funding = "musk-keep-funding-starlink-for-ukraine";
const lost = "ukrainian-troops-lost-starlink";

interface Story {
  title: string;
  /** Sentences that state a claim, as news would. */
  stated: [claim: string, text: string][];
  /** Sentences about another person, another number or date, or with a "not". */
  near: string[];
}

const stories: Record<string, Story> = {
  en: {
    title: "Report: Musk and Putin in contact",
    stated: [
      [
        contact,
        "Elon Musk has been in regular contact with Russian President Vladimir Putin since late 2022, The Wall Street Journal reported.",
      ],
      [contact, "The billionaire Elon Musk has held secret conversations with Putin since 2022."],
    ],
    near: [
      "Trump has been in regular contact with Vladimir Putin since late 2022.",
      "Elon Musk has been in regular contact with Donald Trump since late 2022.",
      "Elon Musk has been in regular contact with Vladimir Putin since late 2019.",
      "Elon Musk has not been in regular contact with Vladimir Putin since late 2022.",
      "Musk has spoken with Zelensky regularly over the past two years.",
    ],
  },
  de: {
    title: "Musk sprach laut früherem Beamten mit Putin",
    stated: [
      [once, "„Ich habe nur einmal mit Putin gesprochen und das war vor 18 Monaten“, schrieb Elon Musk."],
      [once, "Musk hatte zuvor bestritten, nach dem Überfall auf die Ukraine mit Putin gesprochen zu haben."],
      [once, "Der Tesla-Chef Elon Musk erklärte, er habe nur einmal mit Putin gesprochen."],
      [told, "Elon Musk sagte Beamten des Pentagons, dass er persönlich mit Wladimir Putin gesprochen habe."],
      [told, "Musk habe das Pentagon über ein persönliches Gespräch mit Putin informiert, berichtete der New Yorker."],
      [
        contact,
        "Elon Musk steht laut Wall Street Journal seit Ende 2022 in regelmäßigem Kontakt mit dem russischen Präsidenten Wladimir Putin.",
      ],
      [funding, "Elon Musk sagte, SpaceX werde Starlink für die ukrainische Regierung weiter kostenlos finanzieren."],
      [lost, "Ukrainische Truppen verloren die Verbindung zu Starlink, als sie in von Russland umkämpftes Gebiet vorrückten."],
    ],
    near: [
      "Emmanuel Macron sagte, er habe nur einmal mit Wladimir Putin gesprochen.",
      "Musk hat nur einmal mit Trump gesprochen.",
      "Elon Musk hat dreimal mit Wladimir Putin gesprochen.",
      "Olaf Scholz sagte Vertretern des Pentagons, er habe persönlich mit Wladimir Putin gesprochen.",
      "Elon Musk hat dem Pentagon nie gesagt, dass er persönlich mit Wladimir Putin gesprochen habe.",
      "Elon Musk sagte Vertretern des Pentagons nicht, dass er persönlich mit Wladimir Putin gesprochen habe.",
      "Elon Musk informierte das Pentagon nicht über ein Gespräch mit Wladimir Putin.",
      "Donald Trump steht seit Ende 2022 in regelmäßigem Kontakt mit Wladimir Putin.",
      "Elon Musk steht seit Ende 2019 in regelmäßigem Kontakt mit Wladimir Putin.",
      "Elon Musk steht nicht in regelmäßigem Kontakt mit Wladimir Putin.",
      "Russische Truppen verloren die Verbindung zu Starlink, als sie in umkämpftes Gebiet vorrückten.",
    ],
  },
  fr: {
    title: "Musk aurait parlé à Poutine, selon un ancien du Pentagone",
    stated: [
      [once, "« Je n'ai parlé à Poutine qu'une seule fois et c'était il y a environ 18 mois », a écrit Elon Musk."],
      [once, "Musk avait auparavant démenti avoir parlé à Poutine après l'invasion de l'Ukraine."],
      [told, "Elon Musk a dit à des responsables du Pentagone qu'il avait parlé personnellement à Poutine."],
      [told, "Musk a confié au Pentagone avoir discuté personnellement avec Poutine, selon le New Yorker."],
      [
        contact,
        "Elon Musk est en contact régulier avec le président russe Vladimir Poutine depuis fin 2022, selon le Wall Street Journal.",
      ],
      [funding, "SpaceX continuera de fournir gratuitement Starlink au gouvernement ukrainien, a dit Elon Musk."],
      [lost, "Les troupes ukrainiennes ont perdu leur connexion à Starlink en entrant en territoire disputé par la Russie."],
    ],
    near: [
      "Emmanuel Macron a affirmé n'avoir parlé à Vladimir Poutine qu'une seule fois.",
      "Elon Musk a parlé trois fois à Vladimir Poutine.",
      "Olaf Scholz a dit à des responsables du Pentagone qu'il avait parlé personnellement avec Vladimir Poutine.",
      "Elon Musk n'a pas dit à des responsables du Pentagone qu'il avait parlé personnellement avec Vladimir Poutine.",
      "Musk a confié au Pentagone avoir discuté avec Zelensky.",
      "Donald Trump est en contact régulier avec Vladimir Poutine depuis fin 2022.",
      "Elon Musk est en contact régulier avec Vladimir Poutine depuis fin 2019.",
      "Elon Musk n'est pas en contact régulier avec Vladimir Poutine.",
      "Les troupes russes ont perdu la connexion à Starlink en entrant dans des territoires disputés.",
    ],
  },
  es: {
    title: "Musk habló con Putin, según un exfuncionario del Pentágono",
    stated: [
      [once, "«Hablé con Putin solo una vez y eso fue hace unos 18 meses», escribió Elon Musk."],
      [once, "Musk había negado antes haber hablado con Putin después de la invasión de Ucrania."],
      [once, "El dueño de Tesla, Elon Musk, aseguró que había hablado con Putin solo una vez."],
      [told, "Elon Musk dijo a funcionarios del Pentágono que había hablado personalmente con Putin."],
      [told, "Musk contó al Pentágono que había conversado en persona con Putin, según The New Yorker."],
      [
        contact,
        "Elon Musk mantiene contactos regulares con el presidente ruso, Vladímir Putin, desde finales de 2022, según The Wall Street Journal.",
      ],
      [funding, "SpaceX seguirá ofreciendo Starlink gratis al Gobierno de Ucrania, dijo Elon Musk."],
      [lost, "Las tropas ucranianas perdieron la conexión de Starlink cuando entraron en territorio disputado por Rusia."],
    ],
    near: [
      "Emmanuel Macron dijo que había hablado con Vladímir Putin solo una vez.",
      "Musk habló con Xi solo una vez.",
      "Elon Musk ha hablado tres veces con Vladímir Putin.",
      "Joe Biden dijo a funcionarios del Pentágono que había hablado personalmente con Vladímir Putin.",
      "Elon Musk no dijo a funcionarios del Pentágono que había hablado personalmente con Vladímir Putin.",
      "Musk contó al Pentágono que había conversado con Zelenski.",
      "Donald Trump mantiene contactos regulares con Vladímir Putin desde finales de 2022.",
      "Elon Musk mantiene contactos regulares con Vladímir Putin desde finales de 2019.",
      "Elon Musk no mantiene contactos regulares con Vladímir Putin.",
      "Las tropas rusas perdieron la conexión de Starlink al entrar en territorio disputado.",
    ],
  },
  pt: {
    title: "Musk falou com Putin, diz ex-funcionário do Pentágono",
    stated: [
      [once, "“Falei com Putin apenas uma vez e isso foi há cerca de 18 meses”, escreveu Elon Musk."],
      [once, "Musk havia negado antes ter falado com Putin depois da invasão da Ucrânia."],
      [once, "O dono da Tesla, Elon Musk, garantiu que falou com Putin apenas uma vez."],
      [told, "Elon Musk disse a funcionários do Pentágono que havia falado pessoalmente com Putin."],
      [told, "Musk contou ao Pentágono que conversou pessoalmente com Putin, segundo a New Yorker."],
      [
        contact,
        "Elon Musk mantém contato regular com o presidente russo, Vladimir Putin, desde o fim de 2022, segundo o Wall Street Journal.",
      ],
      [contact, "Elon Musk está em contacto regular com Putin desde o final de 2022."],
      [funding, "A SpaceX continuará fornecendo a Starlink gratuitamente ao governo da Ucrânia, disse Elon Musk."],
      [lost, "As tropas ucranianas perderam a ligação à Starlink quando entraram em território disputado pela Rússia."],
    ],
    near: [
      "Emmanuel Macron disse que falou com Vladimir Putin apenas uma vez.",
      "Musk falou com Lula apenas uma vez.",
      "Elon Musk falou três vezes com Vladimir Putin.",
      "Joe Biden disse a funcionários do Pentágono que tinha falado pessoalmente com Vladimir Putin.",
      "Elon Musk não disse a funcionários do Pentágono que tinha falado pessoalmente com Vladimir Putin.",
      "Musk contou ao Pentágono que conversou com Zelensky.",
      "Trump está em contato regular com Putin desde 2022.",
      "Elon Musk mantém contato regular com Vladimir Putin desde o fim de 2019.",
      "Elon Musk não mantém contato regular com Vladimir Putin.",
      "As tropas russas perderam a ligação à Starlink ao entrar em território disputado.",
    ],
  },
  ar: {
    title: "ماسك تحدث مع بوتين بحسب مسؤول سابق في البنتاغون",
    stated: [
      [once, "وكتب إيلون ماسك: «لقد تحدثت مع بوتين مرة واحدة فقط، وكان ذلك قبل حوالي 18 شهرا»."],
      [once, "وكان ماسك قد نفى أنه تحدث مع بوتين بعد غزو أوكرانيا."],
      [once, "قال رجل الأعمال إيلون ماسك إنه تحدث مع بوتين مرة واحدة فقط."],
      [told, "قال إيلون ماسك لمسؤولي البنتاغون إنه تحدث شخصيا مع بوتين."],
      [told, "أبلغ ماسك البنتاغون بأنه أجرى محادثة شخصية مع بوتين، وفق مجلة نيويوركر."],
      [contact, "إيلون ماسك على اتصال منتظم بالرئيس الروسي فلاديمير بوتين منذ أواخر عام 2022، بحسب وول ستريت جورنال."],
      [funding, "قال إيلون ماسك إن شركته ستواصل تمويل خدمة ستارلينك مجانا للحكومة الأوكرانية."],
      [lost, "فقدت القوات الأوكرانية الاتصال بستارلينك عندما دخلت أراضي متنازعا عليها مع روسيا."],
    ],
    near: [
      "قال إيمانويل ماكرون إنه تحدث مع فلاديمير بوتين مرة واحدة فقط.",
      "ماسك تحدث مع ترامب مرة واحدة فقط.",
      "تحدث إيلون ماسك مع فلاديمير بوتين ثلاث مرات.",
      "قال جو بايدن لمسؤولين في البنتاغون إنه تحدث شخصيا مع فلاديمير بوتين.",
      "لم يقل إيلون ماسك لمسؤولين في البنتاغون إنه تحدث شخصيا مع فلاديمير بوتين.",
      "نفى إيلون ماسك أنه قال لمسؤولين في البنتاغون إنه تحدث شخصيا مع فلاديمير بوتين.",
      "أبلغ ماسك البنتاغون بأنه أجرى محادثة مع زيلينسكي.",
      "نفى الكرملين أن إيلون ماسك على اتصال منتظم بفلاديمير بوتين منذ أواخر عام 2022.",
      "دونالد ترامب على اتصال منتظم بفلاديمير بوتين منذ أواخر عام 2022.",
      "إيلون ماسك على اتصال منتظم بفلاديمير بوتين منذ أواخر عام 2019.",
      "إيلون ماسك ليس على اتصال منتظم بفلاديمير بوتين.",
      "فقدت القوات الروسية الاتصال بستارلينك عند دخولها أراضي متنازعا عليها.",
    ],
  },
  hi: {
    title: "मस्क ने पुतिन से बात की थी, पेंटागन के पूर्व अधिकारी का दावा",
    stated: [
      [once, "एलन मस्क ने लिखा, “मैंने पुतिन से सिर्फ़ एक बार बात की है और वह लगभग 18 महीने पहले की बात है.”"],
      [once, "मस्क ने इससे पहले यूक्रेन पर हमले के बाद पुतिन से बात करने से इनकार किया था."],
      [once, "टेस्ला प्रमुख एलन मस्क ने कहा कि उन्होंने पुतिन से सिर्फ़ एक बार बात की है."],
      [told, "एलन मस्क ने पेंटागन के अधिकारियों को बताया कि उन्होंने पुतिन से निजी तौर पर बात की है."],
      [told, "मस्क ने पेंटागन को पुतिन के साथ अपनी निजी बातचीत के बारे में बताया था."],
      [contact, "एलन मस्क 2022 के आख़िर से रूसी राष्ट्रपति व्लादिमीर पुतिन के नियमित संपर्क में हैं."],
      [funding, "एलन मस्क ने कहा कि स्पेसएक्स यूक्रेन सरकार के लिए स्टारलिंक का ख़र्च मुफ़्त में उठाती रहेगी."],
      [lost, "रूस के साथ विवादित इलाक़े में दाख़िल होते ही यूक्रेनी सैनिकों का स्टारलिंक संपर्क टूट गया."],
    ],
    near: [
      "इमैनुएल मैक्रों ने कहा कि उन्होंने व्लादिमीर पुतिन से सिर्फ़ एक बार बात की है.",
      "मस्क ने मोदी से सिर्फ़ एक बार बात की है.",
      "एलन मस्क ने व्लादिमीर पुतिन से तीन बार बात की है.",
      "जो बाइडेन ने पेंटागन के अधिकारियों को बताया कि उन्होंने व्लादिमीर पुतिन से निजी तौर पर बात की थी.",
      "एलन मस्क ने पेंटागन के अधिकारियों को नहीं बताया कि उन्होंने व्लादिमीर पुतिन से निजी तौर पर बात की थी.",
      "ट्रंप 2022 से पुतिन के नियमित संपर्क में हैं.",
      "एलन मस्क 2019 के आख़िर से व्लादिमीर पुतिन के नियमित संपर्क में हैं.",
      "एलन मस्क व्लादिमीर पुतिन के नियमित संपर्क में नहीं हैं.",
      "क्रेमलिन ने इनकार किया कि एलन मस्क 2022 के आख़िर से पुतिन के नियमित संपर्क में हैं.",
      "रूस के सैनिकों का स्टारलिंक संपर्क टूट गया.",
    ],
  },
};

/** Which claim is marked in which sentence of a page, by the starter claims. */
async function annotatePage(language: string, title: string, sentences: readonly string[]): Promise<(string | undefined)[]> {
  const paragraphs = sentences.map((text) => `<p>${text}</p>`).join("\n");
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
  const { code, stdout, stderr } = await runGainsay(["annotate", "page.html", "--json"], writeFolder({ "page.html": page }));
  expect([code, stderr]).toEqual([0, ""]);
  const marks = parseLines(stdout).filter(({ tier }) => tier === "strong");
  return sentences.map((text) => {
    const claims = marks.filter((mark) => text.includes(String(mark["text"]))).map((mark) => String(mark["claim"]));
    return claims.length === 0 ? undefined : claims.join(" and ");
  });
}

test.each(Object.entries(stories))("a page in %s is marked where it states a founding claim", async (language, { title, stated }) => {
  const sentences = stated.map(([, text]) => text);
  const found = await annotatePage(language, title, sentences);
  expect(sentences.map((text, at) => [found[at], text])).toEqual(stated);
});

test.each(Object.entries(stories))("a page in %s is not marked where it only comes close", async (language, { title, near }) => {
  const found = await annotatePage(language, title, near);
  expect(near.filter((_, at) => found[at] !== undefined)).toEqual([]);
});
