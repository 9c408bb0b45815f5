import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { readCommune } from "#modules/calendar";
import { communeFound } from "#pieces/calendar";
import { placeOf, siteOf } from "#pieces/people";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { MY_PASSINGS, myPassingAt, PASSING, passingAt } from "../../domain/address.ts";
import { answerAsGuest } from "../actions/answer-as-guest.ts";
import { answerPassing, takeAnswerBack } from "../actions/answer-passing.ts";
import { askPassers, endPassers } from "../actions/ask-passers.ts";
import { sayNo, sayYes } from "../actions/say-yes.ts";
import { seeMyPassing, seeMyPassings } from "../actions/see-mine.ts";
import { listPassings, seePassing } from "../actions/see-passing.ts";
import { readAskId } from "../actions/standing.ts";
import { listToThank } from "../actions/thank-passer.ts";
import type { PassingAnswerId, Where } from "../domain/passing.ts";
import { askForm, guestForm, offerForm, yesFormFor } from "./forms.ts";
import { FavourPage } from "./favour-page.tsx";
import { sentRoutes } from "./guest-routes.tsx";
import { guestRefusals } from "./guest-texts.fr.ts";
import { AskPage, MinePage, OnePage } from "./mine-pages.tsx";
import { PassingPage, PassingsPage } from "./passer-pages.tsx";
import { PosterPage } from "./poster-page.tsx";
import { thanksRoutes } from "./thanks-routes.tsx";
import { myRefusals, passerRefusals, sayRefusals } from "./texts.fr.ts";
import { WherePage, WHERES, yesAt, YesPage } from "./yes-pages.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /de-passage »: what is asked of who passes, for everyone; who is in answers. */
export function passingRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const ask = readAskId(c.req.param("ask"));
      const seen = ask && (await seePassing(app, c.var.actor, { ask }));
      return ask && seen && { ask, seen };
    },
    draw: (c, { seen }, back) => answer(c, <PassingPage seen={seen} back={back} />, back),
  });
  const proposed = one.sent({
    asks: offerForm,
    act: (c, { ask }, asked) => answerPassing(app, c.var.actor, { ask, ...asked }),
    refusals: passerRefusals,
    beside: { "no-name": "prenom" },
    to: (_, { ask }) => passingAt(ask),
  });
  const takenBack = one.pressed({
    act: (c, { ask }) => takeAnswerBack(app, c.var.actor, { ask }),
    refusals: passerRefusals,
    to: (_, { ask }) => passingAt(ask),
  });
  const without = one.sent({
    asks: guestForm,
    act: (c, { ask }, asked) =>
      answerAsGuest(app, c.var.actor, { ...asked, ask, site: siteOf(app, c), place: placeOf(c) }),
    refusals: guestRefusals,
    beside: { "no-name": "prenom", "under-age": "majeur", "not-an-address": "email" },
    to: () => `${PASSING}/sans-compte/envoye`,
  });
  return new Hono<Env>()
    .get("/", async (c) =>
      answer(c, <PassingsPage seen={await listPassings(app, c.var.actor, undefined)} />),
    )
    .route("/", sentRoutes(app))
    .get("/:ask", one.show)
    .post("/:ask", signedIn, proposed)
    .post("/:ask/sans-compte", without)
    .post("/:ask/retirer", signedIn, takenBack);
}

/** « /chez-moi/de-passage »: what one asks of who passes, and to whom one says yes. */
export function myPassingRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: async (c: Asking) => {
      const seen = await seeMyPassings(app, c.var.actor, undefined);
      return seen && { seen, toThank: await listToThank(app, c.var.actor, undefined) };
    },
    draw: (c, found) =>
      answer(c, <MinePage {...found} isThanked={c.req.query("merci") !== undefined} />),
  });
  return new Hono<Env>()
    .get("/coup-de-main", signedIn, async (c) => {
      const seen = await seeMyPassings(app, c.var.actor, undefined);
      return seen === undefined ? c.notFound() : answer(c, <FavourPage />);
    })
    .get("/de-passage", signedIn, list.show)
    .route("/de-passage", askRoutes(app))
    .route("/de-passage", thanksRoutes(app))
    .route("/de-passage", oneRoutes(app))
    .route("/de-passage", yesRoutes(app));
}

function askRoutes(app: App): Hono<Env> {
  const asking = pageOf({
    find: async (c: Asking) => {
      const seen = await seeMyPassings(app, c.var.actor, undefined);
      return seen === undefined || seen.home.isClosed ? undefined : seen;
    },
    draw: (c, _, back) => answer(c, <AskPage back={back} />, back),
  });
  const asked = asking.sent({
    asks: async (_, c) => {
      const { commune = "" } = await typedOf(c);
      const typed = typeof commune === "string" ? commune : "";
      return askForm(communeFound(await readCommune(app, c.var.actor, { typed })));
    },
    act: (c, _, { commune = "", ...words }) => askPassers(app, c.var.actor, { commune, ...words }),
    refusals: myRefusals,
    beside: {
      "no-commune": "commune",
      "says-nothing": "quoi",
      "what-says-where": "quoi",
      "what-says-who": "quoi",
      "place-says-where": "lieu",
      "place-says-who": "lieu",
      "past-day": "jour",
      "too-far": "jour",
      away: "jour",
      "away-now": "jour",
    },
    to: (ask) => myPassingAt(ask),
  });
  return new Hono<Env>().get("/demander", signedIn, asking.show).post("/demander", signedIn, asked);
}

/** What one asks, by its address. */
const findMine = (app: App) => async (c: Asking) => {
  const ask = readAskId(c.req.param("ask"));
  return ask && (await seeMyPassing(app, c.var.actor, { ask }));
};

function oneRoutes(app: App): Hono<Env> {
  const find = findMine(app);
  const one = pageOf({
    find,
    draw: (c: Asking, seen, back) => answer(c, <OnePage seen={seen} back={back} />, back),
  });
  const ended = one.pressed({
    act: (c, { one: { id } }) => endPassers(app, c.var.actor, { ask: id }),
    refusals: myRefusals,
    to: () => MY_PASSINGS,
  });
  const saidNo = one.pressed({
    act: async (c) => {
      const said = answerIdOf(c);
      if (said === undefined) return refused("unknown-answer");
      return sayNo(app, c.var.actor, { answer: said });
    },
    refusals: sayRefusals,
    to: (_, { one: { id } }) => myPassingAt(id),
  });
  return new Hono<Env>()
    .get("/:ask", signedIn, one.show)
    .get("/:ask/affiche", signedIn, async (c) => {
      const seen = await find(c);
      if (seen === undefined) return c.notFound();
      return answer(c, <PosterPage seen={seen} site={c.var.frame.publicUrl} />);
    })
    .post("/:ask/arreter", signedIn, ended)
    .post("/:ask/non/:answer", signedIn, saidNo);
}

/** First where, then what a yes tells. In somebody's name, at a public place alone. */
function yesRoutes(app: App): Hono<Env> {
  const find = findMine(app);
  const yes = async (c: Asking) => {
    const seen = await find(c);
    const offer = seen?.one.offers.find(({ id }) => id === c.req.param("answer"));
    return seen && offer && { seen, offer };
  };
  const at = pageOf({
    find: async (c: Asking) => {
      const found = await yes(c);
      const where = whereOf(c.req.param("where"));
      if (found === undefined || where === undefined) return undefined;
      return where === "place" || found.seen.isMine ? { ...found, where } : undefined;
    },
    draw: (c, found, back) => answer(c, <YesPage {...found} back={back} />, back),
  });
  const saidYes = at.sent({
    asks: ({ seen, where }) => yesFormFor(seen, where),
    act: (c, { offer, where }, asked) =>
      sayYes(app, c.var.actor, { where: undefined, ...asked, at: where, answer: offer.id }),
    refusals: sayRefusals,
    beside: { "no-name": "prenom", "no-where": "adresse", "place-says-where": "adresse" },
    to: (_, { seen }) => myPassingAt(seen.one.id),
  });
  return new Hono<Env>()
    .get("/:ask/oui/:answer", signedIn, async (c) => {
      const found = await yes(c);
      if (found === undefined) return c.notFound();
      const { seen, offer } = found;
      if (!seen.isMine) return c.redirect(yesAt(seen.one.id, offer.id, "place"), 303);
      return answer(c, <WherePage {...found} />);
    })
    .get("/:ask/oui/:answer/:where", signedIn, at.show)
    .post("/:ask/oui/:answer/:where", signedIn, saidYes);
}

const whereOf = (typed: string | undefined): Where | undefined =>
  (["place", "home"] as const).find((one) => WHERES[one] === typed);

function answerIdOf(c: Asking): PassingAnswerId | undefined {
  const id = c.req.param("answer") ?? "";
  return isId<"PassingAnswer">(id) ? id : undefined;
}
