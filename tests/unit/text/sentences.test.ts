/** Where sentences end, in many languages. "|" stands where a text is to be cut. */
import { expect, test } from "vitest";
import { splitSentences } from "../../../src/text/sentences.ts";

test.each([
  ["en", "“Where is the boat?” Anna asked.| Nobody knew."],
  ["en", "‘Come back!’ Peter Orrin shouted.| She did not."],
  ["en", "“It does!”| He left."],
  ["en", "The dam broke.[1]| Nobody came.[2][a]| It was late."],
  ["en", "The dam broke.¹| Nobody came.²³| It was late."],
  ["en", "She said “it broke.”¹| Nobody came."],
  ["en", "The council met.|Orrin spoke for an hour.|The rest slept."],
  ["en", "Was it late?|Nobody knew."],
  ["en", "It is on example.com and example.Com, in Node.js, the U.S.A and at 3.5 knots."],
  ["en", "Great news. 😊| How are you?"],
  ["en", "We won! 🎉🎉| The town sang. 🇫🇷| It rained."],
  ["en", "See ☀️ here.| It is warm."],
  ["en", "1. Open the gate.| 2. Close the gate."],
  ["en", "J. K. Vale and J.K. Orrin met Dr. Lund at 9 a.m. sharp.| They ate."],
  ["en", "They sell tea, salt etc.| We want more."],
  ["en", "Wait...| He stopped… and went on.| Then he left."],
  ["es", "El barco llegó a EE. UU. en mayo.| Nadie lo vio."],
  ["es", "Viajó a EE. UU.| El barco quedó atrás."],
  ["es", "Los JJ. OO. de Norrvik, p. ej., son en mayo.| ¿Quién va?| ¡Todos!"],
  ["es", "El Sr. Vale y la Dra. Orrin, aprox. Cien personas, llegaron.| Comieron."],
  ["de", "Der 1. FC Norrvik gewann.| Am 3. Oktober feierte er."],
  ["de", "Im 2. Weltkrieg, z. B. im Winter, d. h. im Januar, war es kalt.| Danach nicht."],
  ["de", "Er wurde am 3. Sieger der Etappe.| Dann ging er."],
  ["de", "„Wo ist er?“ Anna fragte das oft.| Er kam nicht."],
  ["de", "Er kam mit Prof. Dr. Vale, Dipl. Ing. Orrin u. a. Leuten.| Es regnete."],
  ["fr", "« Où est-il ? » demanda Anna.| Il dort."],
  ["fr", "M. Vale et Mgr. Orrin, p. ex. hier, ont parlé.| Mme Lund aussi."],
  ["pt", "O Sr. Vale e a Dra. Orrin, p. ex., chegaram.| Ninguém viu."],
  ["it", "Il sig. Vale e il dott. Orrin, p. es. ieri, sono arrivati.| Nessuno li ha visti."],
  ["nl", "Dhr. Vale en mevr. Orrin, bijv. Anna, kwamen.| Niemand zag hen."],
  ["ru", "Т. е. он пришёл на ул. Мира, т. к. проф. Вале звал.| Никто не видел."],
  ["ru", "Были лодки, сети и т. д.| Потом пришёл дождь."],
  ["ru", "«Где лодка?» Анна спросила дважды.| Никто не знал."],
  ["pl", "Był tam m.in. Jan, inż. Vale, tzw. Kapitan i św. Anna.| Nikt nie widział."],
  ["tr", "Doç. Dr. Vale ve Sn. Orrin geldi.| Kimse görmedi."],
  ["tr", "2. Dünya Savaşı bitti.| Herkes sevindi."],
  ["el", "Πού είναι το πλοίο;| Κανείς δεν ξέρει.| Ο δρ. Βάλε, π.χ. Χθες, ήρθε."],
  ["el", "Πού είναι\u037E| Εδώ."],
  ["hi", "डॉ. सिंह आए।| कोई नहीं आया।| क्यों?| पता नहीं।"],
  ["ar", "أين السفينة؟| لا أحد يعرف.| وصل د. محمد أمس."],
  ["id", "Tn. Vale dan Ny. Orrin datang dari Jl. Merdeka.| Tidak ada yang tahu."],
  ["ja", "「船はどこ？」|彼は言った。|雨だ。|"],
  ["zh", "船在哪里？|没人知道。|“走吧！”|他走了。"],
  ["en", "Bread; Butter and tea.| Salt."],
])("in %s: %s", (_, marked) => {
  const parts = marked.split("|").filter((part) => part !== "");
  const text = parts.join("");
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts.map((part) => part.trim()));
});
