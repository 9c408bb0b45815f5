/*
 * The worker of the house: when a page cannot be asked for, as there is no network, it shows « Pas de réseau » (decision 0164), which
 * `parts/keep-offline.ts` kept. It keeps nothing itself, and touches nothing else.
 */

/** Where that page, its look and, if one said so on this device, whom one calls are kept. */
const KEPT = "sans-reseau";
const PAGE = "/sans-reseau";
const WITH_CALL = "/sans-reseau?appeler";

interface Asked {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** What a browser asks of a worker: types of pages alone are at hand here. */
const isAsked = (event: Event): event is Event & Asked =>
  "respondWith" in event && "request" in event;

/** A file that one takes away is no page. */
const FILE = /\.[a-z0-9]+$/;

self.addEventListener("fetch", (event: Event) => {
  if (!isAsked(event)) return;
  const { request } = event;
  if (request.mode === "navigate" && !FILE.test(new URL(request.url).pathname))
    event.respondWith(pageOf(event));
  else if (request.destination === "style") event.respondWith(styleOf(request));
});

async function pageOf({ request, preloadResponse }: Asked): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (error) {
    const kept = await caches.open(KEPT);
    const page = (await kept.match(WITH_CALL, ALL)) ?? (await kept.match(PAGE, ALL));
    if (page === undefined) throw error;
    return page;
  }
}

async function styleOf(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const style = await (await caches.open(KEPT)).match(request, ALL);
    if (style === undefined) throw error;
    return style;
  }
}

/** However it was asked for. */
const ALL = { ignoreVary: true };
