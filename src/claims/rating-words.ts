/**
 * What publishers' words mean on our scale. In lower case with hyphens and punctuation as spaces, the form to which
 * `verdict-of-rating.ts` reduces a rating. Classes follow the publishers' own explanations of their scales: PolitiFact's Barely
 * True was renamed Mostly False; two of the Washington Post's Pinocchios are "half true", three "mostly false". Ratings for lack
 * of context, misleading or exaggerating are `mixed`. A rating that is not about truth (Full Flop, Promise Kept, Outdated) is not
 * here, and so becomes `other`.
 */
import type { Verdict } from "./verdict.ts";

const words: Record<Exclude<Verdict, "other">, string[]> = {
  supported: [
    // English
    "true, truth, correct, accurate, right, fact, facts, real, verified, confirmed, proven, supported, supports, completely true, entirely true",
    "that s right, that s correct, that s true, correct attribution, correctly attributed, authorship confirmed, confirmed authorship, true messages",
    "in the green, green light, no baloney, legit, authentic, geppetto checkmark, 0 pinocchios, not a hoax, quite right",
    // de, fr, es, pt, it, nl, pl
    "wahr, richtig, stimmt, korrekt, zutreffend, belegt, die behauptung stimmt, vrai, c est vrai, exact, correct, avéré, info, verdadero, verdad",
    "cierto, es cierto, es verdad, es verdadero, correcto, verdadeiro, verdade, certo, correto, fato, é verdade, comprovado, vero, è vero, corretto, verificato",
    "notizia vera, waar, juist, prawda",
    // hi, mr, pa, ta, th
    "सच, सही, सत्य, खरे, खरं, ਸੱਚ, ਸਹੀ, உண்மை, จริง, ข่าวจริง, เป็นความจริง",
    // ar, id, ms, ru, tr
    "صحيح, حقيقي, benar, betul, sahih, правда, верно, doğru",
  ],
  "mostly-supported": [
    "mostly true, mostly truth, mostly correct, mostly accurate, mostly fact, largely true, largely correct, largely accurate, broadly correct",
    "broadly true, broadly accurate, almost true, nearly true, roughly correct, about right, correct but, true but, 1 pinocchio, a little baloney",
    "größtenteils richtig, größtenteils wahr, überwiegend richtig, überwiegend wahr, weitgehend richtig, weitgehend wahr, fast richtig",
    "plutôt vrai, presque vrai, en grande partie vrai, principalement vrai, mayormente cierto, mayormente verdadero, casi cierto, verdadero pero",
    "cierto pero, verdadeiro mas, praticamente certo, majoritariamente verdadeiro, quase verdade, c eri quasi, per lo più vero, quasi vero, grotendeels waar",
    "по большей части правда, в основном правда, büyük ölçüde doğru, sebagian besar benar",
  ],
  mixed: [
    "half true, mixture, mixed, partly true, partially true, partly false, partially false, partly correct, partially correct, partly fact",
    "partly accurate, in between, yellow light, truth and fiction, true and false, some baloney, 2 pinocchios, it s complicated, its complicated",
    "missing context, lacks context, needs context, requires context, out of context, decontextualized, decontextualised, not the whole story",
    "notthewholestory, outofcontext, misleading, exaggerated, exaggerates, exag, overstated, understated, distorted, distorts, distorts the facts, spins",
    "spins the facts, spinning the facts, spin, cherry picks, cherrypicks, cherry picked, cherry picking, conflicting, conflicting evidence, imprecise",
    "conflicting evidence cherrypicking, misleading recommendations, needs more context",
    "halbwahr, teilweise richtig, teilweise falsch, teils richtig, teils falsch, teils wahr, teilweise wahr, irreführend, fehlender kontext, kontext fehlt",
    "falscher kontext, aus dem kontext gerissen, übertrieben, ungenau, en partie vrai, en partie faux, partiellement vrai, partiellement faux, mi vrai",
    "à moitié vrai, à nuancer, trompeur, c est trompeur, manque de contexte, contexte manquant, hors contexte, c est plus compliqué, plus compliqué que ça",
    "exagéré, imprécis, détourné, verdad a medias, medias verdades, engañoso, es engañoso, parcialmente falso, parcialmente cierto, parcialmente verdadero",
    "fuera de contexto, falta contexto, falta de contexto, sin contexto, exagerado, impreciso, meia verdade, parcialmente verdadeiro, enganoso, enganador",
    "sem contexto, fora de contexto, distorcido, subestimado, esticado, parzialmente vero, parzialmente falso, fuorviante, fuori contesto",
    "contesto mancante, manca il contesto, esagerato, imprecisa, notizia imprecisa, nì, misleidend, gedeeltelijk waar, gedeeltelijk onwaar, manipulacja",
    // hi, mr, pa, ta, th
    "भ्रामक, आधा सच, आंशिक रूप से सच, आंशिक रूप से गलत, अर्धसत्य, दिशाभूल करणारे, दिशाभूल करणारा, ਗੁੰਮਰਾਹਕੁਨ, ਅੱਧਾ ਸੱਚ, பாதி உண்மை, บิดเบือน, จริงบางส่วน",
    // ar, id, ms, ru, tr, pl
    "مضلل, مضللة, صحيح جزئيا, صحيح جزئيًا, زائف جزئيا, زائف جزئيًا, نصف حقيقة, خارج السياق, menyesatkan, mengelirukan, sebagian benar, sebagian salah, sebahagian benar",
    "separuh benar, полуправда, вводит в заблуждение, частично правда, karma, kısmen doğru, yarı doğru, yanıltıcı, bağlam dışı, częściowy fałsz, częściowo prawda",
  ],
  "mostly-refuted": [
    "mostly false, barely true, mostly fiction, mostly wrong, mostly incorrect, mostly inaccurate, largely false, largely incorrect, mostly rubbish",
    "3 pinocchios, a lot of baloney, almost entirely false",
    "größtenteils falsch, überwiegend falsch, weitgehend falsch, plutôt faux, presque faux, en grande partie faux, principalement faux, mayormente falso",
    "casi falso, majoritariamente falso, quase falso, praticamente errado, per lo più falso, pinocchio andante, grotendeels onwaar",
    "по большей части неправда, büyük ölçüde yanlış, sebagian besar salah",
  ],
  refuted: [
    "false, not true, untrue, incorrect, inaccurate, wrong, not correct, fake, fake news, hoax, fiction, refuted, refutes, debunked, fabricated",
    "fabrication, myth, bogus, bogus warning, disinformation, pants on fire, pants fire, 4 pinocchios, bottomless pinocchio, in the red, red light",
    "ridiculously wrong, plain wrong, rubbish, a load of rubbish, full of baloney, ffs, farcical, completely false, entirely false, totally false",
    "absolutely false, demonstrably false, misattributed, incorrect attribution, incorrectly attributed, inaccurate attribution, incorrect author",
    "incorrect authorship, miscaptioned, false claim, false news, imposter content, fabricated content, false connection",
    "falsch, stimmt nicht, ist falsch, das ist falsch, nicht wahr, unwahr, frei erfunden, erfunden, falschmeldung, lüge, nicht richtig, die behauptung ist falsch",
    "faux, c est faux, fausse, inexact, incorrect, mensonge, intox, infox, désinformation, canular, falso, falsa, es falso, es falsa, bulo, es un bulo, mentira",
    "incorrecto, no es cierto, no es verdad, desinformación, noticia falsa, é falso, é falsa, errado, incorreto, boato, é mentira, é boato, não é verdade",
    "notícia falsa, desinformação, falso antigo, è falso, bufala, è una bufala, notizia falsa, panzana pazzesca, disinformazione, errato, onwaar, niet waar, fałsz",
    // hi, mr, pa, ta, th
    "गलत, झूठ, झूठा, झूठी, असत्य, फर्जी, फ़र्ज़ी, खोटे, खोटा, खोटी, चूक, ਗਲਤ, ਝੂਠ, ਝੂਠਾ, ਫਰਜ਼ੀ, தவறு, தவறானது, பொய், போலி, เท็จ, ไม่จริง, ข่าวปลอม, ข่าวเท็จ",
    // ar, id, ms, ru, tr
    "زائف, زائفة, خطأ, خاطئ, كاذب, غير صحيح, غير صحيحة, salah, hoaks, keliru, tidak benar, palsu, berita palsu, ложь, неправда, фейк, неверно",
    "yanlış, sahte, asılsız, nieprawda",
  ],
  unproven: [
    "unproven, unsubstantiated, unsubstantiated messages, unverified, unsupported, unconfirmed, no evidence, noevidence, not enough evidence",
    "insufficient evidence, lacks evidence, not enough info, not enough information, inconclusive, undetermined, unfounded, baseless, unclear",
    "unobservable, research in progress, legend, unknown origin, unverifiable, cannot be verified, could not be verified, withholding judgement",
    "too soon to tell, no proof, not proven, unknown",
    "unbelegt, nicht belegt, unbewiesen, nicht bewiesen, unklar, keine belege, keine hinweise, nicht überprüfbar, non prouvé, sans preuve, sans preuves",
    "aucune preuve, pas de preuve, invérifiable, infondé, non vérifié, sin pruebas, no hay pruebas, sin evidencia, no hay evidencia, insostenible",
    "inchequeable, no verificable, sin fundamento, impossível provar, insustentável, ainda é cedo para dizer, inconclusivo, sem provas, sem evidências",
    "não há provas, sem fundamento, non provato, senza prove, nessuna prova, infondato, non verificabile, non verificato, niet te bewijzen, nieweryfikowalne",
    // ar, id, ms, ru, tr
    "غير مؤكد, بلا دليل, belum terbukti, tidak terbukti, не подтверждено, нет доказательств, kanıtlanmamış",
  ],
  satire: [
    "satire, labeled satire, labelled satire, originated as satire, satirical, satirical reports, statirical reports, parody, satire or parody, a joke, joke",
    "humorous fiction, satirisch, parodie, satirique, sátira, parodia, paródia, humor, satira, humour",
    "व्यंग्य, ساخر, سخرية, satir, parodi, сатира, hiciv",
  ],
  "altered-media": [
    "altered, altered image, altered photo, altered video, altered media, digitally altered, manipulated, manipulated media, manipulated image",
    "manipulated photo, manipulated video, doctored, doctored photo, doctored image, doctored video, edited, photoshopped, deepfake, deep fake, ai generated",
    "digital manipulations, manipulated content, manipuliert, bild manipuliert, foto manipuliert, bildmanipulation, fotomontage, photomontage, image manipulée",
    "photo manipulée, vidéo manipulée, montage, manipulé, montaje, manipulado, imagen manipulada, foto manipulada, alterado, montagem, fotomontagem, adulterado",
    "manipolato, fotomontaggio, immagine manipolata, foto manipolata, gemanipuleerd",
    "एडिटेड, صورة معدلة, فيديو معدل",
  ],
};

/** A rating's words, in the form above, to the verdict. */
export const verdictByWords: ReadonlyMap<string, Verdict> = new Map(
  Object.entries(words).flatMap(([verdict, lines]) =>
    lines.flatMap((line) => line.split(", ")).map((phrase): [string, Verdict] => [phrase, verdict as Verdict]),
  ),
);
