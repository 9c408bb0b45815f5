import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { seeDate } from "../../actions/see-occasions.ts";
import { seeMine } from "../actions/see-mine.ts";
import { ownDates } from "../domain/groups.ts";
import { calendarAsked, daysAsked } from "./list-asked.ts";
import { texts } from "./texts.fr.ts";
import { MinePage, type MinePageProps } from "./mine-page.tsx";
import { monthPdf, PrintPage } from "./print-page.tsx";

type Env = AskedEnv & WithFrame;

/** « /moi/calendrier »: one's own dates, in a list, in a table, on paper. */
export function myCalendarRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      if (c.var.format === "pdf") {
        const written = await monthPdf(app.config.projectFolder, seen, app.clock.now());
        return c.body(Buffer.from(written), 200, pdfFile("calendrier.pdf"));
      }
      return c.var.format === "ics" ? file(c, seen) : answer(c, <MinePage {...seen} />);
    })
    .get("/imprimer", async (c) => {
      const seen = await find(app, c);
      return seen === undefined ? c.notFound() : answer(c, <PrintPage {...seen} />);
    });
}

/** « /moi/calendrier.ics »: the weeks that are seen, to take away once. */
function file(c: Context<Env>, { mine }: MinePageProps): Response {
  const dates = ownDates(mine.dates);
  const { publicUrl } = c.var.frame;
  const written = writeIcalendar({ name: texts.title, product: "calendrier", publicUrl, dates });
  return c.body(written, 200, icalendarFile("calendrier.ics"));
}

async function find(app: App, c: Context<Env>): Promise<MinePageProps | undefined> {
  const { actor } = c.var;
  const asked = calendarAsked.read(c.req.queries());
  const mine = await seeMine(app, actor, (today) => daysAsked(asked, today));
  const date = c.req.query("non") ?? "";
  const declined = isId<"Occurrence">(date) ? await seeDate(app, actor, { date }) : undefined;
  const isDeclined = declined?.date.mine?.answer === "no";
  return (
    mine && {
      mine,
      asked,
      isOneself: actor.mandate === undefined,
      declined: isDeclined
        ? { title: declined.seen.words.title, at: `/rendez-vous/dates/${date}` }
        : undefined,
    }
  );
}
