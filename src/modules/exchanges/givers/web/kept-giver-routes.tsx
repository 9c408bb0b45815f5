import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { suggestJobs } from "#modules/subjects";
import { type AskedEnv, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  changeOffer,
  chooseJob,
  type KeepOfferRefusal,
  removeOffer,
  sayOffer,
} from "../actions/keep-offers.ts";
import { keepTerms } from "../actions/keep-terms.ts";
import { readCommune } from "../actions/read-commune.ts";
import { type KeptGiver, seeKeptOffer, seeMyGiver, type SeenOffer } from "../actions/see-giver.ts";
import type { OfferId } from "../domain/giver.ts";
import { jobForm, offerForm, openDaysOf, shownForm, termsForm } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { giverRefusals, mineTexts } from "./texts.fr.ts";
import { MyOffersPage, type Shown } from "./my-offers-page.tsx";
import { JobPage, OfferPage, TakeAwayPage } from "./offer-pages.tsx";
import { communeProblem } from "./read-commune.ts";
import { TermsPage } from "./terms-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;
type Answer = Promise<Response>;

/** « Ce que je peux donner », of oneself, or at `/:organisation` of an organisation that one looks after. */
export function keptRoutes(app: App, under = ""): Hono<Env> {
  const seen = (page: (kept: KeptGiver, c: Asking) => Response | Answer) => async (c: Asking) => {
    const kept = await seeMyGiver(app, c.var.actor, { organisation: organisationOf(c) });
    return kept === undefined ? c.notFound() : page(kept, c);
  };
  return new Hono<Env>()
    .use(signedIn)
    .get(
      under === "" ? "/" : under,
      seen((kept, c) => minePage(app, c, { kept })),
    )
    .get(
      `${under}/nouvelle`,
      seen((kept, c) => answer(c, <OfferPage kept={kept} />)),
    )
    .post(
      `${under}/nouvelle`,
      seen((kept, c) => say(app, c, { kept })),
    )
    .get(
      `${under}/conditions`,
      seen((kept, c) => termsPage(app, c, { kept })),
    )
    .post(
      `${under}/conditions`,
      seen((kept, c) => declare(app, c, kept)),
    )
    .post(
      `${under}/repertoire`,
      seen((kept, c) => show(app, c, kept)),
    )
    .route(under === "" ? "/" : under, offerRoutes(app));
}

/** One of the things that can be given: other words, a near job, taking it away. */
function offerRoutes(app: App): Hono<Env> {
  const seen = (page: (found: FoundOffer, c: Asking) => Response | Answer) => async (c: Asking) => {
    const found = await findOffer(app, c);
    return found === undefined ? c.notFound() : page(found, c);
  };
  return new Hono<Env>()
    .get(
      "/:offer",
      seen((found, c) => answer(c, <OfferPage {...found} />)),
    )
    .post(
      "/:offer",
      seen((found, c) => say(app, c, found)),
    )
    .get(
      "/:offer/metier",
      seen((found, c) => jobPage(app, c, found)),
    )
    .post(
      "/:offer/metier",
      seen((found, c) => choose(app, c, found)),
    )
    .get(
      "/:offer/retirer",
      seen((found, c) => answer(c, <TakeAwayPage {...found} />)),
    )
    .post(
      "/:offer/retirer",
      seen((found, c) => takeAway(app, c, found)),
    );
}

interface FoundOffer {
  readonly kept: KeptGiver;
  readonly offer: SeenOffer;
}

function organisationOf(c: Asking): string | undefined {
  return c.req.param("organisation");
}

function findOffer(app: App, c: Asking): Promise<FoundOffer | undefined> {
  const offer = c.req.param("offer") ?? "";
  if (!isId<"Offer">(offer)) return Promise.resolve(undefined);
  return seeKeptOffer(app, c.var.actor, { organisation: organisationOf(c), offer });
}

function statusOf({ problem, problems }: Shown): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

function minePage(
  app: App,
  c: Asking,
  { kept, shown = {} }: { readonly kept: KeptGiver; readonly shown?: Shown },
): Response | Answer {
  const asked = c.req.query("fait") ?? "";
  const said = Object.entries(mineTexts.said).find(([name]) => name === asked)?.[1];
  const today = dayOf(app.clock.now());
  return answer(
    c,
    <MyOffersPage kept={kept} today={today} said={said} shown={shown} />,
    statusOf(shown),
  );
}

/** Back to what one keeps, which says what was done. */
function back(c: Asking, { by }: KeptGiver, done: keyof typeof mineTexts.said): Response {
  return c.redirect(`${keptAt(by)}?fait=${done}`, 303);
}

/** A new offer, or one in other words; then the jobs that its words suggest, when none is chosen. */
async function say(
  app: App,
  c: Asking,
  { kept, offer }: { readonly kept: KeptGiver; readonly offer?: SeenOffer },
): Answer {
  const form = await readForm(c, offerForm);
  const again = (shown: Shown) =>
    answer(
      c,
      <OfferPage kept={kept} offer={offer} typed={form.typed} {...shown} />,
      statusOf(shown),
    );
  if (!form.fits) return again({ problems: form.problems });
  const { genre: kind, mots: words, details } = form.data;
  const asked = { organisation: kept.by.organisation, kind, words, details };
  const told: Result<OfferId, KeepOfferRefusal> =
    offer === undefined
      ? await sayOffer(app, c.var.actor, asked)
      : await changeOffer(app, c.var.actor, { ...asked, offer: offer.id });
  if (!told.done) return again({ problem: giverRefusals[told.refusal] });
  const isSame = offer !== undefined && offer.words === words && offer.kind === kind;
  const jobs = kind === "skill" && !isSame ? await suggestJobs(app, c.var.actor, { words }) : [];
  if (jobs.length > 0) return c.redirect(`${keptAt(kept.by)}/${told.value}/metier`, 303);
  return back(c, kept, offer === undefined ? "ajoute" : "change");
}

async function jobPage(app: App, c: Asking, found: FoundOffer, shown: Shown = {}): Answer {
  const jobs = await suggestJobs(app, c.var.actor, { words: found.offer.words });
  return answer(c, <JobPage {...found} jobs={jobs} {...shown} />, statusOf(shown));
}

async function choose(app: App, c: Asking, found: FoundOffer): Answer {
  const { kept, offer } = found;
  const form = await readForm(c, jobForm);
  if (!form.fits) return jobPage(app, c, found, { problems: form.problems });
  const told = await chooseJob(app, c.var.actor, {
    organisation: kept.by.organisation,
    offer: offer.id,
    rome: form.data.metier,
  });
  if (told.done) return back(c, kept, "ajoute");
  return jobPage(app, c, found, { problem: giverRefusals[told.refusal] });
}

async function takeAway(app: App, c: Asking, found: FoundOffer): Answer {
  const { organisation } = found.kept.by;
  const told = await removeOffer(app, c.var.actor, { organisation, offer: found.offer.id });
  if (told.done) return back(c, found.kept, "retire");
  const shown = { problem: giverRefusals[told.refusal] };
  return answer(c, <TakeAwayPage {...found} {...shown} />, 409);
}

async function show(app: App, c: Asking, kept: KeptGiver): Answer {
  const form = await readForm(c, shownForm);
  if (!form.fits) return minePage(app, c, { kept, shown: { problems: form.problems } });
  const shown = form.data.paraitre === "oui";
  const { organisation } = kept.by;
  const told = await keepTerms(app, c.var.actor, { organisation, changes: { shown } });
  if (told.done) return back(c, kept, shown ? "montre" : "cache");
  return minePage(app, c, { kept, shown: { problem: giverRefusals[told.refusal] } });
}

function termsPage(
  app: App,
  c: Asking,
  { kept, ...shown }: Shown & { readonly kept: KeptGiver },
): Response | Answer {
  const today = dayOf(app.clock.now());
  return answer(c, <TermsPage kept={kept} today={today} {...shown} />, statusOf(shown));
}

async function declare(app: App, c: Asking, kept: KeptGiver): Answer {
  const { typed, ...form } = await readForm(c, termsForm);
  if (!form.fits) return termsPage(app, c, { kept, typed, problems: form.problems });
  const where = await readCommune(app, c.var.actor, { typed: form.data.ou });
  const ou = communeProblem(where);
  if (ou !== undefined) return termsPage(app, c, { kept, typed, problems: { ou } });
  const { jusque: km, demandes: size, pause: pausedUntil } = form.data;
  const told = await keepTerms(app, c.var.actor, {
    organisation: kept.by.organisation,
    changes: {
      commune: where.found === "one" ? where.commune : undefined,
      km,
      receive: { size, pausedUntil },
      openDays: openDaysOf(form.data, kept.terms.openDays),
    },
  });
  if (told.done) return back(c, kept, "conditions");
  return termsPage(app, c, { kept, typed, problem: giverRefusals[told.refusal] });
}
