/** A stretch of a given text in UTF-16 units: `start` included, `end` not. */
export interface Span {
  start: number;
  end: number;
}
