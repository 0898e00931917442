import type { StanceCues } from "./stance-cues.ts";

export const germanCues: StanceCues = {
  say: "(?:sag|behaupte|erklar|mein|teil|berichte|kundig|beton|glaub|denk|vermute|warn|versicher|verkunde|erzahl|klag|antworte|bestatig|beschuldig|verlaute|argumentier|kritisier|melde|enthull|schwor|auss?er|beharr|hor|schreib|ruf|versprech)(?:t|te|ten|en|n)?|schrieb|rief|dachten?|verspricht|versprach|heisst|heißt|steht|wirft|uberzeugt|ge(?:sagt|hort)",
  show: "(?:zeig|beleg|bestatig)(?:t|te|ten|en)|ergab|ergibt|beweis(?:t|en)",
  source:
    "laut|aus sicht|nach (?:angaben|ansicht|meinung|auffassung|aussage|darstellung|informationen)(?: von)?|gemass|(?<=, )so(?= (?!dass|daß|ist|sind|war|wird|hat)[^,]{2,40}(?:[,.]|$))",
  sourceBehind: "zufolge",
  hearsay:
    "(?<!ich )(?:habe|sei|seien|werde|konne|musse|wolle|durfe)|gilt als|gelten als|angeblich|mutmasslich|mutmaßlich|vermeintlich|soll(?:en)?\\b[^.;:]{0,160}\\b(?:haben|sein|werden)|man sagt|dem vernehmen nach",
  as: "wie",
  deny: "(?:bestreite|dementier|leugne|wider?leg|bezweifel|vernein)(?:t|te|ten|en|n)?|bestritt(?:en)?",
  reject: "widersprech(?:en|e)|widerspr(?:icht|ach)|weis(?:t|en)|wies(?:en)?|zuruckgewiesen|verwirft|verwarf|entkrafte(?:t|te|n)|tut|tat",
  none: "keine?[rsmn]?|nichts|niemand|nie",
  asserts:
    "tatsache|wahr|klar|sicher|bekannt|offensichtlich|fest|weiss|weiß|wissen|wusste|so|ohne|statt|dadurch|damit|davon|ist|sind|war|beweist|heisst|bedeutet|sorgt|fuhrt|dazu|scheint|daran|vergessen|schade|nur|kaum|genug",
  it: "das|dies|es|dieser|diese|dieses|was|sie",
  noun: "(?:behauptung|aussage|meldung|erzahlung|anschuldigung|spekulation|warnung|meinung)(?:en)?|bericht(?:e|en)?|gerucht(?:e|en)?|these|idee|vorstellung|annahme|glaube|vorw[ou]rf(?:e|en)?|video|beitrag|legende|ansicht|faktencheck",
  myth: "myth(?:os|en)|(?:ammen)?marchen|irrglauben?|irrtum|irrtumer|lugen?|falsch(?:meldung|behauptung)|unsinn|erfindung|humbug|quatsch|aprilscherz|aberglauben?|fake|fabel|hirngespinst|volksglauben?",
  wrong:
    "falsch|unwahr|unrichtig|unbegrundet|haltlos|widerlegt|irrefuhrend|erfunden|unbelegt|absurd|gelogen|uberholt|ubertrieben|leider nein|nein|nicht (?:wahr|richtig|zutreffend|belegt|bewiesen|der fall)",
  be: "ist|sind|war|waren|sei|seien|bleibt|als",
  fails: "(?:stimmt|stimmen|trifft|treffen|stimmte)(?: so)? nicht|entbehr(?:t|en) jeder",
  unproven:
    "(?:keine?n?|keinerlei|ohne) (?:[^\\s.,;:]+ ){0,2}?(?:belege?|beweise?|hinweise?|anzeichen|grundlage|anhaltspunkte?)|(?:stimmt|trifft)(?: so)? nicht|entgegen|(?:nie|nicht) (?:bewiesen|belegt|nachgewiesen|erwiesen)",
  falsely: "falschlich(?:erweise)?|zu unrecht|irrtumlich(?:erweise)?",
  opposite: "das gegenteil|keinen (?:unterschied|zusammenhang)",
  ask: "ob",
  told: "wussten sie|wusstest du",
  subordinate: "wahrend|obwohl|als|nachdem|bevor|weil|da|wenn|falls|seit|bis|wo|sobald",
  main: "und|aber|doch|sondern|denn|jedoch|wahrend|obwohl",
  relative: "der|die|das|dem|den|deren|dessen|wo",
  that: "dass|daß|ob|wonach",
  not: "nicht|nie|niemand|kein",
  article: "der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|viele|einige|mehrere|alle|von|ihr|ihre|sein|seine",
};
