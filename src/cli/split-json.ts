/** The text of one JSON value, and the line (from 1) on which it begins. */
export interface JsonPiece {
  text: string;
  line: number;
}

/** Lists in a wrapping object whose entries are given one by one: a DataFeed's, and JSON-LD's graph. */
const listKey = /"(?:dataFeedElement|@graph)"\s*:\s*$/u;

/**
 * Cuts a JSON document into its values without ever holding it whole: the entries of a list, the entries of a DataFeed
 * or `@graph`, or values one after another. It finds ends, it does not judge: a piece may still be no JSON.
 *
 *   between ──{ or [──→ inside ←──"──→ string       the piece ends with the bracket that opened it, or with its closing quote
 *      │  ↑                │  └─"@graph": [, first level──→ between, the wrapper so far is forgotten
 *      │  └──its end───────┘
 *      ├──digit, letter──→ word ──comma, bracket, space──→ between
 *      └──] of a wrapper's list──→ tail: the rest is passed over
 *
 * A line break inside a string is an error in JSON: the piece ends there, broken, and its line is known. A list that is never
 * closed ends in an empty piece. Cost: one look at every character.
 */
export async function* splitJson(chunks: AsyncIterable<string>): AsyncGenerator<JsonPiece> {
  const cutter = new JsonCutter();
  for await (const chunk of chunks) yield* cutter.take(chunk);
  yield* cutter.end();
}

type Place = "between" | "inside" | "string" | "word" | "tail";

class JsonCutter {
  #place: Place = "between";
  #line = 1;
  #startLine = 1;
  /** Open brackets of the value being read. */
  #depth = 0;
  /** What stands open around the values. */
  #around: "nothing" | "list" | "wrapper" = "nothing";
  #isEscaped = false;
  /** The text of the value being read, from earlier chunks. */
  #held = "";
  /** Where the value being read begins in this chunk. */
  #from = 0;

  *take(chunk: string): Generator<JsonPiece> {
    this.#from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const end = this.#step(chunk, at);
      if (end !== undefined) yield this.#finish(chunk.slice(this.#from, end));
      if (chunk.charCodeAt(at) === 10) this.#line += 1;
    }
    if (this.#place !== "between" && this.#place !== "tail") this.#held += chunk.slice(this.#from);
  }

  *end(): Generator<JsonPiece> {
    if (this.#place === "between" && this.#around === "nothing") return;
    if (this.#place !== "tail") yield this.#finish("");
  }

  /** Looks at one character. @returns where the value ends, if it ends here */
  #step(chunk: string, at: number): number | undefined {
    const sign = chunk[at] ?? "";
    switch (this.#place) {
      case "between":
        return this.#start(sign, at);
      case "inside":
        return this.#stepInside(chunk, sign, at);
      case "string":
        return this.#stepString(sign, at);
      case "word":
        if (!/[\s,\]}]/u.test(sign)) return undefined;
        if (sign === "]") this.#closeList();
        else this.#place = "between";
        return at;
      case "tail":
        return undefined;
    }
  }

  #start(sign: string, at: number): undefined {
    if (/[\s,\ufeff]/u.test(sign)) return;
    if (sign === "[" && this.#around === "nothing") {
      this.#around = "list";
      return;
    }
    if (sign === "]" && this.#around !== "nothing") return this.#closeList();
    this.#from = at;
    this.#startLine = this.#line;
    this.#depth = sign === "{" || sign === "[" ? 1 : 0;
    this.#place = this.#depth === 1 ? "inside" : sign === '"' ? "string" : "word";
  }

  #closeList(): undefined {
    this.#place = this.#around === "wrapper" ? "tail" : "between";
    if (this.#around === "list") this.#around = "nothing";
  }

  #stepInside(chunk: string, sign: string, at: number): number | undefined {
    if (sign === '"') this.#place = "string";
    if (sign === "[" && this.#depth === 1 && this.#around === "nothing" && this.#isListKey(chunk, at)) {
      this.#around = "wrapper";
      this.#place = "between";
      this.#held = "";
      return undefined;
    }
    if (sign === "{" || sign === "[") this.#depth += 1;
    if (sign === "}" || sign === "]") this.#depth -= 1;
    if (this.#depth > 0) return undefined;
    this.#place = "between";
    return at + 1;
  }

  #stepString(sign: string, at: number): number | undefined {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      return undefined;
    }
    if (sign === "\\") this.#isEscaped = true;
    const isBroken = sign === "\n";
    if (sign !== '"' && !isBroken) return undefined;
    this.#place = this.#depth > 0 && !isBroken ? "inside" : "between";
    return this.#place === "between" ? at + 1 : undefined;
  }

  #isListKey(chunk: string, at: number): boolean {
    return listKey.test((this.#held + chunk.slice(this.#from, at)).slice(-60));
  }

  #finish(rest: string): JsonPiece {
    const piece = { text: this.#held + rest, line: this.#startLine };
    this.#held = "";
    return piece;
  }
}
