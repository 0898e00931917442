/** What a text says of one of its words: that it has not happened, or not quite. */
export interface FactualityMark {
  /**
   * unreal: planned, wished, ordered, nearly done. open: an infinitive or a future about which nothing more is known; it does not
   * state what another text reports as done. conditional, supposed: part of a clause that is a condition, a joke or a wish.
   */
  kind: "unreal" | "open" | "conditional" | "supposed";
  /** The index of the token that says so. */
  cue: number;
}
