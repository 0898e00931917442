/**
 * Deletes a test's database. Waits for connections that are closing, whose last transactions have not finished yet; if a test has left a
 * connection open, this never returns.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(new Error(`${name} cannot be deleted: ${request.error?.message}`)));
  });
}
