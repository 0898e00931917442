/** A test's actions in the extension's own pages. Each function runs there and imports nothing. */

/** Chooses a file with this text in the first file field in this part of the page; false if the field is not there yet. */
export function chooseFile(text: string, within = "body"): boolean {
  const input = document.querySelector<HTMLInputElement>(`${within} input[type=file]`);
  if (input === null) return false;
  const files = new DataTransfer();
  files.items.add(new File([text], "chosen.json"));
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** Presses the last button with these words; false if it is not there yet. */
export function press(words: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>("button")].findLast((one) => one.innerText.trim() === words);
  button?.click();
  return button !== undefined;
}

/** Whether the page shows these words; the invisible marks around other people's words (src/ui/i18n/isolate.ts) are left out. */
export function says(words: string): boolean {
  return document.body.innerText.replaceAll(/[\u2068\u2069]/gu, "").includes(words);
}

/** A page cannot see the downloads folder, so this reads the file's content as it is handed over. */
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
