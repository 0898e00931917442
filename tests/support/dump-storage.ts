/** Reads what the extension stores: each function runs in one of the extension's own pages. */

/** Everything that is stored, as one text: databases with their bytes, and all storage areas. */
export async function dumpStorage(): Promise<string> {
  const parts: string[] = [
    JSON.stringify(await chrome.storage.local.get(null)),
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
  ];
  for (const area of ["session", "sync"] as const) parts.push(JSON.stringify(await chrome.storage[area].get(null).catch(() => ({}))));
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error as Error);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as unknown[]);
      });
      for (const row of rows) {
        parts.push(JSON.stringify(row));
        for (const value of Object.values(row as object)) if (value instanceof Blob) parts.push(await value.text());
      }
    }
    database.close();
  }
  for (const cache of await caches.keys()) parts.push(cache);
  return parts.join("\n");
}

export async function dumpClaims(): Promise<string> {
  return await (await fetch("/starter-claims.json")).text();
}
