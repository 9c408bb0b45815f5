import { afterAll } from "vitest";

import { openHouses } from "./open-houses.ts";

/*
 * The files of one worker share its modules: what one leaves open would stay open until the end of the
 * run, and PostgreSQL has only so many connections.
 */
afterAll(async () => {
  for (const leave of openHouses) await leave();
  openHouses.clear();
});
