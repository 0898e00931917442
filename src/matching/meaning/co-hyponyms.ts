/**
 * Words of one kind that exclude each other: another country, month or color is another statement. Each row of countries
 * has the forms of one place.
 */
const places =
  "united_states us usa america american americans;united_kingdom uk britain british great_britain briton britons;european_union eu;russia russian russians;china chinese;ukraine ukrainian ukrainians;germany german germans;" +
  "france french;italy italian italians;spain spanish spaniards;portugal portuguese;poland polish poles;hungary hungarian;greece greek greeks;turkey turkish turks turkiye;iran iranian iranians;iraq iraqi iraqis;" +
  "israel israeli israelis;palestine palestinian palestinians;syria syrian syrians;egypt egyptian egyptians;saudi saudis;yemen yemeni;afghanistan afghan afghans;pakistan pakistani pakistanis;india indian indians;" +
  "bangladesh bangladeshi;japan japanese;korea korean koreans;vietnam vietnamese;thailand thai;indonesia indonesian;malaysia malaysian;philippines filipino filipinos philippine;australia australian australians;" +
  "canada canadian canadians;mexico mexican mexicans;brazil brazilian brazilians;argentina argentine argentinian;chile chilean;colombia colombian;venezuela venezuelan venezuelans;cuba cuban cubans;haiti haitian haitians;" +
  "nigeria nigerian nigerians;kenya kenyan;ethiopia ethiopian;somalia somali somalis;sudan sudanese;libya libyan;morocco moroccan;algeria algerian;tunisia tunisian;ghana ghanaian;zimbabwe zimbabwean;" +
  "sweden swedish swedes;norway norwegian norwegians;denmark danish danes;finland finnish finns;netherlands dutch;belgium belgian;austria austrian austrians;switzerland swiss;ireland irish;scotland scottish;wales welsh;england english;" +
  "romania romanian;bulgaria bulgarian;serbia serbian;croatia croatian;czech czechia;slovakia slovak;belarus belarusian;lithuania lithuanian;latvia latvian;estonia estonian;georgia georgian;singapore singaporean;taiwan taiwanese";
const kinds: Record<string, string> = {
  state:
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming",
  month: "january february march april june july august september october november december",
  weekday: "monday tuesday wednesday thursday friday saturday sunday",
  season: "spring summer autumn winter",
  colour: "red blue green yellow black white orange purple brown grey gray pink",
  direction: "north south east west northern southern eastern western",
  party: "republican democrat labour conservative tory libertarian",
  religion: "muslim christian jewish hindu buddhist catholic protestant",
  family: "father mother brother sister son daughter wife husband uncle aunt",
  person: "man woman boy girl",
  animal: "dog cat horse cow bird fish shark lion tiger bear elephant monkey",
  continent: "africa asia europe antarctica",
  planet: "mars venus jupiter moon",
  count: "once twice thrice",
  unit: "second minute hour day week month year decade century",
  length: "inch foot yard mile meter metre kilometer kilometre centimeter",
};

/** Any form of a place to its main form. */
export const placeForms: ReadonlyMap<string, string> = new Map(
  places.split(";").flatMap((row) => {
    const forms = row.split(" ");
    return forms.map((form): [string, string] => [form, forms[0] ?? form]);
  }),
);

/** A word, or its singular, to its kind; words of one kind exclude each other. Places are of the kind "country". */
export const kindOfWord: ReadonlyMap<string, string> = new Map([
  ...[...new Set(placeForms.values())].map((place): [string, string] => [place, "country"]),
  ...Object.entries(kinds).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
]);
