import { Parser } from "htmlparser2";
import { decodeEntities } from "../claims/plain-text.ts";

/** Maximum depth of nested elements. Real pages have a few dozen levels, and the parser slows down with each one. */
const depthMax = 1_000;
/** How much text is parsed at a time, in UTF-16 units. */
const pieceLength = 16 << 10;

export interface MarkupHandler {
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Text between two tags comes in pieces. */
  onText: (text: string) => void;
  onClose: (name: string) => void;
}

/**
 * Parses HTML or XML as its text arrives. Entities in HTML attributes are decoded as in claims; entities in text are left to
 * whoever reads it. That way the parser's table of 2,231 names, 13 kB compressed, does not have to ship (`leaveOutEntityNames`). Elements
 * that are left open are closed with their parent, or at the end.
 */
export class MarkupParser {
  readonly #parser: Parser;
  #depth = 0;
  #isTooDeep = false;

  constructor(handler: MarkupHandler, form: "html" | "xml") {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#depth += 1;
          if (this.#depth > depthMax) this.#isTooDeep = true;
          handler.onOpen(name, form === "xml" ? attributes : decodeAll(attributes));
        },
        ontext: handler.onText,
        onclosetag: (name) => {
          this.#depth -= 1;
          handler.onClose(name);
        },
      },
      { xmlMode: form === "xml", decodeEntities: form === "xml" },
    );
  }

  /** @returns false if elements are nested too deeply: the rest must not be written then */
  write(text: string): boolean {
    for (let at = 0; at < text.length && !this.#isTooDeep; at += pieceLength) this.#parser.write(text.slice(at, at + pieceLength));
    return !this.#isTooDeep;
  }

  end(): void {
    if (!this.#isTooDeep) this.#parser.end();
  }
}

function decodeAll(attributes: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(attributes)) if (value.includes("&")) attributes[name] = decodeEntities(value);
  return attributes;
}
