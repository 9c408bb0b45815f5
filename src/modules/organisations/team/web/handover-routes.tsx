import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { listField, optionalDayField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeRole } from "../actions/change-role.ts";
import { seeHandover, type SeenHandover, tickHandover } from "../actions/handover.ts";
import { leave, writeHandover } from "../actions/roles.ts";
import { addressOf } from "../../domain/organisation.ts";
import { HandoverPage } from "./handover-page.tsx";
import { handoverTexts as texts } from "./handover-texts.fr.ts";
import { type Mending, statusOf } from "./inside-page.tsx";
import { type Env, numberOf, saidOf } from "../../web/asked.ts";
import { teamRefusals, teamTexts } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/passer-la-main";
const listForm = z.object({ chose: listField() });
const wordsForm = z.object({ mot: textField(texts.noWords) });
const dayForm = z.object({
  jusquau: optionalDayField(teamTexts.notADay).refine((day) => day !== undefined, texts.whenNone),
});
const leaveForm = z.object({ personne: z.literal("1").optional().catch(undefined) });

/** « /structures/:number/passer-la-main »: what is passed on, when one goes, going. */
export function handoverRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, (c) => page(app, c, {}))
    .get(`${AT}/:role`, signedIn, (c) => page(app, c, {}))
    .post(`${AT}/:role/liste`, signedIn, (c) => tick(app, c))
    .post(`${AT}/mot`, signedIn, (c) => write(app, c))
    .post(`${AT}/jour`, signedIn, (c) => chooseDay(app, c))
    .post(`${AT}/jour/retirer`, signedIn, (c) => dropDay(app, c))
    .post(`${AT}/partir`, signedIn, (c) => go(app, c));
}

/** The list that the address asks for: one's own without a role; undefined when it is none. */
async function findSeen(app: App, c: Context<Env>): Promise<SeenHandover | undefined> {
  const role = c.req.param("role");
  if (role !== undefined && !isId<"Representative">(role)) return undefined;
  return seeHandover(app, c.var.actor, { ...numberOf(c), representative: role });
}

async function page(app: App, c: Context<Env>, mending: Mending): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  return answer(
    c,
    <HandoverPage seen={seen} said={saidOf(c, texts.said)} {...mending} />,
    statusOf(mending),
  );
}

async function tick(app: App, c: Context<Env>): Promise<Response> {
  const representative = c.req.param("role") ?? "";
  const form = await readForm(c, listForm);
  if (!isId<"Representative">(representative) || !form.fits) return c.notFound();
  const { number } = numberOf(c);
  const told = await tickHandover(app, c.var.actor, {
    number,
    representative,
    items: form.data.chose,
  });
  if (!told.done) return c.notFound();
  return c.redirect(`${addressOf({ number })}/passer-la-main/${representative}?fait=liste`, 303);
}

async function write(app: App, c: Context<Env>): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, wordsForm);
  if (!form.fits) return page(app, c, { sent: "mot", typed, problems: form.problems });
  const told = await writeHandover(app, c.var.actor, {
    organisation: seen.organisation.id,
    words: form.data.mot,
  });
  if (told.done) return c.redirect(`${mineAt(seen)}?fait=mot`, 303);
  return page(app, c, { sent: "mot", typed, problem: teamRefusals[told.refusal] });
}

/** One's own list. */
function mineAt({ organisation }: SeenHandover): string {
  return `${addressOf(organisation)}/passer-la-main`;
}

async function chooseDay(app: App, c: Context<Env>): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, dayForm);
  if (!form.fits) return page(app, c, { sent: "jour", typed, problems: form.problems });
  const told = await saveDay(app, c, seen, form.data.jusquau);
  if (told.done) return c.redirect(`${mineAt(seen)}?fait=jour`, 303);
  return page(app, c, { sent: "jour", typed, problem: teamRefusals[told.refusal] });
}

/** One stays after all: the last day is taken back, the role goes on. */
async function dropDay(app: App, c: Context<Env>): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const told = await saveDay(app, c, seen, undefined);
  if (told.done) return c.redirect(`${mineAt(seen)}?fait=sans-jour`, 303);
  return page(app, c, { sent: "sans-jour", problem: teamRefusals[told.refusal] });
}

function saveDay(
  app: App,
  c: Context<Env>,
  { mine: { id: representative, role, powers } }: SeenHandover,
  until: Temporal.PlainDate | undefined,
) {
  return changeRole(app, c.var.actor, { representative, role, powers, until });
}

async function go(app: App, c: Context<Env>): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, leaveForm);
  const told = await leave(app, c.var.actor, {
    organisation: seen.organisation.id,
    nobodyFollows: form.fits && form.data.personne === "1",
    handover: undefined,
  });
  if (told.done) return c.redirect(`${addressOf(seen.organisation)}?fait=parti`, 303);
  return page(app, c, { sent: "partir", typed, problem: teamRefusals[told.refusal] });
}
