import type { Claimant } from "./claim.ts";
import { stripEnds } from "./strip-ends.ts";

const quotes = `"'“”«»`;

/**
 * Not one accountable source: posts, sites, images, rumors, "several sources". English first, then de, fr, es, pt, it and
 * the few words of other scripts that are frequent in fact-checkers' markup.
 */
const collective: RegExp[] = [
  /^(?:various|multiple|several|many|some|numerous|different|unknown|anonymous|unattributed|viral|viele|verschiedene|mehrere|unbekannt)(?=[^\p{L}]|$)/iu,
  /^(?:plusieurs|divers|diverses|de nombreux|fuentes?|múltiples|varios|varias|diversos|diversas|várias?|vários|desconocido|desconhecido|anónimo|anônimo)(?=[^\p{L}]|$)/iu,
  /^(?:sconosciut[oi]|fonti varie|vari[ei]?|réseaux sociaux|redes sociales|redes sociais|soziale medien|soziale netzwerke|internautes?|internautas?|internet)(?=[^\p{L}]|$)/iu,
  /\b(?:posts|postings?|bloggers?|blogs?|tweets?|memes?|videos?|images?|photos?|pictures?|e-?mails?|messages?|rumou?rs?|hoax(?:es)?|users?|netizens)$/iu,
  /\b(?:publicaciones|publicación|publicações|publicação|mensajes?|mensagens?|mensagem|cadena|corrente|beiträge|nutzer|post virali|utenti|usuarios|usuários)(?=[^\p{L}]|$)/iu,
  /^(?:chain|viral|facebook|fb|instagram|twitter|x|tiktok|threads|youtube|whatsapp|telegram|reddit|social media|blog|internet|web|online)(?:\s+(?:posts?|users?|pages?|accounts?|groups?|videos?|messages?|rumou?rs?|sites?|sources?|claims?))?$/iu,
  /\b(?:web ?sites|sites internet|sitios web|webseiten|siti web|social media|social networks)$/iu,
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|news|co|tv|blog|site|online|xyz|[a-z]{2})$/iu,
  /(?:பயனர்|यूजर|युजर|উজার|مستخدم|رواد|مواقع)/u,
];

/** Words that name a body rather than a person: whole words, anywhere in the name. */
const bodies =
  /(?:^|[^\p{L}])(?:party|partei|parti|partido|partito|committee|komitee|comité|comitato|council|commission|kommission|commissione|comisión|comissão|PAC|fund|foundation|stiftung|fondation|fundación|fundação|fondazione|association|verband|verein|asociación|associação|associazione|federation|union|gewerkschaft|sindicato|syndicat|coalition|alliance|institute|institut|instituto|istituto|university|universität|université|universidad|universidade|università|college|school|hospital|inc|ltd|llc|gmbh|corp|corporation|company|group|bank|ministry|ministerium|ministère|ministerio|ministério|ministero|government|regierung|gouvernement|gobierno|governo|department|agency|agence|agencia|agência|agenzia|bureau|office|embassy|consulate|parliament|senate|congress|conference|campaign|league|society|network|news|newspaper|times|post|tribune|herald|gazette|journal|magazine|radio|television|channel|media|press|center|centre|project|club|chamber|caucus|administration|republicans|democrats|conservatives|labour|greens|crossroads|police|army|church|movement|campaign|action|americans for|citizens for|organization|organisation)(?=[^\p{L}]|$)/iu;

/**
 * Whether a name reads like a person, an organization or no one in particular. The last two only if the name says so;
 * otherwise it is a person, as most are.
 *
 * @param statedKind the source's own `@type`. "Organization" is believed; "Person" is not, since publishers use it for
 *   "Facebook posts".
 */
export function kindOfClaimant(name: string, statedKind?: string): Claimant["kind"] {
  const plain = stripEnds(name, quotes, quotes).trim();
  if (collective.some((form) => form.test(plain))) return "collective";
  if (statedKind === "Organization" || bodies.test(plain)) return "organization";
  return /^\p{Lu}{3,6}$/u.test(plain) ? "organization" : "person";
}
