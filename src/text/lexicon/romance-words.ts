/** Small words, number words and months of French, Spanish, Portuguese and Italian. Format: lexicon-source.ts. */
import type { LexiconSource } from "./lexicon-source.ts";

export const romanceWords: Record<string, LexiconSource> = {
  fr: {
    stop:
      "le la les l un une des du de d et ou mais donc or ni car a au aux en dans par pour sur sous avec sans vers chez entre contre depuis pendant apres avant que qui quoi dont ou ce cet cette ces celui celle ceux il elle ils elles on nous vous je tu me te se s m t n lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos y ne pas plus moins tres aussi si comme quand " +
      "est sont etait etaient sera seront ete etre suis es sommes avoir ai as avons avez ont avait avaient aura eu fait faire peut peuvent doit doivent c qu tout toute tous toutes autre autres meme dit",
    negators: "ne pas jamais aucun aucune rien personne sans ni non guere",
    numbers:
      "zero=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90 cent=100 cents=100 mille=1000 demi=0.5 demie=0.5 douzaine=12",
    magnitudes: "cent=1e2 cents=1e2 mille=1e3 milliers=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 mds=1e9 md=1e9",
    ordinals:
      "premier=1 premiere=1 deuxieme=2 seconde=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10",
    percents: "pourcent",
    months: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  },
  es: {
    stop:
      "el la los las un una unos unas lo al del de a ante con contra desde en entre hacia hasta para por segun sin sobre tras y e o u pero sino que quien cual cuando donde como porque si no ni se su sus mi mis tu tus nuestro le les me te nos yo el ella ellos ellas usted este esta estos estas ese esa esos esas aquel esto eso " +
      "es son era eran fue fueron ser sido esta estan estaba estado ha han habia haber hay he sera muy mas menos tambien ya todo toda todos todas otro otra otros otras mismo puede pueden dijo",
    negators: "no nunca jamas ningun ninguno ninguna nada nadie sin ni tampoco",
    numbers:
      "cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiun=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 mil=1000 medio=0.5 media=0.5 docena=12",
    magnitudes: "mil=1e3 miles=1e3 millon=1e6 millones=1e6 mdd=1e6 billon=1e12 billones=1e12",
    ordinals:
      "primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 septimo=7 octavo=8 noveno=9 decimo=10",
    percents: "",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
  },
  pt: {
    stop:
      "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre sob entre ate apos desde contra e ou mas que quem qual quando onde como porque se nao nem seu sua seus suas meu minha teu tua ele ela eles elas eu tu voce voces nos lhe lhes me te este esta estes estas esse essa esses essas isso isto aquele ao aos " +
      "e sao era eram foi foram ser sido esta estao estava ter tem tinha ha havia sera muito mais menos tambem ja todo toda todos todas outro outra mesmo pode podem disse",
    negators: "nao nunca jamais nenhum nenhuma nada ninguem sem nem tampouco",
    numbers:
      "zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700 setecentas=700 oitocentos=800 oitocentas=800 novecentos=900 novecentas=900 mil=1000 meio=0.5 meia=0.5 duzia=12",
    magnitudes: "mil=1e3 milhao=1e6 milhoes=1e6 mi=1e6 bilhao=1e9 bi=1e9 tri=1e12 bilhoes=1e9 trilhao=1e12 trilhoes=1e12",
    ordinals:
      "primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 setimo=7 oitavo=8 nono=9 decimo=10",
    percents: "",
    months: "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  },
  it: {
    stop:
      "il lo la i gli le l un uno una di del dello della dei degli delle da dal dalla dai in nel nella nei nelle con su sul sulla sui per tra fra a al allo alla ai agli alle e ed o ma che chi cui quando dove come perche se non ne si suo sua suoi sue mio mia loro lui lei noi voi io tu mi ti ci vi questo questa questi queste quello quella quelli " +
      "e sono era erano fu essere stato stata stati ha hanno aveva avere sara molto piu meno anche gia tutto tutta tutti tutte altro altra altri stesso puo possono detto",
    negators: "non mai nessun nessuno nessuna niente nulla senza ne neppure",
    numbers:
      "zero=0 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800 novecento=900 mille=1000 duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 seimila=6000 settemila=7000 ottomila=8000 novemila=9000 diecimila=10000 ventimila=20000 trentamila=30000 quarantamila=40000 cinquantamila=50000 centomila=100000 mezzo=0.5 mezza=0.5 dozzina=12",
    magnitudes: "mila=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9 mld=1e9",
    ordinals:
      "primo=1 prima=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5 sesto=6 settimo=7 ottavo=8 nono=9 decimo=10",
    percents: "",
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    compound: {
      units: "uno=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9",
      tens: "venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90",
      isTensFirst: true,
    },
  },
};
