import { Hono } from "hono";

import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listVenues } from "../actions/list-venues.ts";
import { seeKeepersToBe } from "../actions/see-venue.ts";
import { venuesAsked } from "../domain/search.ts";
import type { Asking, Env } from "./asked.ts";
import { venueLinked, venuesCsv, venuesGeojson } from "./formats.ts";
import { KeepersPage } from "./keepers-page.tsx";
import { VenuesPage } from "./venues-page.tsx";

/** As many as a file of the whole list holds. */
const WHOLE = { from: 0, most: 20_000 };

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

async function listFile(app: App, c: Asking): Promise<Response> {
  const asked = venuesAsked.read(c.req.queries());
  const { shown } = await listVenues(app, c.var.actor, { asked, range: WHOLE });
  const { publicUrl } = c.var.frame;
  const { format } = c.var;
  if (format === "csv") {
    c.header("Content-Disposition", 'attachment; filename="locaux.csv"');
    return file(c, "text/csv", venuesCsv(shown, publicUrl));
  }
  if (format === "geojson")
    return file(c, "application/geo+json", JSON.stringify(venuesGeojson(shown, publicUrl)));
  if (format !== "jsonld") return c.notFound();
  const linked = shown.map(({ venue }) => venueLinked(venue, publicUrl));
  return file(c, "application/ld+json", JSON.stringify(linked));
}

function file(c: Asking, type: string, content: string): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  return c.body(content);
}
