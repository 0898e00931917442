/**
 * What a language says around a claim to attribute, reject or ask it. Each list is the inside of a regular expression,
 * alternatives divided by |, held against text without accents and capitals (`foldCues`), where every quotation mark is "
 * and every apostrophe '. They hold no unbounded repetition; verbs and adjectives share their endings.
 */

export interface StanceCues {
  /** Verbs of saying and of holding true, in the forms news uses. */
  say: string;
  /** Those that report what is seen ("show"): not where the claim itself has the word ("a photo shows"). */
  show: string;
  /** Stand before their source: according to. */
  source: string;
  /** Stands behind its source: zufolge. */
  sourceBehind?: string;
  /** Say without a source that it is only said: reportedly, is said to, soll … sein. */
  hearsay: string;
  /** A clause that begins so names the source of the rest: "as the weekly put it, …". */
  as: string;
  /** Verbs of denying what follows. */
  deny: string;
  /** Verbs that reject only where they name a claim or are followed by "that": reject, doubt. */
  reject: string;
  /** Negators of a whole subject: no, nobody. */
  none: string;
  /** Before "that": the page itself says what follows ("the fact that"), or the word begins another sort of clause ("so that"). */
  asserts: string;
  /** Point at what was said before: that, it. */
  it: string;
  /** What may be rejected: claim, report, idea. */
  noun: string;
  /** Nouns that reject what they name: myth, hoax. */
  myth: string;
  /** Predicates that reject: false, not true. */
  wrong: string;
  /** Verbs that lead to such a predicate: is, was, proved. */
  be: string;
  /** Verb phrases that reject what stands before them by themselves: "does not hold up". */
  fails: string;
  /** Say that nothing supports what follows. */
  unproven: string;
  /** Adverbs that reject what is said: falsely. */
  falsely: string;
  /** The opposite, otherwise: what the figures show. */
  opposite: string;
  /** Begin a question within a sentence: whether. */
  ask: string;
  /** Begin a question that takes for granted what it asks about: "did you know that". */
  told: string;
  /** Words that begin a subordinate clause; what a verb in it governs ends with the clause. */
  subordinate: string;
  /** Words that begin a new main clause after a comma. */
  main: string;
  /** Begin a clause that says more of the noun before it: who, which. */
  relative: string;
  /** Introduce the clause that a verb of saying has as its object. */
  that: string;
  /** The negator before a verb. */
  not: string;
  /** Small words that belong to the name of a source: the, some, of. */
  article: string;
  /** Begins a sentence that rejects the one before it, beside what the other lists make up: "She did not." */
  rejectsBefore?: string;
}
