/**
 * What pages kept on the device is gone once nobody is signed in: however one went out, also when the session ended by
 * itself or was closed from elsewhere. What was kept can no longer be read since then: its key was that of the session.
 */
export function forgetDevice(): void {
  if (document.body.dataset["nobody"] === undefined) return;
  forgetOffline().catch(() => undefined);
  if (typeof indexedDB === "undefined" || !("databases" in indexedDB)) return;
  indexedDB.databases().then(
    (kept) => {
      for (const { name } of kept) if (name !== undefined) indexedDB.deleteDatabase(name);
    },
    () => undefined,
  );
}

/** The page for when there is no network, whom one calls with it, and the worker that shows it (`keep-offline.ts`). */
async function forgetOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  sessionStorage.removeItem("sans-reseau");
}
