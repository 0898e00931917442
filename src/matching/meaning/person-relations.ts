/**
 * Words for people named by their relation to somebody: if somebody's brother, predecessor or critics did something, that person did
 * not. By language, as written, without accents.
 */
const nouns: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:half|step|grand|great)?-?(?:brother|sister|father|mother|son|daughter|child|parent)s?(?:-?in-?law)?|siblings?|children|wives|widow|widower|spouse|partner|fiancee?|girlfriend|boyfriend|cousins?|uncle|aunt|nephew|niece|twin|(?:ex-?)?(?:wife|husband)|relatives?|family|heirs?|friends?|neighbou?rs?|colleagues?|rivals?|opponents?|enemy|enemies|adversary|adversaries|challengers?|competitors?|predecessors?|successors?|deputy|deputies|aides?|assistants?|secretary|advis[eo]rs?|spokes(?:man|woman|person)|lawyers?|attorneys?|ally|allies|critics?|supporters?|followers?|fans?|admirers?|imitators?|impersonators?|namesakes?|lookalikes?|doubles?|boss|bosses|mentors?|protegee?s?|students?|teachers?|doctors?|bodyguards?|drivers?|landlords?|tenants?|employers?|employees?|subsidiary|subsidiaries|contractors?|suppliers?|victims?)$/u,
  de: /^(?:(?:halb|stief|gro(?:ss|ß)|schwieger)?(?:bruder|schwester|vater|mutter|sohn|tochter)[ns]?|geschwister|kind(?:er)?|eltern|ehe(?:mann|frau)|mann|frau|witwer?|partner(?:in)?|verlobter?|cousine?|onkel|tante|neffen?|nichte|zwilling|verwandten?r?|familie|erben?|freund(?:e|in|innen)?|nachbar(?:n|in)?|kolleg(?:e|en|in)|rival(?:e|en|in)|gegner(?:in|n)?|feinde?|herausforderer(?:in)?|konkurrent(?:en|in)?|vorganger(?:in)?|nachfolger(?:in)?|stellvertreter(?:in)?|vize|assistent(?:en|in)?|mitarbeiter(?:in|n)?|berater(?:in|n)?|sprecher(?:in)?|anwalt|anwaltin|verbundeten?r?|kritiker(?:in|n)?|anhanger(?:in|n)?|fans?|doppelganger|chef(?:in)?|schuler(?:in)?|lehrer(?:in)?|fahrer(?:in)?|tochterfirma|zulieferer)$/u,
  es: /^(?:herman[oa]s?|padres?|madre|hij[oa]s?|abuel[oa]s?|espos[oa]|marido|mujer|viud[oa]|pareja|novi[oa]|prim[oa]s?|ti[oa]s?|sobrin[oa]s?|gemel[oa]|parientes?|familia|amig[oa]s?|vecin[oa]s?|colegas?|rival(?:es)?|adversari[oa]s?|opositor(?:a|es)?|enemig[oa]s?|competidor(?:a|es)?|antecesor(?:a)?|predecesor(?:a)?|sucesor(?:a)?|asesor(?:a|es)?|portavoz|abogad[oa]|aliad[oa]s?|critic[oa]s?|seguidor(?:a|es)?|partidari[oa]s|jef[ea]|alumn[oa]s?|suegr[oa]|cunad[oa]|yerno|nuera)$/u,
  fr: /^(?:(?:demi|beau|belle)?-?(?:freres?|soeurs?|pere|mere|fils|filles?|enfants?)|parents?|epou(?:x|se)|mari|femme|veufs?|veuve|compagn(?:on|e)|fiancee?|cousine?s?|oncle|tante|neveu|niece|jum(?:eau|elle)|famille|amie?s?|voisine?s?|collegues?|riva(?:le?s?|ux)|adversaires?|opposante?s?|ennemie?s?|concurrente?s?|predecesseure?s?|successeure?s?|adjointe?s?|assistante?s?|conseillere?s?|conseillers?|porte-parole|avocate?s?|alliee?s?|critiques?|detracteurs?|partisans?|fans?|sosie|patronne?|eleves?)$/u,
  it: /^(?:fratell[oi]|sorell[ae]|padre|madre|figli[oae]?|nonn[oa]|marito|moglie|vedov[oa]|compagn[oa]|fidanzat[oa]|cugin[oaie]|zi[oa]|nipot[ei]|gemell[oa]|parent[ei]|famiglia|amic[oai]|amici|vicin[oaie]|collegh?[aei]|rival[ei]|avversari[oa]?|oppositor[ei]|nemic[oa]|nemici|concorrent[ei]|predecessor[ei]|predecessora|successor[ei]|successora|vice|assistent[ei]|consiglier[ei]|portavoce|avvocat[oa]|alleat[oaie]|critic[oa]|critici|sostenitor[ei]|seguaci|sosia|cap[oa]|suocer[oa]|cognat[oa]|genero|nuora)$/u,
  pt: /^(?:irmaos?|irmas?|pais?|mae|filh[oa]s?|avos?|espos[oa]|marido|mulher|viuv[oa]|companheir[oa]|noiv[oa]|namorad[oa]|prim[oa]s?|ti[oa]s?|sobrinh[oa]s?|geme[oa]|parentes?|familia|amig[oa]s?|vizinh[oa]s?|colegas?|riva(?:l|is)|adversari[oa]s?|opositor(?:a|es)?|inimig[oa]s?|concorrentes?|antecessor(?:a)?|predecessor(?:a)?|sucessor(?:a)?|vice|assistentes?|assessor(?:a|es)?|porta-voz|advogad[oa]|aliad[oa]s?|critic[oa]s?|apoiador(?:a|es)?|seguidor(?:a|es)?|chefe|sogr[oa]|cunhad[oa]|genro|nora)$/u,
};

/** Words that can replace their owner: if somebody's administration did something, that person did. */
const deputising = new Set(
  (
    "administration government cabinet team office campaign company firm group ministry department regime army forces troops military police party policy policies plan plans law laws bill budget order orders decision decisions " +
    "move reform reforms tweet tweets post statement remarks comment comments claim video speech vaccine product products"
  ).split(" "),
);

/** Whether a folded word names a person by a relation. */
export function isRelation(word: string, language: string): boolean {
  return nouns[language]?.test(word) === true;
}

/** Whether a statement about this word's referent may be made about its owner. */
export function isDeputy(word: string): boolean {
  return deputising.has(word);
}
