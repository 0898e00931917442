/**
 * Deletes a database of a test. It waits for connections that are being closed, whose last transactions have yet to end; one that a test
 * has left open shows in that this never ends.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(new Error(`${name} cannot be deleted: ${request.error?.message}`)));
  });
}
