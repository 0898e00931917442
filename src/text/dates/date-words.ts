/**
 * Words that name a day, month or year relative to the day of the page, by language, folded. A phrase may have several
 * words. Numbers: how many units it lies before (negative) or after that day.
 */
const dateUnits = ["day", "week", "month", "year"] as const;
export type DateUnit = (typeof dateUnits)[number];

export interface DateWords {
  /** Phrase to unit and distance: "last year" is year -1. */
  phrases: ReadonlyMap<string, { unit: DateUnit; by: number }>;
  /** Folded name to Monday 1 … Sunday 7. */
  weekdays: ReadonlyMap<string, number>;
  /** Abbreviated months: jan, sept. */
  shortMonths: ReadonlyMap<string, number>;
  /** "two years ago": the words for the units, and the words before or after them. */
  units: ReadonlyMap<string, DateUnit>;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  /** First words of phrases, weekdays and `before`. */
  starts: ReadonlySet<string>;
}

interface Source {
  phrases: string;
  weekdays: string;
  shortMonths: string;
  /** Forms of day, week, month, year. */
  units: string;
  before: string;
  after: string;
}

const sources: Record<string, Source> = {
  en: {
    phrases: "today=day0 tonight=day0 yesterday=day-1 tomorrow=day1 this_week=week0 last_week=week-1 next_week=week1 this_month=month0 last_month=month-1 next_month=month1 this_year=year0 last_year=year-1 next_year=year1",
    weekdays: "monday tuesday wednesday thursday friday saturday sunday",
    shortMonths: "jan feb mar apr may jun jul aug sep/sept oct nov dec",
    units: "day/days week/weeks month/months year/years", before: "", after: "ago",
  },
  de: {
    phrases: "heute=day0 gestern=day-1 vorgestern=day-2 diese_woche=week0 letzte_woche=week-1 letzter_woche=week-1 vergangene_woche=week-1 nachste_woche=week1 diesen_monat=month0 letzten_monat=month-1 vergangenen_monat=month-1 nachsten_monat=month1 dieses_jahr=year0 diesem_jahr=year0 letztes_jahr=year-1 letzten_jahr=year-1 vergangenes_jahr=year-1 vergangenen_jahr=year-1 vorjahr=year-1 nachstes_jahr=year1 nachsten_jahr=year1",
    weekdays: "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    shortMonths: "jan feb mrz apr mai jun jul aug sep/sept okt nov dez",
    units: "tag/tagen woche/wochen monat/monaten jahr/jahren", before: "vor", after: "",
  },
  fr: {
    phrases: "aujourd'hui=day0 hier=day-1 avant_hier=day-2 demain=day1 cette_semaine=week0 semaine_derniere=week-1 semaine_passee=week-1 semaine_prochaine=week1 ce_mois=month0 mois_dernier=month-1 mois_passe=month-1 mois_prochain=month1 cette_annee=year0 annee_derniere=year-1 l'an_dernier=year-1 l'an_passe=year-1 annee_passee=year-1 annee_prochaine=year1 l'an_prochain=year1",
    weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    shortMonths: "janv fevr/fev mars avr mai juin juil aout sept oct nov dec",
    units: "jour/jours semaine/semaines mois an/ans/annee/annees", before: "il_y_a", after: "",
  },
  es: {
    phrases: "hoy=day0 ayer=day-1 anteayer=day-2 esta_semana=week0 semana_pasada=week-1 pasada_semana=week-1 proxima_semana=week1 este_mes=month0 mes_pasado=month-1 pasado_mes=month-1 proximo_mes=month1 este_ano=year0 ano_pasado=year-1 pasado_ano=year-1 proximo_ano=year1",
    weekdays: "lunes martes miercoles jueves viernes sabado domingo",
    shortMonths: "ene feb mar abr may jun jul ago sept/sep oct nov dic",
    units: "dia/dias semana/semanas mes/meses ano/anos", before: "hace", after: "atras",
  },
  pt: {
    phrases: "hoje=day0 ontem=day-1 anteontem=day-2 amanha=day1 esta_semana=week0 nesta_semana=week0 semana_passada=week-1 ultima_semana=week-1 proxima_semana=week1 este_mes=month0 neste_mes=month0 mes_passado=month-1 proximo_mes=month1 este_ano=year0 neste_ano=year0 ano_passado=year-1 proximo_ano=year1",
    weekdays: "segunda_feira terca_feira quarta_feira quinta_feira sexta_feira sabado domingo",
    shortMonths: "jan fev mar abr mai jun jul ago set out nov dez",
    units: "dia/dias semana/semanas mes/meses ano/anos", before: "ha", after: "atras",
  },
  it: {
    phrases: "oggi=day0 ieri=day-1 domani=day1 questa_settimana=week0 settimana_scorsa=week-1 scorsa_settimana=week-1 prossima_settimana=week1 questo_mese=month0 mese_scorso=month-1 scorso_mese=month-1 prossimo_mese=month1 quest'anno=year0 anno_scorso=year-1 scorso_anno=year-1 prossimo_anno=year1",
    weekdays: "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    shortMonths: "gen feb mar apr mag giu lug ago sett/set ott nov dic",
    units: "giorno/giorni settimana/settimane mese/mesi anno/anni", before: "", after: "fa",
  },
  nl: {
    phrases: "vandaag=day0 gisteren=day-1 eergisteren=day-2 deze_week=week0 vorige_week=week-1 volgende_week=week1 deze_maand=month0 vorige_maand=month-1 volgende_maand=month1 dit_jaar=year0 vorig_jaar=year-1 volgend_jaar=year1",
    weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    shortMonths: "jan feb mrt apr mei jun jul aug sep/sept okt nov dec",
    units: "dag/dagen week/weken maand/maanden jaar/jaren", before: "", after: "geleden",
  },
}; // prettier-ignore

const built = new Map<string, DateWords>();

/** Date words of a language; undefined if we have none. */
export function findDateWords(language: string): DateWords | undefined {
  const source = Object.hasOwn(sources, language) ? sources[language] : undefined;
  if (source === undefined) return undefined;
  let words = built.get(language);
  if (words === undefined) built.set(language, (words = build(source)));
  return words;
}

function build(source: Source): DateWords {
  const phrases = source.phrases.split(" ").map((entry) => {
    const [phrase = "", unit, by] = /^(.+)=([a-z]+)(-?\d)$/u.exec(entry)?.slice(1) ?? [];
    return [phrase.replaceAll("_", " "), { unit: dateUnits.find((known) => known === unit) ?? "day", by: Number(by) }] as const;
  });
  const weekdays = readNames(source.weekdays);
  const before = source.before === "" ? [] : [source.before.replaceAll("_", " ")];
  const starts = [...phrases.map(([phrase]) => phrase), ...weekdays.keys(), ...before].map((phrase) => phrase.split(" ")[0] ?? "");
  const units = source.units.split(" ").flatMap((forms, at) => forms.split("/").map((form) => [form, dateUnits[at] ?? "day"] as const));
  return {
    phrases: new Map(phrases),
    weekdays,
    shortMonths: readNames(source.shortMonths),
    units: new Map(units),
    before: new Set(before),
    after: new Set(source.after === "" ? [] : [source.after]),
    starts: new Set(starts),
  };
}

function readNames(list: string): Map<string, number> {
  return new Map(
    list.split(" ").flatMap((forms, at) => forms.split("/").map((form): [string, number] => [form.replaceAll("_", " "), at + 1])),
  );
}
