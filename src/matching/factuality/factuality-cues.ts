/**
 * Words that say that a verb's action has not, or not quite, happened: it is planned, wished, supposed, ordered, or nearly happened. All
 * without accents. Words in a list are separated by spaces; lists named `…Stems` contain the beginnings of verbs.
 *
 * What a matrix verb implies about the verb below it follows the classes of Karttunen, "Implicative verbs" (Language 47, 1971):
 * if you managed to do something, you did it; if you planned to, you have not done it yet; if you are said to have, it is reported.
 */
export interface EnglishFactuality {
  /** Before a bare verb: must, should. */
  modals: ReadonlySet<string>;
  /** Verbs that leave open what follows them with "to": plan, threaten; some take an object in between. */
  openStems: RegExp;
  /** Nouns and adjectives with the same effect: plan, proposal, ready. */
  openWords: ReadonlySet<string>;
  /** Words before "to" that state or report that it happened: manage, begin, is said. */
  holdingStems: RegExp;
  /** The same, for words with this effect only right before "to": went on to, turned out to. */
  holdingBeside: ReadonlySet<string>;
  /** Before a verb in -ing: "considered closing", "against closing". */
  openGerund: RegExp;
  /** Before "that", or right before a clause: joke, dream. */
  openClause: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const stems = (list: string): RegExp => new RegExp(`^(?:${list.split(" ").join("|")})$`, "u");

export const englishFactuality: EnglishFactuality = {
  modals: words("must should ought would shall will might may could needn"),
  openStems: stems(
    "propos(?:e|es|ed|ing) plan(?:s|ned|ning)? want(?:s|ed|ing)? wish(?:es|ed|ing)? hop(?:e|es|ed|ing) intend(?:s|ed|ing)? threaten(?:s|ed|ing)? vow(?:s|ed|ing)? promis(?:e|es|ed|ing) pledg(?:e|es|ed|ing) " +
      "offer(?:s|ed|ing)? agree(?:s|d|ing)? vot(?:e|es|ed|ing) ask(?:s|ed|ing)? urg(?:e|es|ed|ing) order(?:s|ed|ing)? told tell(?:s|ing)? request(?:s|ed|ing)? demand(?:s|ed|ing)? instruct(?:s|ed|ing)? advis(?:e|es|ed|ing) recommend(?:s|ed|ing)? " +
      "encourag(?:e|es|ed|ing) invit(?:e|es|ed|ing) command(?:s|ed|ing)? direct(?:s|ed|ing)? expect(?:s|ed|ing)? prepar(?:e|es|ed|ing) attempt(?:s|ed|ing)? seek(?:s|ing)? sought aim(?:s|ed|ing)? striv(?:e|es|ed|ing) try tries tried trying " +
      "decid(?:e|es|ed|ing) resolv(?:e|es|ed|ing) opt(?:s|ed|ing)? refus(?:e|es|ed|ing) declin(?:e|es|ed|ing) fail(?:s|ed|ing)? hesitat(?:e|es|ed|ing) forg(?:et|ets|ot|otten|etting) neglect(?:s|ed|ing)? consider(?:s|ed|ing)? mov(?:e|es|ed|ing) push(?:es|ed|ing)? " +
      "lobb(?:y|ies|ied|ying) fight(?:s|ing)? fought struggl(?:e|es|ed|ing) campaign(?:s|ed|ing)? petition(?:s|ed|ing)? sw(?:ear|ears|ore|orn|earing) allowed permitted authori[sz](?:e|es|ed|ing) require[sd]? empower(?:s|ed|ing)? " +
      "commit(?:s|ted|ting)? long(?:s|ed|ing) desir(?:e|es|ed|ing) volunteer(?:s|ed|ing)? bid plot(?:s|ted|ting)? conspir(?:e|es|ed|ing) need(?:s|ed|ing)? appl(?:y|ies|ied|ying) pressur(?:e|es|ed|ing) tempt(?:s|ed|ing)? scheduled supposed projected slated tipped poised primed obliged entitled ought meant call(?:s|ed|ing)?",
  ),
  openWords: words(
    "about set ready likely unlikely willing unwilling eager keen reluctant prepared inclined determined proposal plans attempt effort efforts bid decision pledge threat intention intent idea right power powers chance opportunity ability motion " +
      "permission duty failure refusal willingness option calls proposals threats promises intentions ambition ambitions mandate impossible better preparing",
  ),
  holdingStems: stems(
    "beg(?:in|ins|an|un|inning) start(?:s|ed|ing)? continu(?:e|es|ed|ing) proceed(?:s|ed|ing)? go goes went gone manag(?:e|es|ed|ing) help(?:s|ed|ing)? happen(?:s|ed|ing)? come comes came coming prov(?:e|es|ed|en|ing) turn(?:s|ed)? get gets got seem(?:s|ed)? appear(?:s|ed)? used use able unable " +
      "forc(?:e|es|ed|ing) compel(?:s|led|ling)? caus(?:e|es|ed|ing) lead leads led made known say says said saying report(?:s|ed)? believ(?:e|es|ed) thought think alleg(?:e|es|ed) claim(?:s|ed|ing)? rumou?red show(?:s|n|ed)? found estimated understood accused linked tend(?:s|ed)? deemed held presumed assumed",
  ),
  holdingBeside: words("on out first second third last only one ones people who"),
  openGerund: stems(
    "against consider(?:s|ed|ing)? mull(?:s|ed|ing)? propos(?:e|es|ed|ing) suggest(?:s|ed|ing)? recommend(?:s|ed|ing)? contemplat(?:e|es|ed|ing) threaten(?:s|ed|ing)? short near risk(?:s|ed|ing)? delay(?:s|ed|ing)? postpon(?:e|es|ed|ing) discuss(?:es|ed|ing)? favou?r(?:s|ed|ing)? oppos(?:e|es|ed|ing) advocat(?:e|es|ed|ing) " +
      "debat(?:e|es|ed|ing) weigh(?:s|ed|ing)? imagin(?:e|es|ed|ing) avoid(?:s|ed|ing)? resist(?:s|ed|ing)? without",
  ),
  openClause: stems(
    "jok(?:e|es|ed|ing) quip(?:s|ped|ping)? jest(?:s|ed|ing)? kid(?:s|ded|ding) dream(?:s|ed|t|ing)? pretend(?:s|ed|ing)? fantasi[sz](?:e|es|ed|ing) wish(?:es|ed|ing)? hop(?:e|es|ed|ing) imagin(?:e|es|ed|ing) demand(?:s|ed|ing)? propos(?:e|es|ed|ing)",
  ),
};

/** Nouns that leave the action open before "of closing", "for closing", "to closing". */
export const openBeforeGerund: Readonly<Record<string, ReadonlySet<string>>> = {
  of: words(
    "short verge brink point idea plan plans hope thought thoughts think thinks thinking talk talks talked dream dreams dreamed dreamt speak spoke threat chance possibility risk danger prospect intention way favour favor front instead",
  ),
  for: words(
    "plan plans call calls called calling push pushed campaign campaigns campaigned proposal proposals vote votes voted voting argue argued argues plead pleaded responsible",
  ),
  to: words("close opposed opposition alternative objected objection objections committed commitment"),
  about: words("talk talks talked think thinks thinking thought joke jokes joked joking fantasized dream dreams dreamed ask asked"),
  from: words("refrain refrained abstain abstained shy shied far prevented kept stopped barred banned"),
  on: words("vote votes voted voting plan plans planned planning insist insisted insists intent bent"),
  with: words("threaten threatened threatens threatening toy toyed toys flirt flirted flirts"),
  out: words("rule ruled rules"),
};
