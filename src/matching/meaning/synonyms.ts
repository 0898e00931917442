/**
 * Words that news uses interchangeably. Small and careful: only words that preserve the truth of a sentence. Compared by
 * stem; a word may be in only one group.
 */
const groups =
  "speak talk converse conversation chat;say state claim assert declare insist maintain allege tell write tweet post;war invasion invade;vaccine vaccination vaccinate jab immunization shot inoculation;picture photo photograph image photographed;video footage clip;" +
  "big large huge enormous massive;buy purchase acquire;begin start launch commence;end finish stop cease;car automobile vehicle;doctor physician;job employment work;kid child;kill murder slay destroy;movie film;" +
  "illegal unlawful illicit;illegally unlawfully;legal lawful;immigrant migrant immigration migration;noncitizen foreigner;money cash fund;pay fund finance;cost price;build construct erect;company firm business corporation;country nation;" +
  "president potus;assist help aid;attempt try;ballot vote;border frontier;cause trigger lead produce;contain include;climate weather;create make produce generate;cut reduce slash lower decrease;rise increase climb grow jump surge soar;drop fall decline plunge slump;" +
  "death fatality die;demand require;show reveal depict portray;discover find;doubt question;drug medicine medication;earth globe planet;election vote poll;employ hire recruit;fake bogus forged fabricated hoax;film movie;flat level;gun firearm weapon;harm damage hurt injure;" +
  "illness disease sickness;infected sick ill;jail prison imprison incarcerate;law legislation;leave depart quit exit;lie falsehood;near close;need require;percent percentage;police cop;prevent stop block avert;prohibit ban forbid outlaw bar;propose suggest;" +
  "proof evidence;quick fast rapid;raise hike;reject refuse decline;relate link connect tie associate;report story article;research study;resign quit;rich wealthy affluent;robot android;scientist researcher;see view watch witness;send dispatch ship;sick ill;small little tiny;" +
  "steal rig;student pupil;support back endorse favor favour;sugar sucrose;tax levy;teach educate;test trial;town city;troop soldier;use utilize employ;virus coronavirus covid;visible seen see;spin swirl spiral rotate turn;powerful strong potent;warm heat;weapon arm;win triumph;world globe;young youth;" +
  "airplane plane aircraft;astronaut cosmonaut;toll deaths;meet encounter;personally directly himself herself;brush dismiss deny;only merely solely;former ex;spend pay;annual yearly;weekly week;daily day;monthly month;hourly hour;nightly night;moon lunar;center centre;color colour";

/** Pairs (word, group number); build the table by stem. */
export const synonymGroups: readonly (readonly [string, number])[] = groups
  .split(";")
  .flatMap((group, at) => group.split(" ").map((word): [string, number] => [word, at]));
