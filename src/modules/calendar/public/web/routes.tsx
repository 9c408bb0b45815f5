import { type Context, Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { themeLabels } from "#rules/subjects";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer, type WithFrame } from "#ui/frame";

import { kindsOf } from "../../actions/kinds.ts";
import { findPublic, type FoundPublic } from "../actions/find-public.ts";
import { type AskedPublic, HERE, publicAsked } from "../domain/search.ts";
import { publicAtom, publicCsv, publicDated, publicLinked } from "./formats.ts";
import { PublicPage } from "./public-page.tsx";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** As many dates as a file holds. */
const MOST = 2_000;
/** As many as a feed holds. */
const MOST_OF_FEED = 100;

/** « /rendez-vous/publics »: what is open to everyone, as a page, as files, and as a calendar of a territory. */
export function publicRoutes(app: App): Hono<Env> {
  const kinds = kindsOf(app);
  return new Hono<Env>().get("/", async (c) => {
    const asked = publicAsked.read(c.req.queries());
    if (c.var.format !== "html") return listFile(app, c, asked);
    const found = await findPublic(app, c.var.actor, { asked });
    const { publicUrl } = c.var.frame;
    const now = app.clock.now();
    return answer(c, <PublicPage {...{ asked, found, kinds, publicUrl, now }} />);
  });
}

/** The formats that tell each date, and those that tell the next one of each occasion. */
const DATES = { ics: "each", csv: "each", atom: "next", jsonld: "next" } as const;

async function listFile(app: App, c: Context<Env>, asked: AskedPublic): Promise<Response> {
  const { format } = c.var;
  if (format !== "ics" && format !== "csv" && format !== "atom" && format !== "jsonld")
    return c.notFound();
  const most = format === "atom" ? MOST_OF_FEED : MOST;
  const range = { dates: DATES[format], from: 0, most };
  const found = await findPublic(app, c.var.actor, { asked, range });
  const { publicUrl } = c.var.frame;
  const { shown } = found;
  const title = titleOf(asked, found);
  switch (format) {
    case "ics": {
      const refresh = Temporal.Duration.from({ hours: 6 });
      const dates = shown.map(publicDated);
      const body = writeIcalendar({ name: title, product: "publics", publicUrl, dates, refresh });
      return c.body(body, 200, icalendarFile("rendez-vous-publics.ics"));
    }
    case "csv":
      c.header("Content-Disposition", 'attachment; filename="rendez-vous-publics.csv"');
      return file(c, "text/csv", publicCsv(shown, publicUrl));
    case "atom": {
      const [at, self] = [HERE, `${HERE}.atom`].map((path) => publicAsked.at(path, asked));
      const of = { title, at: at ?? HERE, self: self ?? HERE, publicUrl, now: app.clock.now() };
      return file(c, "application/atom+xml", publicAtom(shown, of));
    }
    case "jsonld":
      return file(c, "application/ld+json", JSON.stringify(publicLinked(shown, publicUrl)));
  }
}

/** « Rendez-vous publics, Drôme »; of a theme, « Rendez-vous publics : Mobilité, Drôme ». */
function titleOf({ typedPlace, theme }: AskedPublic, { place }: FoundPublic): string {
  const title = theme === undefined ? texts.title : texts.about(themeLabels[theme]);
  return typedPlace === "" || place === undefined ? title : texts.named(title, place.name);
}

function file(c: Context<Env>, type: string, content: string): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  return c.body(content);
}
