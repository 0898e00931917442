import type { StanceCues } from "./stance-cues.ts";

export const spanishCues: StanceCues = {
  say: "dicen?|dij(?:o|eron)|dicho|(?:afirm|asegur|declar|explic|anunci|opin|inform|confirm|denunci|senal|indic|agreg|jur|sospech|acus|public|coment|subray|destac|apunt|record|recuerd|alert|avis|manifest|relat|argument|aleg|consider|asever|piens|cuent|cont)(?:a|an|o|aron|aba|aban)|(?:escrib|promet|respond|repit|insist|admit|reconoc|cre|advirt|adviert|sostien|tem|supon|sugier|sugir)(?:e|en|io|ia|ian|ieron)|sostuvo|creyo|concluy(?:e|en|o)|convencid[oa]s?|reza|oye",
  show: "(?:muestr|mostr|revel|demuestr|prueb|aval)(?:a|an|o)",
  source: "segun|de acuerdo con|en (?:palabras|opinion) de|a juicio de",
  hearsay: "habrian?|(?:presunta|supuesta)mente|al parecer|se (?:dice|cuenta|rumorea|cree|comenta)|corre el rumor|rumor(?:es)?",
  as: "como",
  deny: "nieg(?:a|an|ue)|neg(?:o|aron|aba)|desm(?:ient|int)(?:e|en|io|ieron)|refut(?:a|an|o|aron)",
  reject: "(?:rechaz|descart|dud|cuestion)(?:a|an|o|aron)|contradi(?:ce|jo)|rebat(?:e|en|io)",
  none: "ningun[oa]?|nada|nadie",
  asserts:
    "hecho|cierto|verdad|claro|seguro|evidente|sabe|saben|para|sin|ya|asi|hasta|desde|despues|antes|mas|menos|tan|tanto|lo|el|la|los|las|es|son|era|fue|con|por|tal|siempre|mientras|puesto|dado|hay|tiene|prueba|demuestra|significa|resulta|vez|modo|manera|a|hace|igual",
  it: "eso|esto|lo cual|ello",
  noun: "(?:afirmacion|rumor|version|publicacion|informacion|acusacion|alegacion)(?:es)?|(?:teoria|idea|creencia|historia|noticia|mensaje)s?|video|tesis",
  myth: "mitos?|bulos?|mentiras?|falacias?|patranas?|engano|falsedad(?:es)?|leyenda urbana|inocentada|invento|cuento chino|falsa creencia|supersticion|disparate|error",
  wrong:
    "(?:fals|incorrect|errone|enganos|infundad|desmentid|refutad|inexact|inventad|absurd)[oa]s?|sin (?:fundamento|base|pruebas)|no|no (?:es )?(?:cierto|verdad|asi|correcto)",
  be: "es|son|era|eran|fue|fueron|esta|sido",
  fails: "carecen? de|no se sostienen?|no tienen? (?:fundamento|base|sustento)",
  unproven:
    "(?:no hay|no existen?|sin|ningun|ninguna|falta de) (?:[^\\s.,;:]+ ){0,2}?(?:pruebas?|evidencias?|indicios?|base|estudio)|no es (?:cierto|verdad|correcto)|no (?:esta|se ha) (?:probado|demostrado)|contrario a|contra lo que",
  falsely: "(?:falsa|erronea|equivocada)mente",
  opposite: "lo contrario",
  ask: "(?:pregunt|sabe|ignora|dud|verific|averigu|determin|aclar|investig|estudi|analiz|examin)[a-z]*(?: (?:[^\\s.,;:]+ ){0,2}?)si",
  told: "sabia(?:s|n)? que",
  subordinate: "mientras|aunque|cuando|despues|antes|porque|ya|como|si|desde|donde|tras",
  main: "y|pero|mientras|aunque|sino|asi|pues",
  relative: "que|quien|quienes|cuyo|cuya|donde",
  that: "que|si",
  not: "no|nunca|jamas|nadie",
  article: "el|la|los|las|un|una|unos|unas|de|del|muchos|muchas|varios|varias|algunos|su|sus|mi",
};
