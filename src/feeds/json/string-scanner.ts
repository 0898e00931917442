const [backslash, comma, colon, closeList, closeObject] = [0x5c, 0x2c, 0x3a, 0x5d, 0x7d];

/** Finds where a string of JSON ends. */
export class StringScanner {
  /** The quotation mark that opened the string; 0 outside strings. */
  #opener = 0;
  #isEscaped = false;
  /** The last byte that is not white space was a quotation mark that may have ended the string. */
  #isMaybeEnd = false;

  get isOpen(): boolean {
    return this.#opener !== 0;
  }

  open(quotationMark: number): void {
    this.#opener = quotationMark;
  }

  /**
   * Reads the next byte of a string, which ends at a quotation mark followed by a comma, a colon or a closing bracket: publishers
   * forget to escape quotation marks inside strings.
   *
   * @returns "after": the string ended before this byte; "end": it may have ended; "inside": it goes on
   */
  step(byte: number): "inside" | "end" | "after" {
    if (this.#isMaybeEnd && byte > 0x20) {
      this.#isMaybeEnd = false;
      if (byte === comma || byte === colon || byte === closeObject || byte === closeList) {
        this.#opener = 0;
        return "after";
      }
    }
    if (this.#endsHere(byte)) this.#isMaybeEnd = true;
    return this.#isMaybeEnd ? "end" : "inside";
  }

  /** Reads the next byte of a string that ends at its first quotation mark. @returns whether this is it */
  stepPlain(byte: number): boolean {
    if (this.#endsHere(byte)) this.#opener = 0;
    return this.#opener === 0;
  }

  /** Whether a byte is a quotation mark like the one that opened the string, and not escaped. */
  #endsHere(byte: number): boolean {
    const isEscaped = this.#isEscaped;
    this.#isEscaped = !isEscaped && byte === backslash;
    return !isEscaped && byte === this.#opener;
  }
}
