import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { done } from "#basics/result";
import { suggestJobs } from "#modules/subjects";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { changeOffer, chooseJob, removeOffer, sayOffer } from "../actions/keep-offers.ts";
import { keepTerms } from "../actions/keep-terms.ts";
import { readCommune } from "../actions/read-commune.ts";
import { type KeptGiver, seeKeptOffer, seeMyGiver } from "../actions/see-giver.ts";
import type { OfferId, OfferKind } from "../domain/giver.ts";
import { jobForm, kmOf, offerForm, openDaysOf, OWN_WORDS, shownForm, termsForm } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { giverRefusals as refusals, mineTexts } from "./texts.fr.ts";
import { MyOffersPage } from "./my-offers-page.tsx";
import { JobPage, OfferPage, TakeAwayPage } from "./offer-pages.tsx";
import { communeProblem } from "./read-commune.ts";
import { TermsPage } from "./terms-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « Ce que je peux donner », of oneself, or at `/:organisation` of an organisation that one looks after. */
export function keptRoutes(app: App, under = ""): Hono<Env> {
  const here = under === "" ? "/" : under;
  return new Hono<Env>()
    .use(signedIn)
    .route(here, mineRoutes(app))
    .route(here, newOfferRoutes(app))
    .route(here, termsRoutes(app))
    .route(here, offerRoutes(app));
}

const organisationOf = (c: Asking) => c.req.param("organisation");

/** Back to what one keeps, which says what was done. */
const saying = ({ by }: KeptGiver, what: keyof typeof mineTexts.said) =>
  `${keptAt(by)}?fait=${what}`;

const findKept = (app: App) => (c: Asking) =>
  seeMyGiver(app, c.var.actor, { organisation: organisationOf(c) });

function mineRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: findKept(app),
    draw: (c, kept, back) => {
      const asked = c.req.query("fait") ?? "";
      const said = Object.entries(mineTexts.said).find(([name]) => name === asked)?.[1];
      const page = { kept, today: dayOf(app.clock.now()), said };
      return answer(c, <MyOffersPage {...page} back={back} />, back);
    },
  });
  const show = mine.sent({
    asks: shownForm,
    act: async (c, { by: { organisation } }, asked) => {
      const shown = asked.shown === "oui";
      const told = await keepTerms(app, c.var.actor, { organisation, changes: { shown } });
      return told.done ? done(shown) : told;
    },
    refusals,
    to: (shown, kept) => saying(kept, shown ? "montre" : "cache"),
  });
  return new Hono<Env>().get("/", mine.show).post("/repertoire", show);
}

function newOfferRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: findKept(app),
    draw: (c, kept, back) => answer(c, <OfferPage kept={kept} back={back} />, back),
  });
  const add = page.sent({
    asks: offerForm,
    act: async (c, kept, asked) => {
      const { organisation } = kept.by;
      const told = await sayOffer(app, c.var.actor, { organisation, ...asked });
      return told.done ? done(await nearJobs(app, c, { ...asked, offer: told.value })) : told;
    },
    refusals,
    to: (near, kept) => near ?? saying(kept, "ajoute"),
  });
  return new Hono<Env>().get("/nouvelle", page.show).post("/nouvelle", add);
}

function termsRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: findKept(app),
    draw: (c, kept, back) =>
      answer(c, <TermsPage kept={kept} today={dayOf(app.clock.now())} back={back} />, back),
  });
  const declare = page.sent({
    asks: termsForm,
    act: async (c, kept, asked) => {
      const where = await readCommune(app, c.var.actor, { typed: asked.where ?? "" });
      const problem = communeProblem(where);
      if (problem !== undefined) return toMend({ ou: problem });
      return keepTerms(app, c.var.actor, {
        organisation: kept.by.organisation,
        changes: {
          commune: where.found === "one" ? where.commune : undefined,
          km: kmOf(asked),
          receive: { size: asked.size, pausedUntil: asked.pausedUntil },
          openDays: openDaysOf(asked, kept.terms.openDays),
        },
      });
    },
    refusals,
    to: (_, kept) => saying(kept, "conditions"),
  });
  return new Hono<Env>().get("/conditions", page.show).post("/conditions", declare);
}

const findOffer = (app: App) => async (c: Asking) => {
  const offer = c.req.param("offer") ?? "";
  if (!isId<"Offer">(offer)) return undefined;
  return seeKeptOffer(app, c.var.actor, { organisation: organisationOf(c), offer });
};

/** One of the things that can be given: other words, a near job, taking it away. */
function offerRoutes(app: App): Hono<Env> {
  const find = findOffer(app);
  const page = pageOf({
    find,
    draw: (c, found, back) => answer(c, <OfferPage {...found} back={back} />, back),
  });
  const change = page.sent({
    asks: offerForm,
    act: async (c, { kept, offer }, asked) => {
      const { organisation } = kept.by;
      const told = await changeOffer(app, c.var.actor, { organisation, offer: offer.id, ...asked });
      if (!told.done) return told;
      const isSame = offer.words === asked.words && offer.kind === asked.kind;
      return done(isSame ? undefined : await nearJobs(app, c, { ...asked, offer: offer.id }));
    },
    refusals,
    to: (near, { kept }) => near ?? saying(kept, "change"),
  });
  const takingAway = pageOf({
    find,
    draw: (c, found, back) => answer(c, <TakeAwayPage {...found} back={back} />, back),
  });
  const takeAway = takingAway.pressed({
    act: (c, { kept, offer }) =>
      removeOffer(app, c.var.actor, { organisation: kept.by.organisation, offer: offer.id }),
    refusals,
    to: (_, { kept }) => saying(kept, "retire"),
  });
  return new Hono<Env>()
    .get("/:offer", page.show)
    .post("/:offer", change)
    .route("/", jobRoutes(app))
    .get("/:offer/retirer", takingAway.show)
    .post("/:offer/retirer", takeAway);
}

function jobRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const found = await findOffer(app)(c);
      if (found === undefined) return undefined;
      return { ...found, jobs: await suggestJobs(app, c.var.actor, { words: found.offer.words }) };
    },
    draw: (c, found, back) => answer(c, <JobPage {...found} back={back} />, back),
  });
  const choose = page.sent({
    asks: ({ offer, jobs }) => jobForm(offer.words, jobs),
    act: (c, { kept, offer }, { rome }) =>
      chooseJob(app, c.var.actor, {
        organisation: kept.by.organisation,
        offer: offer.id,
        rome: rome === OWN_WORDS ? undefined : rome,
      }),
    refusals,
    to: (_, { kept }) => saying(kept, "ajoute"),
  });
  return new Hono<Env>().get("/:offer/metier", page.show).post("/:offer/metier", choose);
}

/** Where one chooses among the jobs that the words of a skill suggest; undefined when they suggest none. */
async function nearJobs(
  app: App,
  c: Asking,
  one: { readonly offer: OfferId; readonly kind: OfferKind; readonly words: string },
): Promise<string | undefined> {
  const jobs =
    one.kind === "skill" ? await suggestJobs(app, c.var.actor, { words: one.words }) : [];
  const organisation = organisationOf(c);
  return jobs.length > 0 ? `${keptAt({ organisation })}/${one.offer}/metier` : undefined;
}
