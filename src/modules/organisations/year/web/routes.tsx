import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { readForm, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  addYearDate,
  removeYearDate,
  sayYear,
  tickYearDate,
  wantRecalls,
  type YearRefusal,
} from "../actions/keep-year.ts";
import { seeYear, type SeenYear } from "../actions/see-year.ts";
import { addressOf } from "../../domain/organisation.ts";
import { type Env, numberOf, saidOf } from "../../web/asked.ts";
import { yearIcs } from "./calendar.ts";
import { factsForm, ownForm, subsidyForm, type YearSent } from "./forms.tsx";
import { YearPage, YearPrintPage } from "./year-page.tsx";
import { texts, yearRefusals } from "./texts.fr.ts";

type Asking = Context<Env>;
const AT = "/:number{[0-9]{1,12}}/annee";

type YearSaid = keyof typeof texts.said;

/** The year of an organisation: seen, printed, put in a calendar, ticked, recalled. */
export function yearRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, (c) => yearPage(app, c, {}))
    .get(`${AT}/imprimer`, signedIn, async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      return answer(c, <YearPrintPage seen={seen} today={dayOf(app.clock.now())} />);
    })
    .post(AT, signedIn, (c) => say(app, c))
    .post(`${AT}/subventions`, signedIn, (c) => addSubsidy(app, c))
    .post(`${AT}/dates`, signedIn, (c) => addOwn(app, c))
    .post(`${AT}/dates/:date/retirer`, signedIn, (c) => remove(app, c))
    .post(`${AT}/faites`, signedIn, (c) => tick(app, c, true))
    .post(`${AT}/pas-faites`, signedIn, (c) => tick(app, c, false))
    .post(`${AT}/rappels`, signedIn, (c) => recall(app, c));
}

function find(app: App, c: Asking): Promise<SeenYear | undefined> {
  return seeYear(app, c.var.actor, numberOf(c));
}

async function yearPage(app: App, c: Asking, sent: YearSent): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const now = app.clock.now();
  if (c.var.format === "ics") {
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="annee.ics"');
    c.header("Cache-Control", "private, no-store");
    return c.body(yearIcs(seen, c.var.frame.publicUrl, now));
  }
  const status = sent.problems !== undefined ? 422 : sent.problem === undefined ? 200 : 409;
  return answer(
    c,
    <YearPage seen={seen} today={dayOf(now)} sent={sent} said={saidOf(c, texts.said)} />,
    status,
  );
}

/** Back to the year, which says what was done; or its page with the sentence of the refusal, and what was typed. */
function backOr(
  app: App,
  c: Asking,
  told: Result<unknown, YearRefusal>,
  { did, ...sent }: YearSent & { readonly did: YearSaid },
): Response | Promise<Response> {
  if (told.done) return c.redirect(`${addressOf(numberOf(c))}/annee?fait=${did}`, 303);
  return yearPage(app, c, { ...sent, problem: yearRefusals[told.refusal] });
}

async function say(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, factsForm);
  const sent = { form: "facts", typed } as const;
  if (!form.fits) return yearPage(app, c, { ...sent, problems: form.problems });
  const { fin, mois, assemblee, changement, recus, publie } = form.data;
  const told = await sayYear(app, c.var.actor, {
    organisation: seen.organisation.id,
    closes: fin,
    assemblyMonths: mois,
    assemblyOn: assemblee,
    hasChanged: changement,
    givesReceipts: recus,
    publishesAccounts: publie,
  });
  return backOr(app, c, told, { ...sent, did: "exercice" });
}

async function addSubsidy(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, subsidyForm);
  const sent = { form: "subsidy", typed } as const;
  if (!form.fits) return yearPage(app, c, { ...sent, problems: form.problems });
  const { nom: title, date: on } = form.data;
  const told = await addYearDate(app, c.var.actor, {
    organisation: seen.organisation.id,
    kind: "subsidy",
    title,
    on,
    isYearly: false,
  });
  return backOr(app, c, told, { ...sent, did: "subvention" });
}

async function addOwn(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, ownForm);
  const sent = { form: "own", typed } as const;
  if (!form.fits) return yearPage(app, c, { ...sent, problems: form.problems });
  const { nom: title, date: on, "chaque-annee": isYearly } = form.data;
  const organisation = seen.organisation.id;
  const asked = { organisation, kind: "own", title, on, isYearly } as const;
  const told = await addYearDate(app, c.var.actor, asked);
  return backOr(app, c, told, { ...sent, did: "date" });
}

async function remove(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  const date = c.req.param("date") ?? "";
  if (seen === undefined || !isId<"YearDate">(date)) return c.notFound();
  if (!seen.own.some(({ id }) => id === date)) return c.notFound();
  const asked = { organisation: seen.organisation.id, date };
  return backOr(app, c, await removeYearDate(app, c.var.actor, asked), { did: "retiree" });
}

async function tick(app: App, c: Asking, isDone: boolean): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { date } = await typedOf(c);
  const key = typeof date === "string" ? date : "";
  const asked = { organisation: seen.organisation.id, key, isDone };
  return backOr(app, c, await tickYearDate(app, c.var.actor, asked), {
    did: isDone ? "cochee" : "decochee",
  });
}

async function recall(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const wants = (await typedOf(c))["vouloir"] === "oui";
  const asked = { organisation: seen.organisation.id, wants };
  return backOr(app, c, await wantRecalls(app, c.var.actor, asked), {
    did: wants ? "rappels" : "sans-rappels",
  });
}
