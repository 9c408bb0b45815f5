import { type Context, Hono } from "hono";

import { type Columns, batchesOf, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { isId } from "#basics/id";
import { sendPieces } from "#services/files";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { confirmGifts } from "../actions/answer-gift.ts";
import { sayFor } from "../actions/say-for.ts";
import { seeStatement } from "../actions/see-statement.ts";
import {
  type LineOut,
  listLines,
  seeStructure,
  type SeenStructure,
} from "../actions/see-structure.ts";
import { setRate } from "../actions/value-gift.ts";
import type { OrganisationId } from "../domain/gift.ts";
import { LINE_COLUMNS, lineJson } from "./lines-out.ts";
import { BESIDE, measureOf, rateForm, sayForForm, tickForm } from "./forms.ts";
import { giftList, statementAsked } from "./list-asked.ts";
import { structureAt } from "./mine-page.tsx";
import { saidOf } from "./said.tsx";
import { StatementPage, statementCsv, statementJson, statementPdf } from "./statement-page.tsx";
import { sayWaiting, StructurePage } from "./structure-page.tsx";
import { rateRefusals, structureTexts } from "./structure-texts.fr.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** The organisation of an address. */
export function organisationOf(c: Asking): OrganisationId | undefined {
  const asked = c.req.param("organisation") ?? "";
  return isId<"Organisation">(asked) ? asked : undefined;
}

/** « /donne/pour/… »: what is given to one structure, for who keeps it. */
export function structureRoutes(app: App): Hono<Env> {
  const page = structurePage(app);
  const { say, tick, rate } = keeping(page, app);
  return new Hono<Env>()
    .use(signedIn)
    .get("/pour/:organisation", page.show)
    .post("/pour/:organisation", say)
    .post("/pour/:organisation/oui", tick)
    .post("/pour/:organisation/taux", rate)
    .get("/pour/:organisation/comptes", (c) => statement(app, c));
}

function structurePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const organisation = organisationOf(c);
      const asked = giftList.read(c.req.queries());
      const seen = organisation && (await seeStructure(app, c.var.actor, { organisation, asked }));
      return seen && { ...seen, asked };
    },
    draw: (c, { asked, ...seen }, back) => {
      if (c.var.format === "csv" || c.var.format === "json") return linesOut(app, c, seen);
      const now = app.clock.now();
      const said = saidOf(c, structureTexts.said);
      return answer(c, <StructurePage {...{ seen, asked, now, said, back }} />, back);
    },
  });
}

/** Back to the structure, which says what was done. */
const saidAt =
  (did: keyof typeof structureTexts.said) =>
  (_: unknown, { organisation }: SeenStructure) =>
    `${structureAt(organisation.id)}?fait=${did}`;

/** What who keeps the structure says: what somebody gave, which lines are right, what an hour is worth. */
function keeping(page: ReturnType<typeof structurePage>, app: App) {
  const say = page.sent({
    form: "say",
    asks: ({ givers }) => sayForForm(givers.map(({ giver, name }) => ({ id: giver.id, name }))),
    act: async (c, { organisation }, { giver = "", much, words, ...typed }) => {
      const measure = measureOf({ ...typed, much });
      if ("problems" in measure) return measure;
      const asked = { ...measure, organisation: organisation.id, giver, words };
      return sayFor(app, c.var.actor, asked);
    },
    refusals: { ...refusals, "unknown-party": structureTexts.whoEmpty },
    beside: { ...BESIDE, "unknown-party": "qui" },
    to: saidAt("dit"),
  });
  const tick = page.sent({
    form: "tick",
    asks: ({ waiting }) => tickForm(waiting, sayWaiting(app.clock.now())),
    act: (c, { waiting }, { gifts }) => {
      const ticked = waiting.filter(({ id }) => gifts.includes(id));
      return confirmGifts(app, c.var.actor, { gifts: ticked.map(({ id }) => id) });
    },
    refusals: { "nothing-ticked": structureTexts.nothingTicked },
    beside: { "nothing-ticked": "ligne" },
    to: saidAt("confirme"),
  });
  const rate = page.sent({
    form: "rate",
    asks: rateForm,
    act: (c, { organisation }, asked) =>
      setRate(app, c.var.actor, { organisation: organisation.id, ...asked }),
    refusals: rateRefusals,
    beside: { "worth-nothing": "taux", "worth-too-much": "taux" },
    to: saidAt("taux"),
  });
  return { say, tick, rate };
}

/** All its lines that the address asks for, as a table or for another program. */
function linesOut(app: App, c: Asking, { organisation }: SeenStructure): Response {
  const asked = giftList.read(c.req.queries());
  const batches = batchesOf((range) =>
    listLines(app, c.var.actor, { organisation: organisation.id, asked, range }),
  );
  c.header("Cache-Control", "private, no-store");
  if (c.var.format === "json")
    return sendPieces(c, { type: "application/json" }, jsonPieces(batches, lineJson));
  const columns: Columns<LineOut> = LINE_COLUMNS;
  return sendPieces(
    c,
    { type: "text/csv", name: "ce-qui-est-donne.csv" },
    tablePieces(columns, batches),
  );
}

async function statement(app: App, c: Asking): Promise<Response> {
  const organisation = organisationOf(c);
  const asked = statementAsked.read(c.req.queries());
  const seen = organisation && (await seeStatement(app, c.var.actor, { organisation, ...asked }));
  if (seen === undefined) return c.notFound();
  c.header("Cache-Control", "private, no-store");
  const { format } = c.var;
  if (format === "pdf") {
    const now = app.clock.now();
    const bytes = await statementPdf(app.config.projectFolder, { seen, now });
    return c.body(new Uint8Array(bytes), 200, pdfFile("comptes.pdf"));
  }
  if (format === "csv") {
    c.header("Content-Disposition", 'attachment; filename="comptes.csv"');
    return c.body(statementCsv(seen), 200, { "content-type": "text/csv; charset=utf-8" });
  }
  if (format === "json") return c.json(statementJson(seen));
  return answer(c, <StatementPage seen={seen} />);
}
