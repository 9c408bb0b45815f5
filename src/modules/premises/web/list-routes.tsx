import { Hono } from "hono";

import { batchesOf, FEATURES, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listVenues } from "../actions/list-venues.ts";
import { seeKeepersToBe } from "../actions/see-venue.ts";
import { venuesAsked } from "../domain/search.ts";
import type { Asking, Env } from "./asked.ts";
import { venueColumns, venueFeature, venueLinked } from "./formats.ts";
import { KeepersPage } from "./keepers-page.tsx";
import { VenuesPage } from "./venues-page.tsx";

/** « /locaux »: the list of premises, as a page and as files. */
export function listRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      if (c.var.format !== "html") return listFile(app, c);
      const asked = venuesAsked.read(c.req.queries());
      const found = await listVenues(app, c.var.actor, { asked });
      const keepers = await seeKeepersToBe(app, c.var.actor, {});
      return answer(c, <VenuesPage asked={asked} found={found} keepers={keepers} />);
    })
    .get("/nouveau", signedIn, async (c) => {
      const keepers = await seeKeepersToBe(app, c.var.actor, {});
      return answer(c, <KeepersPage keepers={keepers} />);
    });
}

function listFile(app: App, c: Asking): Response | Promise<Response> {
  const asked = venuesAsked.read(c.req.queries());
  const all = batchesOf(
    async (range) => (await listVenues(app, c.var.actor, { asked, range })).shown,
  );
  const { publicUrl } = c.var.frame;
  const { format } = c.var;
  if (format === "csv")
    return sendPieces(
      c,
      { type: "text/csv", name: "locaux.csv" },
      tablePieces(venueColumns(publicUrl), all),
    );
  if (format === "geojson") {
    const features = jsonPieces(all, (shown) => venueFeature(shown, publicUrl), FEATURES);
    return sendPieces(c, { type: "application/geo+json" }, features);
  }
  if (format !== "jsonld") return c.notFound();
  const linked = jsonPieces(all, ({ venue }) => venueLinked(venue, publicUrl));
  return sendPieces(c, { type: "application/ld+json" }, linked);
}
