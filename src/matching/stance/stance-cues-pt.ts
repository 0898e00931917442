import type { StanceCues } from "./stance-cues.ts";

export const portugueseCues: StanceCues = {
  say: "diz|dizem|disse|disseram|dito|(?:afirm|sustent|declar|explic|anunci|acredit|pens|ach|inform|confirm|alert|cont|denunci|aleg|indic|acrescent|jur|suspeit|acus|public|coment|sublinh|destac|apont|lembr|avis|relat|argument|consider|assegur|notici)(?:a|am|ou|aram|ava|avam)|(?:escrev|promet|respond|repet|insist|defend|garant|admit|reconhec|suger|conclu)(?:e|i|em|eu|iu|eram|iram)|convencid[oa]s?|le-se|ouve",
  show: "(?:mostr|revel|demonstr|comprov)(?:a|am|ou)|provam?",
  source:
    "(?<!(?:o|um|no|do|ao|pelo|de|em) )segundo(?! (?:semestre|lugar|turno|ano|dia|trimestre))|de acordo com|conforme|nas palavras de|na opiniao de",
  hearsay: "teria(?:m)?|(?:suposta|alegada)mente|ao que parece|diz-se|conta-se|fala-se|corre o boato|consta que|rumor(?:es)?",
  as: "como",
  deny: "neg(?:a|am|ou|aram|ava)|desm[ei]nt(?:e|em|iu|iram)|refut(?:a|am|ou|aram)",
  reject: "(?:rejeit|contest|descart|duvid|question)(?:a|am|ou|aram)|contradi(?:z|sse)|rebat(?:e|em|eu)",
  none: "nenhuma?|nada|ninguem",
  asserts:
    "facto|fato|certo|verdade|claro|seguro|evidente|sabe|sabem|para|sem|ja|ate|desde|depois|antes|mais|menos|tao|tanto|o|a|os|as|e|sao|era|foi|com|por|tal|sempre|enquanto|ainda|dado|ha|tem|prova|significa|resulta|vez|modo|maneira|faz|igual|mesmo",
  it: "isso|isto|o que",
  noun: "(?:alegac|afirmac|publicac|acusac|informac)(?:ao|oes)|(?:boato|teoria|ideia|crenca|historia|noticia|post)s?|rumor(?:es)?|mensage(?:m|ns)|video|tese",
  myth: "mitos?|boatos?|mentiras?|falacias?|farsas?|enganos?|falsidades?|lenda urbana|invencao|fake news|supersticao|disparate|balela|erro",
  wrong:
    "(?:fals|incorret|errad|equivocad|enganos|infundad|desmentid|refutad|inexat|inventad|absurd)[oa]s?|sem (?:fundamento|base|provas)|nao|nao (?:e )?(?:verdade|certo|assim|correto)",
  be: "e|sao|era|eram|foi|foram|esta|sido",
  fails: "nao (?:tem|ha) (?:fundamento|base)|nao se sustentam?|nao procedem?|carecem? de",
  unproven:
    "(?:nao ha|nao existem?|sem|nenhuma?|falta de) (?:[^\\s.,;:]+ ){0,2}?(?:provas?|evidencias?|indicios?|base|estudo)|nao e (?:verdade|certo|correto)|(?:nunca foi|nao foi|nao esta) (?:provado|demonstrado)|ao contrario d[a-z]+",
  falsely: "(?:falsa|erronea|equivocada|errada)mente",
  opposite: "o contrario|o oposto",
  ask: "(?:pergunt|sabe|ignora|duvid|verific|apur|determin|esclarec|investig|estud|analis|examin)[a-z]*(?: (?:[^\\s.,;:]+ ){0,2}?)se|sera que",
  told: "sabia que",
  subordinate: "enquanto|embora|quando|depois|antes|porque|ja|como|se|desde|onde|apos|apesar",
  main: "e|mas|enquanto|embora|porem|pois",
  relative: "que|quem|cujo|cuja|onde",
  that: "que|se",
  not: "nao|nunca|jamais|ninguem",
  article: "o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|muitos|muitas|varios|varias|alguns|seu|sua|meu|minha",
};
