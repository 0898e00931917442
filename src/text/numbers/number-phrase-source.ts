/**
 * The phrases around numbers, language by language. Phrases are separated by "/"; a value follows "=". "~" at the
 * beginning of a word matches any beginning: "~den fazla" matches "12'den fazla" and "12 kişiden fazla".
 */
export interface NumberPhraseSource {
  /** Before a number: at least, at most, nearly, about. */
  more: string;
  less: string;
  nearly: string;
  about: string;
  /** After it: or more, or less. */
  moreAfter: string;
  lessAfter: string;
  /** Before a number below zero, and after one. */
  minus: string;
  belowZero: string;
  /** Between the two ends of a range: 10 to 15; and before it, if its ends are joined by a different word: between 10 and 15. */
  to: string;
  between: string;
  and: string;
  /** Words before a range that belong to it: de 10 a 15; and words that make it a change: from 10 to 15. */
  from: string;
  change: string;
  /** Percentage points, and hundredths of them. */
  points: string;
  /** Percent in several words. */
  percents: string;
  /** Words between a number and what it counts: millones de euros, half of them. */
  of: string;
  /** After a number or magnitude: adds half of the unit. */
  andHalf: string;
  /** Before a number: adds a half, or subtracts a quarter. */
  plus: string;
  /** Half of a whole, in words with no other meaning; and words that mean it only before a word of `of`. */
  half: string;
  halfOf: string;
  /** The nth part; those derived from ordinals (a fifth, zwei Fünftel, la quinta parte) need not be listed. */
  parts: string;
  /** Parts whose words also mean other things: a word of `of` must follow. */
  partsOf: string;
  /** Parts that need no number before them: sepertiga, треть. */
  partsBare: string;
  /** The whole a part follows: dörtte üçü, three in four. */
  wholes: string;
  /** Between the numbers of a share: one in five; and if the whole comes first: beş kişiden biri. */
  outOf: string;
  outOfBehind: string;
  /** Before an ordinal: every fifth. */
  every: string;
}

export const numberPhraseSources: Record<string, Partial<NumberPhraseSource>> = {
  en: {
    more: "more than/over/above/at least/exceeding/exceeded/in excess of/upwards of/no fewer than/no less than/not less than/not fewer than/minimum of/greater than/higher than/tops/topped/surpassed",
    less: "less than/fewer than/under/below/at most/up to/no more than/not more than/maximum of/as many as/as much as/lower than",
    nearly: "nearly/almost",
    about: "about/around/roughly/some/close to/plus or minus/approximately/circa/estimated",
    moreAfter: "or more/or over/or higher/and over/and above/at least",
    lessAfter: "or less/or fewer/or under/and under/at most",
    minus: "minus/negative",
    belowZero: "below zero/below freezing",
    to: "to",
    between: "between",
    and: "and",
    from: "anywhere from/ranging from",
    change: "from",
    points: "percentage point/percentage points/percent points/pp/ppt/pct points/basis points=0.01/bps=0.01",
    percents: "per cent",
    of: "of/the/all/its/their/our/his/her/these/those/this",
    andHalf: "and a half=0.5/and a quarter=0.25/and three quarters=0.75",
    halfOf: "half",
    partsOf: "half=2/quarter=4/quarters=4",
    outOf: "in/in every/out of/out of every",
    every: "every",
  },
  de: {
    more: "mehr als/über/mindestens/wenigstens/zumindest/nicht weniger als",
    less: "weniger als/unter/höchstens/maximal/bis zu/nicht mehr als",
    nearly: "fast/beinahe/nahezu/knapp/annähernd",
    about: "etwa/rund/ungefähr/circa/ca/schätzungsweise",
    moreAfter: "oder mehr/und mehr",
    lessAfter: "oder weniger/und weniger",
    minus: "minus",
    belowZero: "unter null",
    to: "bis",
    between: "zwischen",
    and: "und",
    points: "prozentpunkt/prozentpunkte/prozentpunkten/basispunkte=0.01",
    of: "der/des/von/aller/den/dieser",
    half: "hälfte",
    parts: "drittel=3/viertel=4/fünftel=5/sechstel=6/siebtel=7/achtel=8/neuntel=9/zehntel=10",
    outOf: "von",
    every: "jeder/jede/jedes/jeden",
  },
  nl: {
    more: "meer dan/ruim/minstens/ten minste/tenminste/minimaal/niet minder dan/boven de",
    less: "minder dan/onder de/hoogstens/ten hoogste/maximaal/niet meer dan/tot wel/tot/hooguit",
    nearly: "bijna/haast",
    about: "ongeveer/circa/ca/zo'n/rond/rond de",
    moreAfter: "of meer",
    lessAfter: "of minder",
    minus: "min/minus",
    belowZero: "onder nul",
    to: "tot",
    between: "tussen",
    and: "en",
    points: "procentpunt/procentpunten",
    of: "van",
    andHalf: "en een half=0.5/en een halve=0.5",
    half: "helft",
    parts: "kwart=4",
    partsBare: "driekwart=1.33333333",
    outOf: "op de/op",
    every: "elke",
  },
  fr: {
    more: "plus de/plus du/plus des/au moins/d'au moins/au minimum/pas moins de/au dessus de",
    less: "moins de/moins du/moins des/au plus/au maximum/pas plus de/jusqu'à/au dessous de",
    nearly: "près de/presque",
    about: "environ/quelque/autour de/à peu près/plus ou moins",
    moreAfter: "ou plus/et plus/au moins",
    lessAfter: "ou moins/et moins/au plus",
    minus: "moins",
    belowZero: "sous zéro/au dessous de zéro/en dessous de zéro",
    to: "à",
    between: "entre",
    and: "et",
    from: "de",
    points: "point de pourcentage/points de pourcentage/points de base=0.01",
    percents: "pour cent",
    of: "de/des/du",
    andHalf: "et demi=0.5/et demie=0.5",
    half: "moitié",
    parts: "tiers=3/quarts=4",
    partsOf: "quart=4",
    outOf: "sur",
  },
  es: {
    more: "más de/más del/al menos/por lo menos/como mínimo/no menos de/por encima de",
    less: "menos de/menos del/como máximo/a lo sumo/hasta/no más de/por debajo de",
    nearly: "casi",
    about: "unos/unas/alrededor de/aproximadamente/en torno a/cerca de/más o menos",
    moreAfter: "o más/y más/al menos/como mínimo",
    lessAfter: "o menos/como máximo",
    minus: "menos",
    belowZero: "bajo cero",
    to: "a/al/hasta",
    between: "entre",
    and: "y/e",
    from: "de/del",
    points: "punto porcentual/puntos porcentuales/puntos básicos=0.01",
    percents: "por ciento",
    of: "de/del",
    andHalf: "y medio=0.5/y media=0.5",
    half: "mitad",
    parts: "tercios=3/tercera parte=3/terceras partes=3",
    partsOf: "tercio=3",
    outOf: "de cada/por cada",
  },
  pt: {
    more: "mais de/mais do/mais da/mais do que/pelo menos/ao menos/no mínimo/não menos de/acima de",
    less: "menos de/menos do/menos da/menos do que/no máximo/até/não mais de/abaixo de",
    nearly: "quase",
    about: "cerca de/aproximadamente/uns/umas/em torno de/por volta de/mais ou menos",
    moreAfter: "ou mais/no mínimo",
    lessAfter: "ou menos/no máximo",
    minus: "menos",
    belowZero: "abaixo de zero/negativos",
    to: "a/ao/até",
    between: "entre",
    and: "e",
    from: "de",
    points: "ponto percentual/pontos percentuais/pp/pontos base=0.01",
    percents: "por cento",
    of: "de/do/da/dos/das",
    andHalf: "e meio=0.5/e meia=0.5",
    half: "metade",
    parts: "terços=3/terça parte=3",
    partsOf: "terço=3",
    outOf: "em cada/de cada/em",
  },
  it: {
    more: "più di/più del/più dell/più della/più dei/oltre/almeno/come minimo/non meno di",
    less: "meno di/meno del/meno dell/meno della/meno dei/al massimo/fino a/non più di/sotto",
    nearly: "quasi",
    about: "circa/intorno a/all'incirca/più o meno",
    moreAfter: "o più/almeno",
    lessAfter: "o meno/al massimo",
    minus: "meno",
    belowZero: "sotto zero/sotto lo zero",
    to: "a/al",
    between: "tra/fra",
    and: "e",
    from: "da/dal",
    points: "punto percentuale/punti percentuali/punti base=0.01",
    percents: "per cento",
    of: "di/del/della/dei/degli/delle",
    andHalf: "e mezzo=0.5/e mezza=0.5",
    half: "metà",
    outOf: "su/su ogni",
  },
  ru: {
    more: "более/более чем/больше/больше чем/свыше/не менее/не меньше/как минимум/минимум/по меньшей мере",
    less: "менее/менее чем/меньше/меньше чем/не более/не больше/максимум/до/ниже",
    nearly: "почти",
    about: "около/примерно/приблизительно/порядка",
    moreAfter: "и более/или более/или больше",
    lessAfter: "и менее/или менее/или меньше",
    minus: "минус",
    belowZero: "ниже нуля/мороза",
    to: "до",
    between: "между",
    and: "и",
    from: "от",
    change: "с",
    points: "процентный пункт/процентных пункта/процентных пунктов/процентного пункта/п п",
    andHalf: "с половиной=0.5",
    half: "половина/половину/половины/половине",
    partsBare: "треть=3/трети=3/треть=3/четверть=4/четверти=4",
    parts: "пятых=5/десятых=10",
    outOf: "из",
    every: "каждый/каждая/каждое/каждого",
  },
  pl: {
    more: "ponad/więcej niż/co najmniej/przynajmniej/minimum/nie mniej niż/powyżej",
    less: "mniej niż/poniżej/co najwyżej/najwyżej/maksymalnie/do/nie więcej niż/nawet do",
    nearly: "prawie/niemal",
    about: "około/ok/blisko/mniej więcej",
    moreAfter: "lub więcej/i więcej",
    lessAfter: "lub mniej/i mniej",
    minus: "minus",
    belowZero: "poniżej zera/mrozu",
    to: "do",
    between: "między/pomiędzy",
    and: "a/i",
    from: "od",
    change: "z",
    points: "punkt procentowy/punkty procentowe/punktów procentowych/punktu procentowego/pkt proc/pp/p p",
    andHalf: "i pół=0.5",
    half: "połowa/połowę/połowy/połowie",
    partsBare: "ćwierć=4",
    parts: "trzecia=3/czwarta=4/piąta=5/trzecie=3/czwarte=4/piąte=5/piątych=5/dziesiątych=10",
    outOf: "na",
    every: "co",
  },
  tr: {
    more: "en az",
    less: "en fazla/en çok",
    nearly: "neredeyse",
    about: "yaklaşık/yaklaşık olarak/aşağı yukarı",
    moreAfter: "~den fazla/~dan fazla/~ten fazla/~tan fazla/~in üzerinde/~ın üzerinde/~un üzerinde/~ün üzerinde/veya daha fazla/ve üzeri",
    lessAfter: "~den az/~dan az/~ten az/~tan az/~in altında/~ın altında/~un altında/~ün altında/veya daha az",
    minus: "eksi/sıfırın altında",
    to: "ila/ile",
    points: "puan/yüzde puan",
    andHalf: "buçuk=0.5",
    half: "yarısı/yarısını/yarısından/yarısının",
    outOfBehind: "~den/~dan/~ten/~tan",
    wholes: "ikide=2/üçte=3/dörtte=4/beşte=5/onda=10",
  },
  hi: {
    more: "कम से कम",
    less: "अधिक से अधिक/ज़्यादा से ज़्यादा/अधिकतम",
    about: "लगभग/करीब/तक़रीबन",
    moreAfter: "से अधिक/से ज़्यादा/से ऊपर/या अधिक/या उससे अधिक",
    lessAfter: "से कम/से नीचे/तक/या कम/या उससे कम",
    minus: "माइनस/ऋण/शून्य से",
    to: "से",
    points: "प्रतिशत अंक/प्रतिशत अंकों",
    plus: "साढ़े=0.5/सवा=0.25/पौने=-0.25",
    half: "आधे/आधी/आधा",
    partsBare: "तिहाई=3/चौथाई=4",
    outOfBehind: "में से",
    every: "हर",
  },
  id: {
    more: "lebih dari/di atas/setidaknya/sedikitnya/paling sedikit/minimal/tidak kurang dari",
    less: "kurang dari/di bawah/paling banyak/maksimal/hingga/sampai/tidak lebih dari",
    nearly: "hampir",
    about: "sekitar/kira kira/kurang lebih",
    moreAfter: "atau lebih/ke atas",
    lessAfter: "atau kurang/ke bawah",
    minus: "minus/negatif",
    belowZero: "di bawah nol",
    to: "sampai/hingga",
    between: "antara",
    and: "dan/hingga/sampai",
    from: "dari",
    points: "poin persentase/poin persen",
    of: "dari",
    andHalf: "setengah=0.5",
    half: "separuh",
    halfOf: "setengah",
    partsBare: "sepertiga=3/seperempat=4/seperlima=5/sepersepuluh=10",
    parts: "pertiga=3/perempat=4/perlima=5/persepuluh=10",
    outOf: "dari/dari setiap",
  },
  ar: {
    more: "أكثر من/ما يزيد على/ما يزيد عن/على الأقل/لا يقل عن/ما لا يقل عن/فوق",
    less: "أقل من/ما لا يزيد عن/لا يزيد عن/ما يصل إلى/تحت/دون/حتى",
    nearly: "ما يقرب من/قرابة",
    about: "حوالي/نحو/تقريبا",
    moreAfter: "على الأقل/أو أكثر",
    lessAfter: "على الأكثر/أو أقل",
    minus: "ناقص/سالب",
    belowZero: "تحت الصفر",
    to: "إلى/الى",
    between: "بين/ما بين",
    and: "و",
    from: "من",
    points: "نقطة مئوية/نقاط مئوية",
    percents: "في المئة/في المائة",
    of: "من",
    andHalf: "ونصف=0.5",
    half: "نصف",
    partsBare: "ثلث=3/ثلثي=1.5/ثلثا=1.5/ربع=4/خمس=5",
    parts: "أرباع=4/أخماس=5",
    outOf: "من كل/من بين كل/من أصل",
  },
};
