/** Small words, number words and months of Arabic, Turkish, Hindi and Indonesian. Format: lexicon-source.ts. */
import type { LexiconSource } from "./lexicon-source.ts";

export const fartherWords: Record<string, LexiconSource> = {
  ar: {
    stop: "من في على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين ان أن إن كان كانت يكون قد لقد و او أو ثم بل حتى كل بعض هو هي هم نحن انا أنا انت كما بين بعد قبل عند عندما حيث لكن قال",
    negators: "لا لم لن ليس ليست ما غير دون بدون عدم نفى نفت نفيا نفوا ينفي تنفي ينفون انكر انكرت ينكر تنكر",
    numbers:
      "صفر=0 واحد=1 واحدة=1 اثنان=2 اثنين=2 نصف=0.5 ثلاثه=3 ثلاثة=3 ثلاث=3 اربعه=4 اربعة=4 خمسة=5 ستة=6 سبعة=7 ثمانية=8 تسعة=9 عشرة=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئتان=200 مئتين=200",
    magnitudes: "مئة=1e2 مائة=1e2 الف=1e3 الاف=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9 تريليون=1e12",
    ordinals: "الاول=1 الثاني=2 الثالث=3",
    percents: "بالمئة بالمائة بالميه",
    months:
      "يناير/جانفي فبراير/شباط/فيفري مارس/اذار ابريل/نيسان/افريل مايو/ايار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية اغسطس/اب/اوت سبتمبر/ايلول اكتوبر نوفمبر ديسمبر",
  },
  tr: {
    stop:
      "ve ile veya ya da de ki bu şu o bir için gibi kadar sonra önce göre karşı üzerinde altında içinde arasında rağmen beri dolayı diye ama fakat ancak çünkü eğer ise hem ne nasıl neden niçin niye kim kimin hangi nerede her tüm bütün bazı birçok çok daha en az hiç mi mı mu mü değil " +
      "ben sen biz siz onlar bana sana ona bize size onlara beni seni onu bizi sizi onları benim senin onun bizim sizin onların kendi kendisi bunu bunun buna bunlar şey idi imiş olan olarak olduğu olduğunu olması oldu olur olacak olmak var yok vardı yoktu etti eden ederek edilen yapılan dedi söyledi dır dir bile yine artık şimdi böyle şöyle öyle yani işte",
    negators:
      "değil yok hiç hiçbir asla kimse yoktur olmadan olmayan olmadı olmadığı olmadığını yalanladı yalanladılar yalanlıyor reddetti reddettiler reddediyor",
    numbers:
      "sıfır=0 bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 yüz=100 bin=1000 yarım=0.5 düzine=12",
    magnitudes: "yüz=1e2 bin=1e3 milyon=1e6 mn=1e6 milyar=1e9 trilyon=1e12",
    ordinals: "birinci=1 ilk=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5 altıncı=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10",
    percents: "yüzde",
    months: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  },
  hi: {
    stop:
      "का की के को में से पर ने और या तथा एवं भी ही तो कि जो है हैं था थी थे हो होना होता होती होते हुआ हुई हुए होगा होगी होंगे कर करने करना करता करती करते किया की किए कीं गया गई गए गयी जा जाता जाती जाते जाना रहा रही रहे दिया दी दिए लिया लिए ली यह ये वह वे इस इसे इसके इसकी इसका इसमें इन इनके उस उसे उसके उसकी उसका उन उनके उनकी उनका उन्होंने उन्हें " +
      "मैं मैंने मुझे मेरा मेरी मेरे हम हमने हमें हमारा हमारी हमारे तुम आप आपको आपका आपकी आपके तू अपना अपनी अपने खुद कोई कुछ सब सभी कौन क्या क्यों कब कहाँ कैसे कैसा कितना जब तब जहाँ वहाँ यहाँ अगर यदि लेकिन मगर परन्तु किन्तु क्योंकि इसलिए बाद पहले साथ तक द्वारा बारे लिये वाला वाली वाले एक बहुत ज़्यादा अधिक कम अब अभी फिर जैसे जैसा ऐसा ऐसे ऐसी वहीं यहीं नहीं न ना मत बिना कहा बताया सकता सकती सकते",
    negators: "नहीं न ना मत बिना नही बग़ैर इनकार इंकार खंडन",
    numbers:
      "शून्य=0 एक=1 दो=2 तीन=3 चार=4 पाँच=5 पांच=5 छह=6 छः=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 पच्चीस=25 तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100 डेढ़=1.5 ढाई=2.5 आधा=0.5 आधी=0.5",
    magnitudes: "सौ=1e2 हज़ार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9 खरब=1e11 मिलियन=1e6 बिलियन=1e9 ट्रिलियन=1e12",
    ordinals: "पहला=1 पहली=1 दूसरा=2 दूसरी=2 दूसरे=2 तीसरा=3 तीसरी=3 तीसरे=3 चौथा=4 चौथी=4 चौथे=4 पाँचवाँ=5 पांचवां=5 पांचवीं=5",
    percents: "प्रतिशत फ़ीसदी फीसद",
    months: "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
    commaGroups: true,
  },
  id: {
    stop:
      "yang dan di ke dari untuk pada dengan dalam oleh atau tetapi tapi namun serta bahwa sebagai adalah ialah merupakan ini itu tersebut sini sana situ ada akan telah sudah sedang masih belum juga hanya saja lagi lebih paling sangat para bagi antara tentang terhadap kepada hingga sampai sejak ketika saat setelah sebelum selama karena sebab jika kalau apabila agar supaya maka pun secara seperti " +
      "saya aku kami kita kamu anda dia ia mereka beliau nya apa siapa mana kapan mengapa kenapa bagaimana berapa setiap semua seluruh beberapa banyak lain lainnya sendiri bisa dapat dapatkah harus boleh mau ingin pernah tidak bukan tak jangan tanpa kata ujar menurut se si sang lah kah",
    negators: "tidak bukan tak jangan belum tanpa bukanlah tidaklah tiada membantah dibantah menyangkal disangkal",
    numbers:
      "nol=0 satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 seratus=100 seribu=1000 sejuta=1e6 setengah=0.5 selusin=12",
    magnitudes: "puluh=10 ratus=1e2 ribu=1e3 rb=1e3 juta=1e6 jt=1e6 miliar=1e9 milyar=1e9 triliun=1e12",
    ordinals: "pertama=1 kedua=2 ketiga=3 keempat=4 kelima=5 keenam=6 ketujuh=7 kedelapan=8 kesembilan=9 kesepuluh=10",
    percents: "persen",
    months: "januari februari maret april mei juni juli agustus september oktober november desember",
    teen: "belas",
  },
};
