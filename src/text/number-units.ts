/** What a number counts: money, shares, and the units of measure that are written in several ways. */

/** Currency symbols and words to ISO 4217: the country most meant where several have the name. */
export const currencies: ReadonlyMap<string, string> = new Map(
  (
    "$=USD £=GBP €=EUR ¥=JPY ₹=INR ₽=RUB ₺=TRY ₴=UAH ₩=KRW ₪=ILS ₫=VND ₦=NGN " +
    "dollar=USD dollars=USD usd=USD us$=USD pound=GBP pounds=GBP gbp=GBP euro=EUR euros=EUR eur=EUR yen=JPY rupees=INR rupee=INR rs=INR inr=INR reais=BRL real=BRL r$=BRL brl=BRL " +
    "rubles=RUB roubles=RUB ruble=RUB rouble=RUB francs=CHF chf=CHF franken=CHF peso=MXN pesos=MXN dolares=USD dolar=USD dollari=USD dollaro=USD libras=GBP sterling=GBP naira=NGN rand=ZAR yuan=CNY rupiah=IDR ringgit=MYR reales=BRL " +
    "pfund=GBP livres=GBP sterline=GBP pond=GBP доллар=USD доллара=USD долларов=USD евро=EUR рубль=RUB рубля=RUB рублей=RUB руб=RUB фунтов=GBP гривен=UAH " +
    "zloty=PLN zlote=PLN zlotych=PLN zl=PLN pln=PLN dolarow=USD dolary=USD funtow=GBP lira=TRY liralik=TRY tl=TRY avro=EUR रुपये=INR रुपए=INR रुपया=INR रुपयों=INR डॉलर=USD यूरो=EUR rp=IDR دولار=USD يورو=EUR"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.split("=")[0] ?? "", pair.split("=")[1] ?? ""]),
);

/** Currencies whose word or code stands before the number: Rs 500 crore, Rp 5 juta. */
export const leadingCurrencies: ReadonlySet<string> = new Set("rs inr rp usd eur gbp chf".split(" "));

/** Percent in two words. */
export const percentPhrases: ReadonlySet<string> = new Set([
  "per cent",
  "por ciento",
  "por cento",
  "pour cent",
  "per cento",
  "في المئة",
  "في المائة",
]);

const unitForms: readonly [string, string][] = [
  ["km", "km kms kilometer kilometers kilometre kilometres kilometern kilometros quilometro quilometros chilometri kilometra kilometrow километр километра километров км किलोमीटर किमी"],
  ["mile", "mile miles mi meile meilen milles millas milhas miglia"],
  ["m", "m meter meters metre metres metern metros metro metri metrow метр метра метров मीटर"],
  ["kg", "kg kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos кг килограмм килограммов किलो"],
  ["tonne", "tonne tonnes tonnen tonnellate toneladas ton tons тонн тонны"],
  ["degree", "° degree degrees grad grados graus gradi degres градусов градуса stopni derajat derece"],
]; // prettier-ignore

/** Forms of a unit of measure, folded, to the one that stands for it. */
export const unitNames: ReadonlyMap<string, string> = new Map(
  unitForms.flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);
