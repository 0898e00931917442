/**
 * The words of a language that attribute, reject or ask a claim. Each list is the inside of a regular expression,
 * alternatives separated by |, matched against text without accents and capitals (`foldCues`), where every quotation mark
 * is " and every apostrophe '. They contain no unbounded repetition; verbs and adjectives share their endings.
 */

export interface StanceCues {
  /** Verbs of saying and believing, in the forms that news uses. */
  say: string;
  /** Those that report something seen ("show"), unless the claim itself has the word ("a photo shows"). */
  show: string;
  /** Precede their source: according to. */
  source: string;
  /** Follows its source: zufolge. */
  sourceBehind?: string;
  /** Mark hearsay without a source: reportedly, is said to, soll … sein. */
  hearsay: string;
  /** Begin a clause that names the source of the rest: "as the weekly put it, …". */
  as: string;
  /** Verbs of denying what follows. */
  deny: string;
  /** Verbs that reject only if they name a claim or are followed by "that": reject, doubt. */
  reject: string;
  /** Negators of a whole subject: no, nobody. */
  none: string;
  /** Before "that": the page itself says what follows ("the fact that"), or it begins another kind of clause ("so that"). */
  asserts: string;
  /** Refer to something said before: that, it. */
  it: string;
  /** Nouns for something that may be rejected: claim, report, idea. */
  noun: string;
  /** Nouns that reject what they name: myth, hoax. */
  myth: string;
  /** Predicates that reject: false, not true. */
  wrong: string;
  /** Verbs that lead to such a predicate: is, was, proved. */
  be: string;
  /** Verb phrases that reject their subject without a predicate: "does not hold up". */
  fails: string;
  /** Say that nothing supports what follows. */
  unproven: string;
  /** Adverbs that reject a statement: falsely. */
  falsely: string;
  /** The opposite, otherwise: in "but the figures show the opposite". */
  opposite: string;
  /** Begin a question within a sentence: whether. */
  ask: string;
  /** Begin a question that presupposes its content: "did you know that". */
  told: string;
  /** Words that begin a subordinate clause; the scope of a verb in it ends with the clause. */
  subordinate: string;
  /** Words that begin a new main clause after a comma. */
  main: string;
  /** Begin a clause that modifies the noun before it: who, which. */
  relative: string;
  /** Introduce the object clause of a reporting verb. */
  that: string;
  /** The negator before a verb. */
  not: string;
  /** Small words that may be part of a source's name: the, some, of. */
  article: string;
  /** Begins a sentence that rejects the one before it, in addition to forms built from the other lists: "She did not." */
  rejectsBefore?: string;
}
