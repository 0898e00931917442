/** Words so frequent that a sentence of the language rarely has none. One that several languages have counts for each in part. */
const functionWords: Record<string, string> = {
  en: "the of and to is was are were that for with has have not by from his their this will been a an as do no so me on in at it he be or",
  de: "der die das und ist nicht ein eine einen einer mit von den dem wird sind auf für sich hat auch wurde im in zu es er sie nach dass als an so bei",
  fr: "le les des une est dans pour pas sur qui au aux avec sont cette du et ont été plus de que la en un à a ne il se d l qu son par",
  es: "el los las una es del por con para más como fue su han sus está este y lo al de que la en un se no a me ha son o",
  pt: "o os as um uma do da dos das não em no na com foi são ao pelo pela mais de que se e é a à por para me nas nos pelos seu sua tem",
  it: "il lo gli una di della del che è non per con sono nel alla dei delle ha più questo la un se e a in i da dal l si le",
};
/** Words that claims are about, and numbers: they decide where small words are few. */
const contentWords: Record<string, string> = {
  en: "two three four five six seven eight nine ten said says year years people new government president minister mayor more than there which who when after before because video shows photo vaccine vaccines election country city police school closed killed died",
  de: "zwei drei vier fünf sechs sieben acht neun zehn sagt sagte jahr jahre jahren menschen neue regierung präsident minister bürgermeister mehr als welche wenn wegen zeigt impfung wahl land stadt polizei schule geschlossen wurden werden kein keine",
  fr: "deux trois quatre cinq sept huit neuf dix dit an ans année années personnes nouveau gouvernement président ministre maire moins où quand après avant parce vidéo montre vaccin vaccins pays ville police école fermé fermée tous leurs cette ces",
  es: "dos tres cuatro cinco seis siete ocho nueve diez dijo dice año años personas nuevo gobierno presidente ministro alcalde menos cuando después antes porque muestra vacuna vacunas elecciones país ciudad policía escuela cerró cerrado todos muy",
  pt: "dois três quatro sete oito nove dez disse diz ano anos pessoas novo governo presidente ministro prefeito menos quando depois antes porque vídeo mostra vacina vacinas eleições país cidade polícia escola fechou fechado todos muito",
  it: "due tre quattro cinque sei sette otto nove dieci detto dice anno anni persone nuovo governo presidente ministro sindaco meno quando dopo prima perché mostra vaccino vaccini elezioni paese città polizia scuola chiuso chiusa tutti molto",
};

const languagesOf = new Map<string, string[]>();
for (const language of Object.keys(functionWords)) {
  const words = `${functionWords[language]} ${contentWords[language]}`;
  for (const word of new Set(words.split(" "))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** By how much another language must be ahead of English, in words: names and slips bring a share of one. */
const marginMin = 0.4;

const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Tamil}/u, "ta"],
  [/\p{Script=Gurmukhi}/u, "pa"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
];

/** What a language is told to be must be behind by this many words to count as wrong, and have next to none of its own. */
const wrongMin = 1.2;
const rightMax = 0.5;
/** Languages that are not written in Latin letters. */
const otherLetters = new Set("ar be bg bn el fa gu he hi hy ja ka kn ko mk ml mr ne pa ru si ta te th uk ur zh".split(" "));

/**
 * The language of a claim whose source does not say it: by script where that settles it, else by small and frequent words of
 * en, de, fr, es, pt and it. "und" (undetermined) where another language has the letters, "en" where nothing speaks for any other.
 */
export function guessLanguage(text: string): string {
  const script = guessScript(text);
  if (script !== undefined) return script;
  const votes = countVotes(text);
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > (votes.get("en") ?? 0) + marginMin ? best[0] : "en";
}

/**
 * The language that a source states, or the one that the text is plainly in: other letters than the stated language is written in, or
 * words of another of the six languages and next to none of its own. Publishers give all their claims the language of their site.
 */
export function settleLanguage(text: string, stated: string | undefined): string {
  if (stated === undefined) return guessLanguage(text);
  const [language = ""] = stated.split("-");
  const script = guessScript(text);
  const isLatin = !otherLetters.has(language);
  if (script !== undefined) return isLatin && language !== "sr" ? script : stated;
  if (!isLatin && !/-latn\b/iu.test(stated) && !hasScript(text)) return guessLanguage(text);
  if (functionWords[language] === undefined) return stated;
  const votes = countVotes(text);
  const own = votes.get(language) ?? 0;
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && own <= rightMax && best[1] >= own + wrongMin ? best[0] : stated;
}

/** The language of other than Latin letters, where most are such: "und" where several languages have them. */
function guessScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreign.length * 2 <= letters.length) return undefined;
  return scripts.find(([script]) => script.test(foreign.join("")))?.[1] ?? "und";
}

function hasScript(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text) || !/\p{L}/u.test(text);
}

function countVotes(text: string): Map<string, number> {
  const votes = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    const languages = languagesOf.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  return votes;
}
