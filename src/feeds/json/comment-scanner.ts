const [lineBreak, numberSign, slash, star, colon, openList, letterA] = [0x0a, 0x23, 0x2f, 0x2a, 0x3a, 0x5b, 0x41];

/**
 * Finds comments between the entries of JSON: from // or # to the end of the line, and between slashes and stars.
 *
 * The // of an address, which follows a colon, does not begin one: a string that ends too early may leave it between entries.
 */
export class CommentScanner {
  /** The byte that ends the comment being read: a line break, or a slash after a star; 0 outside comments. */
  #end = 0;
  #previous = 0;
  /** The previous byte is a slash that may begin a comment. */
  #isMaybeComment = false;

  /** Reads a byte of white space between entries. @returns false if it belongs to a comment, and was not read */
  passSpace(byte: number): boolean {
    if (this.#end !== 0) return false;
    this.#previous = byte;
    this.#isMaybeComment = false;
    return true;
  }

  /** Whether the next byte between entries belongs to a comment. */
  step(byte: number): boolean {
    const last = this.#previous;
    this.#previous = byte;
    if (this.#end !== 0) {
      const isCdata = byte === openList && last === letterA; // //<![CDATA[ may be followed by JSON on the same line
      if (isCdata || (byte === this.#end && (byte === lineBreak || last === star))) this.#end = 0;
      return true;
    }
    if (this.#isMaybeComment) {
      this.#isMaybeComment = false;
      if (byte === slash) this.#end = lineBreak;
      if (byte === star) [this.#end, this.#previous] = [slash, 0];
      return this.#end !== 0;
    }
    if (byte === numberSign && last <= 0x20) this.#end = lineBreak;
    this.#isMaybeComment = byte === slash && last !== colon;
    return this.#isMaybeComment || this.#end !== 0;
  }
}
