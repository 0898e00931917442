import type { StanceCues } from "./stance-cues.ts";

export const italianCues: StanceCues = {
  say: "dic(?:e|ono)|diss(?:e|ero)|detto|(?:afferm|dichiar|spieg|annunci|pens|assicur|inform|conferm|raccont|denunci|indic|giur|sospett|accus|rivel|sottoline|ricord|segnal|precis|comment|allert|comunic)(?:a|ano|o|ato|ava|avano)|(?:sostien|scriv|cred|ritien|avvert|promett|rispond|ripet|insist|ammett|conclud|legg|tem|sent)(?:e|ono|eva|uto|ito)|sosten(?:gono|eva)|ritengono|scritto|promesso|aggiun(?:ge|to)|risposto|recita|rif?erisc(?:e|ono)|riferito|sugger(?:isce|iscono)|convint[oaie]",
  show: "(?:mostra|rivela|dimostra|prova)(?:no|to)?",
  source:
    "(?<!(?:il|un|del|nel|al|dal|di|in) )secondo(?! (?:posto|tempo|turno|anno|trimestre|semestre|luogo|cui))|stando a|a (?:detta|giudizio) di|nelle parole di|a sentire",
  hearsay: "(?:avr|sar)ebbe(?:ro)?|a quanto pare|si (?:dice|racconta|vocifera)|corre voce|pare che|presumibilmente|le voci",
  as: "come",
  deny: "smentisc(?:e|ono)|smentit[oa]|nega(?:no|va|to)?|nego|confuta(?:no|to)?",
  reject: "respin(?:ge|gono|se|to)|(?:rifiut|contest|dubit|bocci)(?:a|ano|ato)|contraddic(?:e|ono)|esclud(?:e|ono)",
  none: "nessun[oa]?|niente|nulla",
  asserts:
    "fatto|vero|chiaro|certo|sicuro|evidente|sa|sanno|dopo|prima|piu|meno|cosi|tanto|cio|quello|quella|e|sono|era|fu|con|per|tale|sempre|mentre|dato|visto|ha|hanno|prova|dimostra|significa|risulta|volta|modo|senza|purche|anche|il|la",
  it: "questo|cio|il che",
  noun: "(?:affermazion|voc|teori|ide|credenz|accus|stori|notizi|informazion)[aei]|messaggio?|post|video|tesi",
  myth: "mit[oi]|bufal[ae]|menzogn[ae]|bugi[ae]|falsita|leggend[ae] metropolitan[ae]|invenzione|pesce d'aprile|frottol[ae]|luogo comune|fandonia|superstizione|sciocchezza|errore",
  wrong:
    "(?:fals|scorrett|errat|sbagliat|infondat|smentit|inesatt|inventat|assurd|privo? di fondament)[oaie]|ingannevol[ei]|senza (?:fondamento|prove)|no|non (?:e )?(?:vero|cosi|corretto)",
  be: "e|sono|era|erano|fu|stat[oaie]",
  fails: "non regg(?:e|ono)|non ha(?:nno)? (?:fondamento|basi)",
  unproven:
    "(?:non (?:ci sono|c'e|esistono?)|nessuna?|senza|mancanza di) (?:[^\\s.,;:]+ ){0,2}?(?:prov[ae]|evidenz[ae]|indizi?o?|base|studio|legame)|non e (?:mai )?(?:stato )?(?:vero|corretto|provato|dimostrato)|contrariamente a",
  falsely: "(?:falsa|erronea)mente|a torto|per errore",
  opposite: "il contrario|l'opposto",
  ask: "(?:chied|chiest|domand|sa|sapere|ignora|verific|accertar|determinar|chiar|studi|analizz|esamin|indag)[a-z]*(?: (?:[^\\s.,;:]+ ){0,2}?)se",
  told: "sapeva(?:te|no)? che|lo sapevi",
  subordinate: "mentre|benche|sebbene|quando|dopo|prima|perche|poiche|come|se|da|dove|anche",
  main: "e|ma|mentre|pero|quindi|benche|sebbene",
  relative: "che|cui|dove|chi",
  that: "che|se|secondo cui",
  not: "non|mai|nessuno",
  article: "il|lo|la|i|gli|le|l|un|uno|una|di|del|della|dei|degli|delle|molti|molte|diversi|alcuni|suo|sua|mio|mia",
};
