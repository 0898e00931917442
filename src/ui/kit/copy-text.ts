/** Copies text to the clipboard; false if the browser or the page's policy does not allow it (plain http, for example). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
