import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { idField, lineField, readForm } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer } from "#ui/frame";

import { undissolve } from "../actions/dissolve.ts";
import { mergeOrganisations, undoMerge } from "../actions/merge.ts";
import {
  compareOrganisations,
  numbersOfOrganisations,
  seeDissolutions,
  seeMerges,
} from "../actions/see-merges.ts";
import { DISSOLUTIONS, DissolutionsPage } from "./dissolutions-page.tsx";
import { dissolveRefusals, mergeRefusals, mergeTexts as words } from "./ends-texts.fr.ts";
import type { Sent } from "../../web/asked.ts";
import { ComparePage, MERGES, MergesPage, type MergesPageProps } from "./merge-pages.tsx";
import type { Env } from "../../web/asked.ts";

type Asking = Context<Env>;

const mergeForm = z.object({
  disparait: idField<"Organisation">(words.unknown),
  reste: idField<"Organisation">(words.unknown),
  raison: lineField(words.sayWhy, 300),
});
const undoForm = z.object({
  structure: idField<"Organisation">(words.unknown),
  raison: lineField(words.sayWhy, 300),
});

/** « /operateur/structures/doublons » and « /dissolutions »: merging, dissolving undone; nobody else's pages. */
export function mergeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/doublons", (c) => showMerges(app, c, undefined))
    .get("/doublons/comparer", (c) => compare(app, c))
    .post("/doublons", (c) => merge(app, c))
    .post("/doublons/defaire", (c) => separate(app, c))
    .get("/dissolutions", (c) => showDissolutions(app, c, undefined))
    .post("/dissolutions/defaire", (c) => restore(app, c));
}

async function showMerges(app: App, c: Asking, sent: MergesPageProps["sent"]): Promise<Response> {
  const seen = await seeMerges(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  const said = (["reunies", "separees"] as const).find((one) => one === c.req.query("fait"));
  return answer(c, <MergesPage seen={seen} said={said} sent={sent} />, statusOf(sent));
}

function statusOf(sent: Sent | undefined): 200 | 409 | 422 {
  if (sent === undefined) return 200;
  return sent.problems === undefined ? 409 : 422;
}

/** « 12 », « /structures/12 », or the whole address. */
function readNumber(typed: string | undefined): number | undefined {
  const found = /(\d{1,12})\/?$/.exec(typed?.trim() ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

async function compare(app: App, c: Asking): Promise<Response> {
  const typed = { disparait: c.req.query("disparait") ?? "", reste: c.req.query("reste") ?? "" };
  // Nothing was asked yet: the form, as it is first shown.
  if (typed.disparait === "" && typed.reste === "") return c.redirect(MERGES, 303);
  const [gone, kept] = [readNumber(typed.disparait), readNumber(typed.reste)];
  const compared =
    gone === undefined || kept === undefined
      ? undefined
      : await compareOrganisations(app, c.var.actor, { gone, kept });
  if (compared !== undefined) return answer(c, <ComparePage compared={compared} sent={{}} />);
  const problems = {
    ...(gone === undefined ? { disparait: words.unknown } : {}),
    ...(kept === undefined ? { reste: words.unknown } : {}),
  };
  const isTyped = Object.keys(problems).length > 0;
  return showMerges(app, c, {
    form: "choix",
    typed,
    ...(isTyped ? { problems } : { problem: words.unknown }),
  });
}

async function merge(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, mergeForm);
  const { typed } = form;
  const [gone, kept] = [typed["disparait"], typed["reste"]];
  if (typeof gone !== "string" || !isId<"Organisation">(gone)) return c.notFound();
  if (typeof kept !== "string" || !isId<"Organisation">(kept)) return c.notFound();
  const told = form.fits
    ? await mergeOrganisations(app, c.var.actor, { gone, kept, reason: form.data.raison })
    : undefined;
  if (told?.done === true) return c.redirect(`${MERGES}?fait=reunies`, 303);
  const sent: Sent = form.fits
    ? { typed, ...(told === undefined ? {} : { problem: mergeRefusals[told.refusal] }) }
    : { typed, problems: form.problems };
  const numbers = await numbersOfOrganisations(app, c.var.actor, { gone, kept });
  const compared = numbers && (await compareOrganisations(app, c.var.actor, numbers));
  if (compared === undefined) return c.notFound();
  return answer(c, <ComparePage compared={compared} sent={sent} />, statusOf(sent));
}

async function separate(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, undoForm);
  const gone = form.typed["structure"];
  if (typeof gone !== "string" || !isId<"Organisation">(gone)) return c.notFound();
  const sent = { form: gone, typed: form.typed };
  if (!form.fits) return showMerges(app, c, { ...sent, problems: form.problems });
  const told = await undoMerge(app, c.var.actor, { gone, reason: form.data.raison });
  if (told.done) return c.redirect(`${MERGES}?fait=separees`, 303);
  return showMerges(app, c, { ...sent, problem: mergeRefusals[told.refusal] });
}

async function showDissolutions(
  app: App,
  c: Asking,
  sent: (Sent & { readonly id: string }) | undefined,
): Promise<Response> {
  const recent = await seeDissolutions(app, c.var.actor, undefined);
  if (recent === undefined) return c.notFound();
  const done = c.req.query("fait") !== undefined;
  return answer(c, <DissolutionsPage {...{ recent, done, sent }} />, statusOf(sent));
}

async function restore(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, undoForm);
  const organisation = form.typed["structure"];
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return c.notFound();
  const sent = { id: organisation, typed: form.typed };
  if (!form.fits) return showDissolutions(app, c, { ...sent, problems: form.problems });
  const told = await undissolve(app, c.var.actor, { organisation, reason: form.data.raison });
  if (told.done) return c.redirect(`${DISSOLUTIONS}?fait=1`, 303);
  return showDissolutions(app, c, { ...sent, problem: dissolveRefusals[told.refusal] });
}
