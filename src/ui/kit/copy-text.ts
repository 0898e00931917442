/** Puts text on the clipboard; false where the browser or the page's policy does not allow it (plain http, for one). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
