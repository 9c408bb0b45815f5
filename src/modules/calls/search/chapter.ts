import type { Chapter } from "#services/house";

import { callsOnMap } from "./web/on-map.ts";

/** The list of calls, searched, and the page of each. Its pages share the address of others: see module.ts. */
export const search: Chapter = { name: "search", points: [callsOnMap] };
