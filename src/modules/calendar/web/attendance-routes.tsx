import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { noteAttendance } from "../actions/note-attendance.ts";
import { MOST_NAME } from "../actions/reply.ts";
import { seeSheet } from "../actions/see-attendance.ts";
import { readNames } from "../domain/attendance.ts";
import { attendanceForm, AttendancePage, sheetAt } from "./attendance-page.tsx";
import { noteRefusals as refusals } from "./attendance-texts.fr.ts";
import { SheetPage, sheetPdf } from "./sheet-page.tsx";

type Env = AskedEnv & WithFrame;

/** « /rendez-vous/dates/…/presence »: who came to a date, and the sheet to sign; for who organises. */
export function attendanceRoutes(app: App): Hono<Env> {
  const find = async (c: Context<Env>) => {
    const date = c.req.param("date") ?? "";
    return isId<"Occurrence">(date) ? seeSheet(app, c.var.actor, { date }) : undefined;
  };
  const now = () => app.clock.now();
  const page = pageOf({
    find,
    draw: async (c, sheet, back) => {
      if (c.var.format !== "pdf")
        return answer(c, <AttendancePage sheet={sheet} now={now()} back={back} />, back);
      const written = await sheetPdf(app.config.projectFolder, { sheet, now: now() });
      return c.body(Buffer.from(written), 200, pdfFile("presence.pdf"));
    },
  });
  const note = page.sent({
    asks: attendanceForm,
    act: (c, { date }, { came, added, version }) =>
      noteAttendance(app, c.var.actor, {
        date: date.id,
        came,
        added: readNames(added ?? "", MOST_NAME),
        version,
      }),
    refusals,
    beside: { "too-many-names": "noms" },
    to: (_, sheet) => sheetAt(sheet),
  });
  return new Hono<Env>()
    .use("/:date/*", signedIn)
    .get("/:date/presence", page.show)
    .post("/:date/presence", note)
    .get("/:date/presence/imprimer", async (c) => {
      const sheet = await find(c);
      return sheet === undefined
        ? c.notFound()
        : answer(c, <SheetPage sheet={sheet} now={now()} />);
    });
}
