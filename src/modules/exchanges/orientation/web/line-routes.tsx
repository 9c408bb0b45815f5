import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { readForm, readTyped, signedIn, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { confirmLine, joinLine, refuseLine, withdrawFromLine } from "../actions/answer-for-line.ts";
import { seeAskableLine } from "../actions/ask-along-line.ts";
import { changeLine, proposeLine } from "../actions/propose-line.ts";
import { seeLine, type SeenOneLine } from "../actions/see-orientation.ts";
import { seeProposing } from "../actions/see-proposing.ts";
import { nextReview } from "../domain/line-changes.ts";
import { addressOf, type GapId, type LineId, type Terms } from "../domain/orientation.ts";
import { ChangeLinePage, ProposePage } from "./line-form-page.tsx";
import { LinePage } from "./line-page.tsx";
import { readJob } from "./line-job.ts";
import { readWho } from "./line-who.ts";
import { changeForm, howForm, joinForm, termsForm, textOf } from "./forms.ts";
import {
  type Asking,
  type Done,
  type Env,
  type Mending,
  placesOf,
  saidOf,
  statusOf,
  tableOf,
} from "./asked.ts";
import { formTexts } from "./line-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

/** « /orientations/:table/…»: the lines of a table, each with what one may do there. */
export function lineRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:table/proposer", signedIn, (c) => proposePage(app, c, {}))
    .post("/:table/proposer", signedIn, (c) => propose(app, c))
    .get("/:table/lignes/:line", (c) => linePage(app, c, undefined))
    .get("/:table/lignes/:line/demander", signedIn, (c) => askAlong(app, c))
    .get("/:table/lignes/:line/changer", signedIn, (c) => changePage(app, c, {}))
    .post("/:table/lignes/:line/changer", signedIn, (c) => change(app, c))
    .post("/:table/lignes/:line/confirmer", signedIn, (c) => speak(app, c, confirmLine, "confirme"))
    .post("/:table/lignes/:line/plus-nous", signedIn, (c) =>
      speak(app, c, withdrawFromLine, "plus"),
    )
    .post("/:table/lignes/:line/refuser", signedIn, (c) => drop(app, c))
    .post("/:table/lignes/:line/nous-aussi", signedIn, (c) => join(app, c));
}

function lineOf(c: Asking): LineId | undefined {
  const asked = c.req.param("line") ?? "";
  return isId<"OrientationLine">(asked) ? asked : undefined;
}

async function find(app: App, c: Asking): Promise<SeenOneLine | undefined> {
  const line = lineOf(c);
  return line && seeLine(app, c.var.actor, { table: tableOf(c), line });
}

async function linePage(app: App, c: Asking, problem: string | undefined): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined || c.var.format !== "html") return c.notFound();
  const page = { seen, now: app.clock.now(), said: saidOf(c), problem };
  return answer(c, <LinePage {...page} />, statusOf({ problem }));
}

/** To ask along a line: a visitor came in first, and lands here. A line that is not asked so says how on its page. */
async function askAlong(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const along = await seeAskableLine(app, c.var.actor, { line: seen.line.id });
  return along === undefined
    ? c.redirect(`${addressOf(seen.table)}/lignes/${seen.line.id}`, 303)
    : c.redirect(`/echanges/demander?ligne=${along.id}`, 303);
}

function gapOf(asked: string): GapId | undefined {
  return isId<"OrientationGap">(asked) ? asked : undefined;
}

async function proposePage(app: App, c: Asking, form: Mending): Promise<Response> {
  const asked = form.typed === undefined ? c.req.query("manque") : textOf(form.typed, "manque");
  const gap = gapOf(asked ?? "");
  const proposing = await seeProposing(app, c.var.actor, { table: tableOf(c), gap });
  if (proposing === undefined) return c.notFound();
  const reviewOn = nextReview(dayOf(app.clock.now()));
  const need = c.req.query("besoin")?.slice(0, 200);
  const page = { proposing, need, reviewOn, ...form };
  return answer(c, <ProposePage {...page} />, statusOf(form));
}

interface About {
  readonly places: readonly string[];
  readonly rome: string | undefined;
}

/** Where a line holds, and of which job it is; or what is to be changed in what was typed. */
async function aboutOf(
  app: App,
  c: Asking,
  typed: Typed,
): Promise<About | { readonly problems: Readonly<Record<string, string>> }> {
  const places = await placesOf(app, c, typed);
  const job = await readJob(app, c.var.actor, typed);
  const problems = {
    ...("problem" in places ? { lieux: places.problem } : {}),
    ...("problem" in job ? { rome: job.problem } : {}),
  };
  if ("problem" in places || "problem" in job) return { problems };
  return { places: places.references, rome: job.rome };
}

type TermsTyped = ReturnType<typeof termsForm.parse>;

function termsOf(data: TermsTyped, { places, rome }: About): Omit<Terms, "actor"> {
  const { suite, "suite-nom": name } = data;
  return {
    need: data.besoin,
    theme: data.theme,
    rome,
    places,
    conditions: data.conditions,
    passesOn:
      suite !== undefined
        ? { kind: "line", line: suite }
        : name === undefined
          ? undefined
          : { kind: "free", name },
    reviewOn: data.relire,
  };
}

/** One passes on to a line or to a name, not to both. */
function nextProblem(typed: Typed): Readonly<Record<string, string>> {
  const both = textOf(typed, "suite") !== "" && textOf(typed, "suite-nom") !== "";
  return both ? { "suite-nom": formTexts.oneNext } : {};
}

async function propose(app: App, c: Asking): Promise<Response> {
  const typed = await typedOf(c);
  const form = readTyped(typed, termsForm);
  const who = await readWho(app, c.var.actor, typed);
  const about = await aboutOf(app, c, typed);
  const problems = {
    ...(form.fits ? {} : form.problems),
    ...("problems" in about ? about.problems : {}),
    ...("problems" in who ? who.problems : {}),
    ...nextProblem(typed),
  };
  if (!form.fits || "problems" in about || "problems" in who || Object.keys(problems).length > 0)
    return proposePage(app, c, { typed, problems });
  const told = await proposeLine(app, c.var.actor, {
    table: tableOf(c),
    terms: { ...termsOf(form.data, about), actor: who.actor },
    gap: gapOf(textOf(typed, "manque")),
  });
  if (!told.done) return proposePage(app, c, { typed, problem: refusalTexts[told.refusal] });
  return c.redirect(`/orientations/${tableOf(c)}/lignes/${told.value}?fait=propose`, 303);
}

async function changePage(
  app: App,
  c: Asking,
  form: Mending & { readonly stale?: boolean },
): Promise<Response> {
  const seen = await find(app, c);
  const mayWrite = seen?.isMember === true || seen?.speaks === "itself";
  const isThere = (seen?.line.standing ?? seen?.line.waiting) !== undefined;
  if (seen === undefined || !mayWrite || !isThere || seen.isClosed) return c.notFound();
  return answer(c, <ChangeLinePage seen={seen} {...form} />, statusOf(form));
}

async function change(app: App, c: Asking): Promise<Response> {
  const line = lineOf(c);
  if (line === undefined) return c.notFound();
  const typed = await typedOf(c);
  const form = readTyped(typed, changeForm);
  const about = await aboutOf(app, c, typed);
  const problems = {
    ...(form.fits ? {} : form.problems),
    ...("problems" in about ? about.problems : {}),
    ...nextProblem(typed),
  };
  if (!form.fits || "problems" in about || Object.keys(problems).length > 0)
    return changePage(app, c, { typed, problems });
  const { version } = form.data;
  const terms = termsOf(form.data, about);
  const told = await changeLine(app, c.var.actor, { table: tableOf(c), line, terms, version });
  if (told.done) return backTo(app, c, "change");
  const stale = told.refusal === "changed-meanwhile";
  return changePage(app, c, { typed, problem: refusalTexts[told.refusal], stale });
}

/** Back on the line while one may still read it, else on its table. */
async function backTo(app: App, c: Asking, done: Done): Promise<Response> {
  const seen = await find(app, c);
  const table = `/orientations/${tableOf(c)}`;
  if (seen === undefined) return c.redirect(`${table}?fait=${done}`, 303);
  return c.redirect(`${addressOf(seen.table)}/lignes/${seen.line.id}?fait=${done}`, 303);
}

async function speak(
  app: App,
  c: Asking,
  act: typeof confirmLine,
  done: "confirme" | "plus",
): Promise<Response> {
  const line = lineOf(c);
  if (line === undefined) return c.notFound();
  const form = await readForm(c, howForm);
  const how = form.fits ? form.data.comment : undefined;
  const told = await act(app, c.var.actor, { table: tableOf(c), line, how });
  return settled(app, c, told, done);
}

async function drop(app: App, c: Asking): Promise<Response> {
  const line = lineOf(c);
  if (line === undefined) return c.notFound();
  const told = await refuseLine(app, c.var.actor, { table: tableOf(c), line });
  return settled(app, c, told, "retire");
}

async function join(app: App, c: Asking): Promise<Response> {
  const line = lineOf(c);
  if (line === undefined) return c.notFound();
  const form = await readForm(c, joinForm);
  const organisation = form.fits ? form.data["au-nom-de"] : undefined;
  const told = await joinLine(app, c.var.actor, { table: tableOf(c), line, organisation });
  if (!told.done) return settled(app, c, told, "aussi");
  return c.redirect(`/orientations/${tableOf(c)}/lignes/${told.value}?fait=aussi`, 303);
}

async function settled(
  app: App,
  c: Asking,
  told: Result<LineId, keyof typeof refusalTexts>,
  done: Done,
): Promise<Response> {
  if (told.done) return backTo(app, c, done);
  return told.refusal === "unknown-line"
    ? c.notFound()
    : linePage(app, c, refusalTexts[told.refusal]);
}
