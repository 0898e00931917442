/** A single spelling for finding cues, with every character in its place: offsets into it are offsets into the text. */
const folded: Record<string, string> = { "–": "–", "—": "–", "―": "–" };

/** Lower case without accents, quotation marks as ", apostrophes as ', dashes as –, every white-space character as a space. */
export function foldCues(text: string): string {
  return text.replace(/[^ !-@[-~]/gu, foldCharacter);
}

function foldCharacter(character: string): string {
  if (/[“”„‟«»″「」]/u.test(character)) return '"';
  if (/[‘’‚‹›′]/u.test(character)) return "'";
  if (/\s/u.test(character)) return " ";
  const plain = folded[character] ?? (character.normalize("NFD")[0] ?? "").toLowerCase();
  return plain.length === character.length ? plain : " ".repeat(character.length);
}
