/**
 * English forms that no stemmer joins: "spoke" and "spoken" with "speak", "men" with "man". One group per word, its main
 * form first. Ambiguous forms (found, left, lay, saw as a tool) are included if the verb is the common reading in news.
 */
const groups =
  "arise arose arisen;awake awoke;be am is are was were been being;bear bore borne;beat beaten;become became;begin began begun;bend bent;bet betting;bind bound;bite bit bitten;" +
  "bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;choose chose chosen;cling clung;come came;creep crept;" +
  "deal dealt;dig dug;do does did done;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;" +
  "fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go goes went gone;grow grew grown;hang hung;" +
  "have has had;hear heard;hide hid hidden;hold held;keep kept;know knew known;lay laid;lead led;leave left;lend lent;lose lost;make made;mean meant;meet met;overcome overcame;pay paid;" +
  "prove proven;ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shine shone;shoot shot;show shown;shrink shrank shrunk;" +
  "sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;spend spent;spin spun;stand stood;steal stole stolen;stick stuck;strike struck;swear swore sworn;sweep swept;" +
  "swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent;understand understood;wake woke woken;wear wore worn;" +
  "weave wove woven;win won;withdraw withdrew withdrawn;write wrote written;man men;woman women;child children;person people;foot feet;tooth teeth;mouse mice;goose geese;life lives;wife wives;" +
  "knife knives;half halves;leaf leaves;thief thieves;crisis crises;good better best;bad worse worst;deny denied denies denying denial denials;die died dies dying death deaths dead;" +
  "poll polls polled polling;analysis analyses;datum data;medium media;percent percentage";

/** Form to main form, both in lower case. */
export const irregularEnglish: ReadonlyMap<string, string> = new Map(
  groups.split(";").flatMap((group) => {
    const [head = "", ...forms] = group.split(" ");
    return forms.map((form): [string, string] => [form, head]);
  }),
);
