import type { StanceCues } from "./stance-cues.ts";

export const frenchCues: StanceCues = {
  say: "dit|disent|disai(?:t|ent)|(?:declar|affirm|assur|expliqu|annonc|estim|pens|rapport|confirm|racont|indiqu|denonc|ajout|repet|jug|lanc|clam|jur|accus|signal|soulign|rappell|avanc|suppos|soupconn|alert|precis|sugger|avou|reproch|comment|persuad|convainc)(?:e|ent|ait|aient|u)|sou?tien(?:t|nent)|soutenait|pretend(?:ent|ait)?|ecri(?:t|vent)|croi(?:t|ent|re)|avertit|promet(?:tent)?|repond|admet|craint|craignent|conclut|maintient",
  show: "(?:montr|revel|prouv|demontr)(?:e|ent|ait)",
  source: "selon(?! l(?:aquelle|equel|esquel))|de sources?|d'apres|aux (?:dires|yeux) de|(?:a )?en croire|de l'a(?:vis|veu) de",
  hearsay:
    "(?:aur|ser|[a-z]{2,12}dr|[a-z]{3,12}r)(?:ait|aient)|pretendument|soi-disant|parait-il|la rumeur|le bruit court|on (?:dit|raconte|entend)|il parait|dit-on",
  as: "comme",
  deny: "dement(?:ent|i|ie|ir|it|ait)?|nie|nient|niait|(?:refut|infirm)(?:e|ent|ait)",
  reject: "(?:rejett?|contest|recus|ecart|dout|repouss)(?:e|ent|ait)|contredi(?:t|sent)|balaie",
  none: "aucune?|rien|nulle?|personne",
  asserts:
    "fait|vrai|clair|certain|evident|sait|savent|parce|alors|bien|afin|tandis|puis|depuis|avant|apres|pendant|plus|moins|aussi|autant|tel|meme|ainsi|est|sont|c'est|ce|tant|si|pour|sans|des|lors|faut|preuve|ne|prouve|reste|vu|donne|tout|fois|celui|celle|ceux",
  it: "ce|c'est|cela|ceci|ca|qui|elle",
  noun: "(?:affirmation|rumeur|theorie|idee|allegation|croyance|histoire|information|message|publication|accusation|declaration|speculation|hypothese)s?|propos|these|video",
  myth: "mythes?|mensonges?|intox|infox|idees? recues?|canulars?|legende urbaine|contre-?verites?|fausses? (?:informations?|nouvelles?|rumeurs?|affirmations?|idees?)|invention|fable|poisson d'avril|superstition",
  wrong:
    "faux|fausses?|(?:infond|erron|invent|refut)ee?s?|mensong(?:er|ere)s?|trompeu(?:r|se)s?|inexacte?s?|dementie?s?|absurdes?|sans fondement|non|pas (?:vrai|exact|le cas|prouve)",
  be: "est|sont|etait|ete|etaient|c'est|n'est|n'a",
  fails: "ne tien(?:t|nent) pas|ne repos(?:e|ent) sur",
  unproven:
    "(?:aucune?|sans|pas (?:de|la moindre)) (?:[^\\s.,;:]+ ){0,2}?(?:preuves?|element|fondement|indice|etude|lien)|contrairement a|n'(?:est|a) (?:pas|jamais) (?:vrai|exact|ete prouve|ete demontre|prouve)",
  falsely: "a tort|faussement|par erreur",
  opposite: "le contraire|l'inverse",
  ask: "(?:demand|s(?:ait|avoir)|ignor|verifi|determiner|question|interrog|etudi|examin|enquet|cherch)[a-z]* (?:[^\\s.,;:]+ ){0,2}?s(?:i|'ils?)",
  told: "saviez-vous",
  subordinate: "pendant|tandis|alors|quand|lorsque|apres|avant|parce|puisque|comme|si|bien|quoique|depuis|ou",
  main: "et|mais|or|donc|tandis|alors|car|pourtant",
  relative: "qui|que|dont|lequel|laquelle",
  that: "que|qu'|si|selon laquelle|selon lequel",
  not: "pas|jamais|ne|n'",
  article: "le|la|les|l|un|une|des|du|de|d|beaucoup|plusieurs|certains|son|sa|ses|mon|ma|mes|leur",
};
