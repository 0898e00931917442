/** Keys for which anyone can sign, and signatures with a second encoding: Ed25519 libraries disagree on them; a reader must refuse them. */
import type { KeyPair } from "../../src/feeds/ed25519.ts";

export interface Forgery {
  what: string;
  key: Uint8Array;
  signature: Uint8Array;
}

const coordinates = {
  "of order one": "0100000000000000000000000000000000000000000000000000000000000000",
  "of order one, spelled otherwise": "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "of order two": "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "of order four": "0000000000000000000000000000000000000000000000000000000000000000",
  "of order four, spelled otherwise": "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "of order eight": "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "of order eight, the other": "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
};

/** The base point and 1: valid for every message under the key of order one, for every second under that of order two, and so on. */
const forged = Uint8Array.of(0x58, ...Array<number>(31).fill(0x66), 1, ...Array<number>(31).fill(0));

const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

/** @param signature a valid one by `pair` */
export function listForgeries({ key }: Pick<KeyPair, "key">, signature: Uint8Array): Forgery[] {
  const weak = Object.entries(coordinates).flatMap(([what, digits]) =>
    [0, 0x80].map((sign) => {
      const weakKey = Uint8Array.from(digits.match(/../gu) ?? [], (two) => Number.parseInt(two, 16));
      weakKey[31] = (weakKey[31] ?? 0) | sign;
      return { what: `a key ${what}, sign ${sign >> 7}`, key: weakKey, signature: forged };
    }),
  );
  return [...weak, { what: "a signature with the group's order added", key, signature: addGroupOrder(signature) }];
}

/** The same signature for a verifier that does not check the range of the number. */
function addGroupOrder(signature: Uint8Array): Uint8Array {
  let number = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n) + groupOrder;
  const longer = Uint8Array.from(signature);
  for (let at = 32; at < 64; at++, number >>= 8n) longer[at] = Number(number & 255n);
  return longer;
}
