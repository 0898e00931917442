/** The small words of a language that change what a sentence says, and its number words. All folded (no accents). */
export interface Lexicon {
  /** Words that carry no content of their own. */
  stop: ReadonlySet<string>;
  /** Words that deny: not, never, ohne. */
  negators: ReadonlySet<string>;
  /** Number words to values. */
  numbers: ReadonlyMap<string, number>;
  /** Words that multiply the number before them. */
  magnitudes: ReadonlyMap<string, number>;
  /** first, second, dritte. */
  ordinals: ReadonlyMap<string, number>;
  /** Percent words. */
  percents: ReadonlySet<string>;
  /** Month names to 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** A comma divides thousands in English, whole and fraction elsewhere. */
  commaGroups: boolean;
}

interface Source {
  stop: string;
  negators: string;
  /** zero one two … in order: from is the value of the first. */
  numbers: string;
  magnitudes: string;
  ordinals: string;
  percents: string;
  months: string;
  commaGroups?: boolean;
}

const sources: Record<string, Source> = {
  en: {
    stop:
      "a an the of in on at by for from to with without as into onto over under about after before between through during against among around upon off out up down and or but nor so yet if then than that this these those " +
      "there here it its itself he him his himself she her hers herself they them their theirs themselves i me my mine myself we us our ours ourselves you your yours yourself who whom whose which what when where why how " +
      "be is am are was were been being do does did done doing have has had having will would shall should can could may might must ought not no never also just very too more most much many some any all each every both either neither other another such same own only " +
      "s t d ll m re ve rt amp via while because although though since until unless per again further once yes said says say",
    negators: "not no never none nobody nothing neither nor without cannot nowhere hardly scarcely barely",
    numbers:
      "zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 one=1 twice=2 dozen=12 half=0.5",
    magnitudes:
      "hundred=1e2 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 bn=1e9 mn=1e6 mln=1e6 tn=1e12 k=1e3 m=1e6 b=1e9 millions=1e6 billions=1e9 trillions=1e12",
    ordinals: "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12",
    percents: "percent pct percentage",
    months: "january february march april may june july august september october november december",
    commaGroups: true,
  },
  de: {
    stop:
      "der die das den dem des ein eine einen einem einer eines und oder aber doch sondern in im an am auf aus bei beim mit nach von vom vor zu zum zur uber unter durch fur gegen ohne um bis seit wahrend wegen als wie wenn dass daß weil ob ich du er sie es wir ihr sich mich mir dich ihm ihn ihnen uns euch mein dein sein seine seiner seinen seinem ihre ihrer ihren ihrem unser " +
      "ist sind war waren sei seien gewesen bin bist wird werden wurde wurden worden haben hat hatte hatten habe hatte kann konnen konnte konnten muss mussen soll sollen sollte will wollen wollte darf mag nicht kein keine auch noch nur schon so sehr mehr hier da dort dann denn dieser diese dieses diesen diesem jener man was wer wo warum welche welcher alle alles andere anderen etwa sagte sagt",
    negators: "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends ohne weder kaum",
    numbers:
      "null=0 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 zweimal=2 halb=0.5 dutzend=12",
    magnitudes:
      "hundert=1e2 tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12 billionen=1e12",
    ordinals: "erste=1 ersten=1 erster=1 zweite=2 zweiten=2 dritte=3 dritten=3 vierte=4 vierten=4 funfte=5 funften=5",
    percents: "prozent",
    months: "januar februar marz april mai juni juli august september oktober november dezember",
  },
  fr: {
    stop:
      "le la les l un une des du de d et ou mais donc or ni car a au aux en dans par pour sur sous avec sans vers chez entre contre depuis pendant apres avant que qui quoi dont ou ce cet cette ces celui celle ceux il elle ils elles on nous vous je tu me te se s m t n lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y ne pas plus moins tres aussi si comme quand " +
      "est sont etait etaient sera seront ete etre suis es sommes avoir ai as avons avez ont avait avaient aura eu fait faire peut peuvent doit doivent c qu tout toute tous toutes autre autres meme dit",
    negators: "ne pas jamais aucun aucune rien personne sans ni non guere",
    numbers:
      "zero=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 demi=0.5 douzaine=12",
    magnitudes: "cent=1e2 cents=1e2 mille=1e3 milliers=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9",
    ordinals: "premier=1 premiere=1 deuxieme=2 seconde=2 troisieme=3 quatrieme=4 cinquieme=5",
    percents: "pourcent",
    months: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  },
  es: {
    stop:
      "el la los las un una unos unas lo al del de a ante con contra desde en entre hacia hasta para por segun sin sobre tras y e o u pero sino que quien cual cuando donde como porque si no ni se su sus mi mis tu tus nuestro le les me te nos yo el ella ellos ellas usted este esta estos estas ese esa esos esas aquel esto eso " +
      "es son era eran fue fueron ser sido esta estan estaba estado ha han habia haber hay he sera muy mas menos tambien ya todo toda todos todas otro otra otros otras mismo puede pueden dijo",
    negators: "no nunca jamas ningun ninguno ninguna nada nadie sin ni tampoco",
    numbers:
      "cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 medio=0.5 docena=12",
    magnitudes: "cien=1e2 ciento=1e2 cientos=1e2 mil=1e3 miles=1e3 millon=1e6 millones=1e6 billon=1e12 billones=1e12",
    ordinals: "primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5",
    percents: "",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  },
  pt: {
    stop:
      "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre sob entre ate apos desde contra e ou mas que quem qual quando onde como porque se nao nem seu sua seus suas meu minha teu tua ele ela eles elas eu tu voce voces nos lhe lhes me te este esta estes estas esse essa esses essas isso isto aquele ao aos " +
      "e sao era eram foi foram ser sido esta estao estava ter tem tinha ha havia sera muito mais menos tambem ja todo toda todos todas outro outra mesmo pode podem disse",
    negators: "nao nunca jamais nenhum nenhuma nada ninguem sem nem tampouco",
    numbers:
      "zero=0 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 meio=0.5 duzia=12",
    magnitudes: "cem=1e2 cento=1e2 mil=1e3 milhao=1e6 milhoes=1e6 bilhao=1e9 bilhoes=1e9 trilhao=1e12 trilhoes=1e12",
    ordinals: "primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5",
    percents: "",
    months: "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  },
  it: {
    stop:
      "il lo la i gli le l un uno una di del dello della dei degli delle da dal dalla dai in nel nella nei nelle con su sul sulla sui per tra fra a al allo alla ai agli alle e ed o ma che chi cui quando dove come perche se non ne si suo sua suoi sue mio mia loro lui lei noi voi io tu mi ti ci vi questo questa questi queste quello quella quelli " +
      "e sono era erano fu essere stato stata stati ha hanno aveva avere sara molto piu meno anche gia tutto tutta tutti tutte altro altra altri stesso puo possono detto",
    negators: "non mai nessun nessuno nessuna niente nulla senza ne neppure",
    numbers:
      "zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 mezzo=0.5 dozzina=12",
    magnitudes: "cento=1e2 mille=1e3 mila=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9 mld=1e9",
    ordinals: "primo=1 prima=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5",
    percents: "",
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  },
  nl: {
    stop: "de het een en of maar van in op aan bij met voor door over naar om te tot uit als dan dat die dit deze ik je hij zij ze wij we hun haar zijn is was waren ben bent wordt worden werd werden heeft hebben had kan kunnen zal zou moet mag niet geen ook nog al er hier daar wat wie waar zo meer zegt zei",
    negators: "niet geen nooit niemand niets zonder",
    numbers:
      "nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 twintig=20 dertig=30 veertig=40 vijftig=50",
    magnitudes: "honderd=1e2 duizend=1e3 miljoen=1e6 miljard=1e9 biljoen=1e12",
    ordinals: "eerste=1 tweede=2 derde=3 vierde=4 vijfde=5",
    percents: "procent",
    months: "januari februari maart april mei juni juli augustus september oktober november december",
  },
  ru: {
    stop: "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему когда даже ну если или быть был него до вас нибудь они тут где есть надо ней для мы их чем была сам чтоб без чего под будет тогда кто этот того потому этого какой это эта эти был были",
    negators: "не нет ни никогда никто ничего без нельзя",
    numbers:
      "ноль=0 два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100",
    magnitudes:
      "тысяча=1e3 тысячи=1e3 тысяч=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 миллиард=1e9 миллиарда=1e9 миллиардов=1e9 млрд=1e9 триллион=1e12",
    ordinals: "первый=1 первая=1 второй=2 вторая=2 третий=3 третья=3",
    percents: "процент процента процентов",
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  },
  ar: {
    stop: "من في على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين ان أن إن كان كانت يكون قد لقد و او أو ثم بل حتى كل بعض هو هي هم نحن انا أنا انت كما بين بعد قبل عند عندما حيث لكن قال",
    negators: "لا لم لن ليس ليست ما غير دون بدون عدم",
    numbers: "صفر=0 اثنان=2 ثلاثه=3 ثلاثة=3 ثلاث=3 اربعه=4 اربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10 عشرون=20",
    magnitudes: "مئة=1e2 مائة=1e2 الف=1e3 الاف=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9",
    ordinals: "الاول=1 الثاني=2 الثالث=3",
    percents: "بالمئة بالمائة",
    months: "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
  },
};

const empty: Source = { stop: "", negators: "", numbers: "", magnitudes: "", ordinals: "", percents: "", months: "" };

/** The lexicon of a primary language; an empty one where we have none. */
export function findLexicon(language: string): Lexicon {
  return lexicons.get(language) ?? unknown;
}

function build(source: Source): Lexicon {
  return {
    stop: readSet(source.stop),
    negators: readSet(source.negators),
    numbers: readMap(source.numbers),
    magnitudes: readMap(source.magnitudes),
    ordinals: readMap(source.ordinals),
    percents: readSet(source.percents),
    months: new Map(source.months.split(" ").map((month, at): [string, number] => [month, at + 1])),
    commaGroups: source.commaGroups ?? false,
  };
}

function readSet(words: string): Set<string> {
  return new Set(words.split(" ").filter((word) => word !== ""));
}

function readMap(pairs: string): Map<string, number> {
  return new Map(pairs.split(" ").map((pair): [string, number] => [pair.split("=")[0] ?? "", Number(pair.split("=")[1])]));
}

const lexicons = new Map(Object.entries(sources).map(([language, source]): [string, Lexicon] => [language, build(source)]));
const unknown = build(empty);

/** Languages with a lexicon. */
export const knownLanguages: readonly string[] = Object.keys(sources);
