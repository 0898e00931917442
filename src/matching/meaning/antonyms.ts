/** Pairs of words that mean the opposite of each other in the same place. Compared by stem. */
const pairs =
  "rise fall;rise drop;rise decline;increase decrease;increase reduce;increase fall;increase decline;increase drop;grow shrink;gain lose;gain loss;up down;high low;higher lower;highest lowest;more less;more fewer;most least;" +
  "best worst;good bad;better worse;win lose;won lost;victory defeat;success failure;succeed fail;accept reject;accept refuse;approve reject;allow ban;allow prohibit;allow forbid;allow block;permit ban;legal illegal;legally illegally;lawful unlawful;" +
  "support oppose;support reject;back oppose;favor oppose;for against;with without;agree disagree;agree refuse;confirm deny;admit deny;true false;right wrong;correct incorrect;guilty innocent;guilty acquitted;convicted acquitted;" +
  "open close;open shut;start end;start stop;begin end;begin stop;start finish;first last;early late;earlier later;before after;before during;above below;over under;more under;over less;left right;inside outside;in out;enter leave;arrive depart;arrive leave;come go;join leave;" +
  "buy sell;lend borrow;give take;hire fire;alive die;alive dead;live die;survive die;born die;kill save;safe dangerous;safe unsafe;safe harmful;harmless harmful;healthy sick;healthy unhealthy;cure cause;prevent cause;protect harm;help harm;help hurt;" +
  "strong weak;strengthen weaken;rich poor;hot cold;warm cool;warming cooling;wet dry;light dark;light heavy;fast slow;quickly slowly;young old;new old;big small;large small;larger smaller;tall short;long short;wide narrow;thick thin;full empty;clean dirty;hard soft;loud quiet;" +
  "all none;always never;everyone nobody;everybody nobody;everything nothing;many few;majority minority;include exclude;present absent;possible impossible;likely unlikely;able unable;same different;similar different;equal unequal;" +
  "love hate;like dislike;friend enemy;ally enemy;war peace;attack defend;build destroy;create destroy;push pull;raise lower;raise cut;raise reduce;hike cut;expand cut;expand reduce;add remove;keep remove;remember forget;found lost;pass fail;passed rejected;" +
  "public private;secret public;male female;men women;man woman;boy girl;mother father;husband wife;brother sister;son daughter;day night;morning evening;sit stand;standing sitting;asleep awake;sleeping awake;indoors outdoors;import export;profit loss;surplus deficit;" +
  "married divorced;married single;temporary permanent;optimistic pessimistic;happy sad;happy unhappy;smiling crying;laughing crying;walk run;freed jailed;release arrest;released arrested;free imprison;arm disarm;tighten loosen;tighten ease;speed slow;accelerate slow;" +
  "maximum minimum;major minor;positive negative;natural artificial;real fake;genuine fake;authentic fake;original altered;proven unproven;known unknown;reversible irreversible;effective ineffective;relevant irrelevant;regular irregular;responsible irresponsible;" +
  "welcome reject;praise criticize;praise condemn;applaud condemn;defend criticize;deny acknowledge;invite exclude;appear disappear;connect disconnect;advance retreat;forward backward;top bottom;front back;nearly exactly;only also";

/** Prefixes that reverse a word: unlike and like, illegal and legal. */
const turning = ["un", "in", "im", "il", "ir", "dis", "non", "anti", "mis"];

/** Word pairs, as written. */
export const antonymPairs: readonly (readonly [string, string])[] = pairs.split(";").map((pair) => {
  const [a = "", b = ""] = pair.split(" ");
  return [a, b] as const;
});

/** True if the word begins with such a prefix, as one of the two words must for `isTurned`. */
export function maybeTurned(word: string): boolean {
  return turning.some((prefix) => word.startsWith(prefix));
}

/** True if one word is the other with a reversing prefix. */
export function isTurned(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  return turning.some((prefix) => long.length === short.length + prefix.length && long.startsWith(prefix) && long.endsWith(short));
}
