/** What a test does in one of the extension's own pages. Each runs there and imports nothing. */

/** Chooses a file of this text in the page's one field for files; false while there is none. */
export function chooseFile(text: string): boolean {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) return false;
  const files = new DataTransfer();
  files.items.add(new File([text], "chosen.json"));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** Presses the last button of these words; false while there is none. */
export function press(words: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>("button")].findLast((one) => one.innerText.trim() === words);
  button?.click();
  return button !== undefined;
}

export function says(words: string): boolean {
  return document.body.innerText.includes(words);
}

/** The file goes where downloads go, which a page cannot see: what is handed over is read instead. */
export function catchDownload(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => (document.body.dataset["saved"] = text));
    return make(blob);
  };
}

export function readDownload(): string | undefined {
  return document.body.dataset["saved"];
}
