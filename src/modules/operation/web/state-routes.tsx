import { type Context, Hono } from "hono";
import { z } from "zod";

import { PARIS } from "#basics/dates";
import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { type AskedEnv, dayField, lineField, readForm, textField } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  announceMaintenance,
  beginIncident,
  endIncident,
  seeState,
  type StateRefusal,
  withdrawMaintenance,
} from "../actions/tell-state.ts";
import type { Maintenance } from "../domain/incident.ts";
import { stateAtom, stateData } from "./state-formats.ts";
import { type Refused, StateKeeperPage } from "./state-keeper-page.tsx";
import { StatePage } from "./state-page.tsx";
import { stateTexts } from "./state-texts.fr.ts";

type Env = AskedEnv & WithFrame;
const words = stateTexts.keeper;
const AT = "/operateur/etat";

/** « /etat »: how the instance is, for everyone, also as JSON and Atom. */
export function stateRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/", async (c) => {
    const seen = await seeState(app, c.var.actor, undefined);
    const origin = c.var.frame.publicUrl;
    if (c.var.format === "json") return c.json(stateData(seen));
    if (c.var.format === "atom") {
      c.header("Content-Type", "application/atom+xml; charset=utf-8");
      const told = { instance: c.var.instance.name, origin, now: app.clock.now() };
      return c.body(stateAtom(seen, told));
    }
    const keeps = isOperator(c.var.actor);
    return answer(c, <StatePage {...seen} now={app.clock.now()} keeps={keeps} />);
  });
}

const incidentForm = z.object({
  quoi: lineField(words.whatNeeded, 120),
  mots: textField(words.wordsNeeded, 1_000),
});
const endForm = z.object({ fin: textField(words.endNeeded, 1_000) });

const timeField = () =>
  z
    .string({ error: words.timeNeeded })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, words.timeNeeded)
    .transform((typed) => Temporal.PlainTime.from(typed));

function instantOf(day: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: PARIS, plainTime }).toInstant();
}

/** From one hour to another, the next day when it is earlier: an hour of the territory. */
const maintenanceForm = z
  .object({
    jour: dayField(words.dayNeeded),
    de: timeField(),
    a: timeField(),
    pourquoi: lineField(words.whyNeeded, 200),
  })
  .transform(({ jour, de, a, pourquoi }): Maintenance => {
    const crosses = Temporal.PlainTime.compare(a, de) <= 0;
    return {
      from: instantOf(jour, de),
      until: instantOf(jour.add({ days: crosses ? 1 : 0 }), a),
      words: pourquoi,
    };
  });

/** « /operateur/etat »: nobody else learns that it exists. */
export function stateKeeperRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", (c) => keeperPage(app, c))
    .post("/incidents", async (c) => {
      const at = `${AT}/incidents`;
      const form = await readForm(c, incidentForm);
      if (!form.fits) return keeperPage(app, c, { at, ...form });
      const { quoi: title, mots } = form.data;
      const told = await beginIncident(app, c.var.actor, { title, words: mots });
      return settled(app, c, told, { at, typed: form.typed });
    })
    .post("/incidents/:id/fin", async (c) => {
      const id = c.req.param("id");
      if (!isId<"Incident">(id)) return c.notFound();
      const at = `${AT}/incidents/${id}/fin`;
      const form = await readForm(c, endForm);
      if (!form.fits) return keeperPage(app, c, { at, ...form });
      const told = await endIncident(app, c.var.actor, { incident: id, words: form.data.fin });
      return settled(app, c, told, { at, typed: form.typed });
    })
    .post("/travaux", async (c) => {
      const at = `${AT}/travaux`;
      const form = await readForm(c, maintenanceForm);
      if (!form.fits) return keeperPage(app, c, { at, ...form });
      const told = await announceMaintenance(app, c.var.actor, form.data);
      return settled(app, c, told, { at, typed: form.typed });
    })
    .post("/travaux/retirer", async (c) => {
      const told = await withdrawMaintenance(app, c.var.actor, undefined);
      return settled(app, c, told, { at: `${AT}/travaux/retirer` });
    });
}

function settled(
  app: App,
  c: Context<Env>,
  told: Result<unknown, StateRefusal>,
  asked: Refused,
): Response | Promise<Response> {
  if (told.done) return c.redirect(`${AT}?fait`, 303);
  return keeperPage(app, c, { ...asked, problem: words.refusals[told.refusal] });
}

async function keeperPage(app: App, c: Context<Env>, refused?: Refused): Promise<Response> {
  const seen = await seeState(app, c.var.actor, undefined);
  const saved = refused === undefined && c.req.query("fait") !== undefined;
  const status = refused === undefined ? 200 : refused.problem === undefined ? 422 : 409;
  return answer(
    c,
    <StateKeeperPage {...seen} now={app.clock.now()} saved={saved} refused={refused} />,
    status,
  );
}
