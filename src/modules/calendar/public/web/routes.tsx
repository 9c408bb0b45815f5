import { type Context, Hono } from "hono";

import { type Batches, batchesOf, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import type { AskedEnv } from "#services/forms";
import type { App, Dated } from "#services/house";
import { themeLabels } from "#rules/subjects";
import { icalendarPieces } from "#services/icalendar";
import { answer, type WithFrame } from "#ui/frame";

import { kindsToChoose } from "../../actions/kinds.ts";
import { findPublic, type FoundPublic } from "../actions/find-public.ts";
import { type AskedPublic, HERE, publicAsked } from "../domain/search.ts";
import { publicAtom, publicColumns, publicDated, publicLinked } from "./formats.ts";
import { PublicPage } from "./public-page.tsx";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** So far ahead a calendar tells the clocks of its zones: series are written for less than that. */
const FAR = { hours: 24 * 365 * 30 };
/** As many as a feed holds. */
const MOST_OF_FEED = 100;

/** « /rendez-vous/publics »: what is open to everyone, as a page, as files, and as a calendar of a territory. */
export function publicRoutes(app: App): Hono<Env> {
  const kinds = kindsToChoose(app);
  return new Hono<Env>().get("/", async (c) => {
    const asked = publicAsked.read(c.req.queries());
    if (c.var.format !== "html") return listFile(app, c, asked);
    const found = await findPublic(app, c.var.actor, { asked });
    const { publicUrl } = c.var.frame;
    const now = app.clock.now();
    return answer(c, <PublicPage {...{ asked, found, kinds, publicUrl, now }} />);
  });
}

type Found = FoundPublic["shown"][number];

async function listFile(app: App, c: Context<Env>, asked: AskedPublic): Promise<Response> {
  const { publicUrl } = c.var.frame;
  const all = (dates: "each" | "next") =>
    batchesOf<Found>(async (range) => {
      const found = await findPublic(app, c.var.actor, { asked, range: { dates, ...range } });
      return found.shown;
    });
  switch (c.var.format) {
    case "ics":
      return calendarFile(app, c, { asked, all: all("each") });
    case "csv": {
      const named = { type: "text/csv", name: "rendez-vous-publics.csv" };
      return sendPieces(c, named, tablePieces(publicColumns(publicUrl), all("each")));
    }
    case "jsonld": {
      const linked = jsonPieces(all("next"), (date) => publicLinked(date, publicUrl));
      return sendPieces(c, { type: "application/ld+json" }, linked);
    }
    case "atom":
      return feedFile(app, c, asked);
    case "html":
    case "json":
    case "geojson":
    case "pdf":
    case "xml":
    case "txt":
    case "md":
      return c.notFound();
  }
}

/** One calendar whole, however many dates: they are written as its reader takes them. */
async function calendarFile(
  app: App,
  c: Context<Env>,
  { asked, all }: { readonly asked: AskedPublic; readonly all: Batches<Found> },
): Promise<Response> {
  const range = { dates: "next", from: 0, most: 1 } as const;
  const name = titleOf(asked, await findPublic(app, c.var.actor, { asked, range }));
  const refresh = Temporal.Duration.from({ hours: 6 });
  const until = app.clock.now().add(FAR);
  const of = { name, product: "publics", publicUrl: c.var.frame.publicUrl, refresh, until };
  const named = { type: "text/calendar", name: "rendez-vous-publics.ics" };
  return sendPieces(c, named, icalendarPieces(of, datedOf(all)));
}

async function* datedOf(all: Batches<Found>): AsyncGenerator<readonly Dated[]> {
  for await (const dates of all) yield dates.map(publicDated);
}

/** A page of the feed, with the address of the next one. */
async function feedFile(app: App, c: Context<Env>, asked: AskedPublic): Promise<Response> {
  const from = (asked.page - 1) * MOST_OF_FEED;
  const range = { dates: "next", from, most: MOST_OF_FEED } as const;
  const found = await findPublic(app, c.var.actor, { asked, range });
  const file = (page: number) => publicAsked.at(`${HERE}.atom`, { ...asked, page });
  const content = publicAtom(found.shown, {
    title: titleOf(asked, found),
    at: publicAsked.at(HERE, asked),
    self: file(asked.page),
    next: from + MOST_OF_FEED < found.total ? file(asked.page + 1) : undefined,
    publicUrl: c.var.frame.publicUrl,
    now: app.clock.now(),
  });
  c.header("Content-Type", "application/atom+xml; charset=utf-8");
  return c.body(content);
}

/** « Rendez-vous publics, Drôme »; of a theme, « Rendez-vous publics : Mobilité, Drôme ». */
function titleOf({ typedPlace, theme }: AskedPublic, { place }: FoundPublic): string {
  const title = theme === undefined ? texts.title : texts.about(themeLabels[theme]);
  return typedPlace === "" || place === undefined ? title : texts.named(title, place.name);
}
