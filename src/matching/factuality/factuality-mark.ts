/** Marks a word for something that has not happened, or not quite, according to the text. */
export interface FactualityMark {
  /**
   * unreal: planned, wished, ordered, nearly done. open: an infinitive or a future without further information; it does not state what
   * another text reports as done. conditional, supposed: part of a clause that is a condition, a joke or a wish.
   */
  kind: "unreal" | "open" | "conditional" | "supposed";
  /** The index of the token that says so. */
  cue: number;
}
