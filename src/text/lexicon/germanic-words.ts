/** Small words, number words and months of English, German and Dutch. Format: lexicon-source.ts. */
import type { LexiconSource } from "./lexicon-source.ts";

export const germanicWords: Record<string, LexiconSource> = {
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
      "hundred=1e2 thousand=1e3 lakh=1e5 lakhs=1e5 lac=1e5 crore=1e7 crores=1e7 cr=1e7 million=1e6 billion=1e9 trillion=1e12 bn=1e9 mn=1e6 mln=1e6 tn=1e12 k=1e3 m=1e6 b=1e9 millions=1e6 billions=1e9 trillions=1e12",
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
      "null=0 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 zweimal=2 halb=0.5 halbe=0.5 halben=0.5 halber=0.5 halbes=0.5 anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 viereinhalb=4.5 fünfeinhalb=5.5 sechseinhalb=6.5 viertelmillion=250000 dreiviertelmillion=750000 dutzend=12 hundert=100 tausend=1000",
    magnitudes:
      "hundert=1e2 tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12 billionen=1e12 tsd=1e3",
    ordinals:
      "erste=1 ersten=1 erster=1 erstes=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 drittes=3 vierte=4 vierten=4 vierter=4 funfte=5 funften=5 funfter=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10",
    percents: "prozent prozents",
    months: "januar/janner februar/feber marz april mai juni juli august september oktober november dezember",
    compound: {
      units: "ein=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9",
      tens: "zwanzig=20 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90",
      link: "und",
      larger: "hundert=100 tausend=1000",
    },
  },
  nl: {
    stop:
      "de het een en of maar want dus van in op aan bij met voor door over naar om te tot uit als dan dat die dit deze daar hier er onder tussen tegen zonder sinds tijdens volgens binnen buiten na wegens omdat hoewel terwijl toen nadat zodat of indien " +
      "ik mij me mijn jij je jouw jullie u uw hij hem zijn zij ze haar wij we ons onze hun hen zich men wie wat waar wanneer waarom hoe welke welk elk elke alle alles andere ander zulke zelf zelfs iets iemand " +
      "is was waren ben bent geweest wordt worden werd werden geworden heeft hebben heb had hadden gehad kan kunnen kon konden zal zullen zou zouden moet moeten moest mag mogen wil willen wilde doet doen deed niet geen ook nog al alleen maar weer wel zeer heel veel zo meer meest toch nu zegt zei zeggen",
    negators: "niet geen nooit niemand niets nergens zonder noch nauwelijks ontkent ontkennen ontkende ontkenden ontkend",
    numbers:
      "nul=0 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 duizend=1000 tweemaal=2 dozijn=12 half=0.5 halve=0.5 anderhalf=1.5 anderhalve=1.5 tweeenhalf=2.5 tweeënhalf=2.5 drieënhalf=3.5 vierenhalf=4.5 vijfenhalf=5.5",
    magnitudes:
      "honderd=1e2 duizend=1e3 duizenden=1e3 miljoen=1e6 miljoenen=1e6 mln=1e6 miljard=1e9 miljarden=1e9 mld=1e9 mrd=1e9 biljoen=1e12",
    ordinals: "eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10",
    percents: "procent percent",
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    compound: {
      units: "een=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9",
      tens: "twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90",
      link: "en",
      larger: "honderd=100 duizend=1000",
    },
  },
};
