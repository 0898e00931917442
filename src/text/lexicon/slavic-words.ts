/** Small words, number words and months of Russian and Polish. Format: lexicon-source.ts. */
import type { LexiconSource } from "./lexicon-source.ts";

export const slavicWords: Record<string, LexiconSource> = {
  ru: {
    stop:
      "и в во не что он на я с со как а то все всё она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё нет о об обо из изо ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей они тут где есть надо ней для мы тебя их чем была сам чтоб чтобы без будто чего раз тоже себе под " +
      "будет ж тогда кто этот того потому этого какой ним здесь этом почти мой тем нее неё сейчас были куда зачем всех при об после над больше тот через эти нас про всего них какая разве эту моя свою своей свой своих свои этой перед иногда им более всегда конечно всю между это эта эти этих этим этому является являются которые который которая которое которых которой которым которого также из-за года году год лет сказал сказала заявил",
    negators:
      "не нет ни никогда никто ничего никого никому ничто никакой никаких нигде без нельзя вряд отрицает отрицают отрицал отрицала отрицали опроверг опровергла опровергли опровергает опровергают",
    numbers:
      "ноль=0 нуль=0 два=2 две=2 двух=2 двум=2 двумя=2 три=3 трех=3 трем=3 тремя=3 четыре=4 четырех=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 " +
      "двадцать=20 двадцати=20 тридцать=30 тридцати=30 сорок=40 сорока=40 пятьдесят=50 пятидесяти=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто=100 ста=100 двести=200 двухсот=200 триста=300 трехсот=300 четыреста=400 пятьсот=500 пятисот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 один=1 одна=1 одно=1 дважды=2 трижды=3 полтора=1.5 полторы=1.5 полутора=1.5 полмиллиона=5e5 полмиллиарда=5e8 двое=2 двоих=2 трое=3 троих=3 четверо=4",
    magnitudes:
      "тысяча=1e3 тысячи=1e3 тысяч=1e3 тысячу=1e3 тысячам=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 миллионам=1e6 млн=1e6 миллиард=1e9 миллиарда=1e9 миллиардов=1e9 млрд=1e9 триллион=1e12 триллиона=1e12 триллионов=1e12 трлн=1e12",
    ordinals:
      "первый=1 первая=1 первое=1 первого=1 первой=1 первом=1 второй=2 вторая=2 второе=2 второго=2 третий=3 третья=3 третье=3 третьего=3 четвертый=4 четвертая=4 четвертого=4 пятый=5 пятая=5 пятого=5 шестой=6 седьмой=7 восьмой=8 девятый=9 десятый=10",
    percents: "процент процента процентов проценты процентам процентами проц",
    months:
      "января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе сентября/сентябрь/сентябре октября/октябрь/октябре ноября/ноябрь/ноябре декабря/декабрь/декабре",
  },
  pl: {
    stop:
      "i w we z ze na do od o po za u przez przy dla bez pod nad przed między oraz lub albo ale a że żeby aby by jak jako gdy kiedy gdzie jeśli jeżeli ponieważ bo więc czyli czy niż też także również już jeszcze tylko nawet tak to ten ta te ci tego tej tym tych temu tę tą tamten on ona ono oni one jego jej ich im mu go ją nim nią niej nich nimi ja ty my wy mnie mi mną tobie ci cię nas nam nami was wam wami się siebie sobie sobą swój swoje swojej swoich swoim mój moja moje nasz nasza nasze wasz " +
      "jest są był była było byli były być będzie będą jestem jesteśmy został została zostało zostały zostali ma mają miał miała mieli mieć może mogą można mógł musi muszą który która które którzy którego której których którym kto co czego czemu czym coś ktoś jaki jaka jakie wszystko wszystkie wszyscy wszystkich inne inny inna innych bardzo bardziej więcej najbardziej nie ani tu tam teraz potem wtedy dlatego podczas według powiedział powiedziała",
    negators:
      "nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnego żadnej żadnych nigdzie bez ani zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyli",
    numbers:
      "zero=0 jeden=1 jedna=1 jedno=1 dwa=2 dwie=2 dwóch=2 dwaj=2 dwoje=2 trzy=3 trzech=3 cztery=4 czterech=4 pięć=5 pięciu=5 sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 ośmiu=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 jedenaście=11 dwanaście=12 trzynaście=13 czternaście=14 piętnaście=15 szesnaście=16 siedemnaście=17 osiemnaście=18 dziewiętnaście=19 dwadzieścia=20 dwudziestu=20 trzydzieści=30 trzydziestu=30 czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 " +
      "sto=100 stu=100 dwieście=200 dwustu=200 trzysta=300 trzystu=300 czterysta=400 pięćset=500 pięciuset=500 sześćset=600 siedemset=700 osiemset=800 dziewięćset=900 dwukrotnie=2 trzykrotnie=3 pół=0.5 półtora=1.5 półtorej=1.5 tuzin=12",
    magnitudes:
      "tysiąc=1e3 tysiące=1e3 tysięcy=1e3 tysiąca=1e3 tys=1e3 milion=1e6 miliona=1e6 miliony=1e6 milionów=1e6 mln=1e6 miliard=1e9 miliarda=1e9 miliardy=1e9 miliardów=1e9 mld=1e9 bilion=1e12 biliona=1e12 biliony=1e12 bilionów=1e12",
    ordinals:
      "pierwszy=1 pierwsza=1 pierwsze=1 pierwszego=1 pierwszej=1 drugi=2 druga=2 drugie=2 drugiego=2 drugiej=2 trzeci=3 trzecia=3 trzecie=3 trzeciego=3 czwarty=4 czwarta=4 czwartego=4 piąty=5 piąta=5 piątego=5 szósty=6 siódmy=7 ósmy=8 dziewiąty=9 dziesiąty=10",
    percents: "procent procenta procentów proc",
    months:
      "stycznia/styczeń/styczniu lutego/luty/lutym marca/marzec/marcu kwietnia/kwiecień/kwietniu maja/maj/maju czerwca/czerwiec/czerwcu lipca/lipiec/lipcu sierpnia/sierpień/sierpniu września/wrzesień/wrześniu października/październik/październiku listopada/listopad/listopadzie grudnia/grudzień/grudniu",
  },
};
