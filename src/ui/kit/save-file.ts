/** Saves text as a file for the reader; the browser asks where, or puts it in the downloads folder. */
export function saveFile(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download has begun by then
}
