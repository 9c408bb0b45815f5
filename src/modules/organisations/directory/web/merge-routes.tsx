import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { pageOf, typedOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer } from "#ui/frame";

import type { OrganisationId } from "../../domain/organisation.ts";
import { type Asking, type Env, saidOf } from "../../web/asked.ts";
import { undissolve } from "../actions/dissolve.ts";
import { mergeOrganisations, undoMerge } from "../actions/merge.ts";
import {
  compareOrganisations,
  numbersOfOrganisations,
  seeDissolutions,
  seeMerges,
  type SeenMerges,
} from "../actions/see-merges.ts";
import { DISSOLUTIONS, DissolutionsPage } from "./dissolutions-page.tsx";
import { dissolveRefusals, mergeRefusals, mergeTexts as words } from "./ends-texts.fr.ts";
import { reasonForm } from "./forms.ts";
import { ComparePage, MERGES, MergesPage } from "./merge-pages.tsx";

/** « /operateur/structures/doublons » and « /dissolutions »: merging, dissolving undone; nobody else's pages. */
export function mergeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/doublons", async (c) => {
      const seen = await seeMerges(app, c.var.actor, undefined);
      return seen === undefined ? c.notFound() : drawMerges(c, { seen }, {});
    })
    .get("/doublons/comparer", (c) => compare(app, c))
    .post("/doublons", merging(app))
    .post("/doublons/defaire", separating(app))
    .get("/dissolutions", async (c) => {
      const recent = await seeDissolutions(app, c.var.actor, undefined);
      if (recent === undefined) return c.notFound();
      const done = c.req.query("fait") !== undefined;
      return answer(c, <DissolutionsPage recent={recent} done={done} back={{}} />);
    })
    .post("/dissolutions/defaire", restoring(app));
}

/** The organisation that goes with a form, by its identifier. */
async function sentIn(c: Asking, name: string): Promise<OrganisationId | undefined> {
  const sent = (await typedOf(c))[name];
  return typeof sent === "string" && isId<"Organisation">(sent) ? sent : undefined;
}

interface Merges {
  readonly seen: SeenMerges;
  readonly about?: OrganisationId;
}

function drawMerges(c: Asking, merges: Merges, back: GivenBack) {
  return answer(c, <MergesPage {...merges} said={saidOf(c, words.said)} back={back} />, back);
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
  if (compared !== undefined) return answer(c, <ComparePage compared={compared} back={{}} />);
  const problems = {
    ...(gone === undefined ? { disparait: words.unknown } : {}),
    ...(kept === undefined ? { reste: words.unknown } : {}),
  };
  const isTyped = Object.keys(problems).length > 0;
  const seen = await seeMerges(app, c.var.actor, undefined);
  const back = { form: "choix", typed, ...(isTyped ? { problems } : { problem: words.unknown }) };
  return seen === undefined ? c.notFound() : drawMerges(c, { seen }, back);
}

function merging(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const [gone, kept] = [await sentIn(c, "disparait"), await sentIn(c, "reste")];
      if (gone === undefined || kept === undefined) return undefined;
      const numbers = await numbersOfOrganisations(app, c.var.actor, { gone, kept });
      const compared = numbers && (await compareOrganisations(app, c.var.actor, numbers));
      return compared && { compared, two: { gone, kept } };
    },
    draw: (c, { compared }, back) =>
      answer(c, <ComparePage compared={compared} back={back} />, back),
  });
  return page.sent({
    asks: reasonForm,
    act: (c, { two }, asked) => mergeOrganisations(app, c.var.actor, { ...two, ...asked }),
    refusals: mergeRefusals,
    to: () => `${MERGES}?fait=reunies`,
  });
}

function separating(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const about = await sentIn(c, "structure");
      const seen = about && (await seeMerges(app, c.var.actor, undefined));
      return about && seen && { seen, about };
    },
    draw: drawMerges,
  });
  return page.sent({
    asks: reasonForm,
    act: (c, { about: gone }, asked) => undoMerge(app, c.var.actor, { gone, ...asked }),
    refusals: mergeRefusals,
    to: () => `${MERGES}?fait=separees`,
  });
}

function restoring(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const about = await sentIn(c, "structure");
      const recent = about && (await seeDissolutions(app, c.var.actor, undefined));
      return about && recent && { recent, about };
    },
    draw: (c, seen, back) =>
      answer(c, <DissolutionsPage {...seen} done={false} back={back} />, back),
  });
  return page.sent({
    asks: reasonForm,
    act: (c, { about: organisation }, asked) =>
      undissolve(app, c.var.actor, { organisation, ...asked }),
    refusals: dissolveRefusals,
    to: () => `${DISSOLUTIONS}?fait=1`,
  });
}
