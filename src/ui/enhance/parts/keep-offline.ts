/*
 * On the pages from which help is asked, and in simple mode, the device keeps one page for when there is no network: « Pas de réseau »,
 * with 15, 112 and 114 (decision 0164). It is asked for as a visitor, and says nothing of anybody; whom one calls is kept with it if
 * one pressed so on this device. All of it goes when one goes out (`forget-device.ts`).
 */

const KEPT = "sans-reseau";
const PAGE = "/sans-reseau";
const WITH_CALL = "/sans-reseau?appeler";

export function keepOffline(): void {
  const worker = document.body.dataset["sansReseau"];
  // Neither is there without https, nor in an old browser.
  if (worker === undefined || !("serviceWorker" in navigator) || !("caches" in window)) return;
  Promise.all([keep(worker), offerCall()]).catch(() => undefined);
}

/** Once a visit, and when whom one calls, or the release, is another. */
async function keep(worker: string): Promise<void> {
  const call = document.querySelector<HTMLAnchorElement>("header a[href^='tel:']");
  const told = `${worker} ${call?.textContent ?? ""} ${call?.href ?? ""}`;
  if (sessionStorage.getItem(KEPT) === told) return;
  const kept = await caches.open(KEPT);
  await keepPage(kept, PAGE, "omit");
  if ((await kept.match(WITH_CALL, { ignoreVary: true })) !== undefined)
    await keepPage(kept, WITH_CALL, "same-origin");
  await navigator.serviceWorker.register(worker, { scope: "/" });
  const { navigationPreload } = await navigator.serviceWorker.ready;
  // Pages are asked for while the worker wakes.
  await navigationPreload?.enable();
  sessionStorage.setItem(KEPT, told);
}

async function keepPage(kept: Cache, at: string, credentials: RequestCredentials): Promise<void> {
  const answer = await fetch(at, { credentials });
  if (!answer.ok) return;
  const words = await answer.clone().text();
  const page = new DOMParser().parseFromString(words, "text/html");
  for (const sheet of page.querySelectorAll("link[rel=stylesheet]"))
    await kept.add(sheet.getAttribute("href") ?? "");
  await kept.put(at, answer);
}

/** On the page itself: whom one calls is kept on this device, or not any more, in one press. */
async function offerCall(): Promise<void> {
  const line = document.querySelector<HTMLElement>("[data-garder]");
  if (line === null) return;
  const kept = await caches.open(KEPT);
  let isKept = (await kept.match(WITH_CALL, { ignoreVary: true })) !== undefined;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn clair";
  const says = document.createElement("p");
  says.setAttribute("role", "status");
  const show = () => {
    button.textContent = line.dataset[isKept ? "oter" : "garder"] ?? "";
    says.textContent = line.dataset[isKept ? "garde" : "pasGarde"] ?? "";
  };
  const press = async () => {
    if (isKept) await kept.delete(WITH_CALL, { ignoreVary: true });
    else await keepPage(kept, WITH_CALL, "same-origin");
    isKept = !isKept;
    show();
  };
  button.addEventListener("click", () => void press().catch(() => undefined));
  show();
  line.append(says, button);
}
