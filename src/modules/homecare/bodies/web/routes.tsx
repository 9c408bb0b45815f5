import { type Context, Hono } from "hono";

import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeHelpers } from "../../actions/see-helpers.ts";
import { HELPERS } from "../../domain/address.ts";
import { listLapsed } from "../actions/lapsed.ts";
import { askBody } from "../actions/ask-body.ts";
import { endAsked, letThemBack, notThem } from "../actions/end-asked.ts";
import { sayBody, sayNoBody } from "../actions/say-body.ts";
import { seeAskedPage, seeBodyPage } from "../actions/see-asked.ts";
import { seeAsking, seeBodies, seeOffered } from "../actions/see-bodies.ts";
import { sayVerified } from "../actions/say-verified.ts";
import { sayNo, sendNoMore, sendSomebody } from "../actions/send-somebody.ts";
import { bodyAskedAt, bodyAt } from "../domain/address.ts";
import { AskedPage } from "./asked-page.tsx";
import { BodyPage } from "./body-page.tsx";
import { askForm, sendForm, verifyForm } from "./forms.ts";
import { bodyList, offeredList } from "./list-asked.ts";
import { AllHelpersPage, AskPage, type SeenAll } from "./mine-page.tsx";
import { OfferedPage } from "./offered-page.tsx";
import { refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const askedOf = (c: Asking) => {
  const asked = c.req.param("asked") ?? "";
  return isId<"Party">(asked) ? asked : undefined;
};

/** « Qui m’aide », whole, as several addresses draw it. */
export function allHelpersPage(app: App) {
  return pageOf({
    find: async (c: Asking): Promise<SeenAll | undefined> => {
      const seen = await seeHelpers(app, c.var.actor, undefined);
      const bodies = await seeBodies(app, c.var.actor, undefined);
      const lapsed = await listLapsed(app, c.var.actor, undefined);
      return seen && bodies && { seen, bodies, lapsed };
    },
    draw: (c, seen, back) => answer(c, <AllHelpersPage {...seen} back={back} />, back),
  });
}

/** Whose visits they are: which body they ask, « pas cette personne », the end. */
export function askRoutes(app: App): Hono<Env> {
  const list = allHelpersPage(app);
  const ended = list.pressed({
    act: async (c) => {
      const asked = askedOf(c);
      return asked ? endAsked(app, c.var.actor, { asked }) : refused("unknown-body");
    },
    refusals,
    to: () => HELPERS,
  });
  const notThey = list.pressed({
    act: async (c) => {
      const asked = askedOf(c);
      const assignment = c.req.param("assignment") ?? "";
      return asked && isId<"Assignment">(assignment)
        ? notThem(app, c.var.actor, { asked, assignment })
        : refused("unknown-body");
    },
    refusals,
    to: () => HELPERS,
  });
  const back = list.pressed({
    act: async (c) => {
      const asked = askedOf(c);
      const who = c.req.param("person") ?? "";
      return asked && isId<"Person">(who)
        ? letThemBack(app, c.var.actor, { asked, person: who })
        : refused("unknown-body");
    },
    refusals,
    to: () => HELPERS,
  });
  return new Hono<Env>()
    .post("/demandes/:asked/revenir/:person", signedIn, back)
    .get("/demander", signedIn, async (c) => {
      const offered = await seeOffered(app, c.var.actor, undefined);
      if (offered === undefined) return c.notFound();
      return answer(c, <OfferedPage offered={offered} asked={offeredList.read(c.req.queries())} />);
    })
    .post("/demandes/:asked/arreter", signedIn, ended)
    .post("/demandes/:asked/pas/:assignment", signedIn, notThey)
    .route("/", askingRoutes(app));
}

function askingRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const organisation = c.req.param("organisation") ?? "";
      if (!isId<"Organisation">(organisation)) return undefined;
      const seen = await seeAsking(app, c.var.actor, { organisation });
      // Where one may ask no more meanwhile, who sends reads why, with what was typed.
      return c.req.method === "POST" || seen?.mayAsk === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <AskPage seen={seen} back={back} />, back),
  });
  const asked = one.sent({
    asks: ({ name, visits }) => askForm(name, visits),
    act: (c, seen, { visits, from = dayOf(app.clock.now()), until, words }) =>
      askBody(app, c.var.actor, {
        organisation: seen.organisation,
        visits: seen.visits.flatMap(({ id }) => (visits.includes(id) ? [id] : [])),
        from,
        until,
        words,
      }),
    refusals,
    beside: {
      "no-visit": "visites",
      "ends-before": "au",
      "already-over": "au",
      "too-long": "mots",
      "begins-too-late": "du",
    },
    to: () => HELPERS,
  });
  return new Hono<Env>()
    .get("/demander/:organisation", signedIn, one.show)
    .post("/demander/:organisation", signedIn, asked);
}

/** A body: what it was asked, who comes. Nothing of an organisation is entrusted: under a mandate these pages are not there. */
export function bodyRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const organisation = c.req.param("organisation") ?? "";
      return isId<"Organisation">(organisation)
        ? seeBodyPage(app, c.var.actor, { organisation })
        : undefined;
    },
    draw: (c, seen, back) => {
      const asked = bodyList.read(c.req.queries());
      return answer(c, <BodyPage seen={seen} asked={asked} back={back} />, back);
    },
  });
  const pressed = (act: typeof sayBody) =>
    page.pressed({
      act: (c, { organisation }) => act(app, c.var.actor, { organisation }),
      refusals,
      to: (_, { organisation }) => bodyAt(organisation),
    });
  // What was asked is over meanwhile: who sends something of it reads so, beside what else it is asked.
  const over = page.pressed({
    act: async () => refused("unknown-asked"),
    refusals,
    to: (_, { organisation }) => bodyAt(organisation),
  });
  return new Hono<Env>()
    .get("/:organisation", signedIn, page.show)
    .post("/:organisation/venir", signedIn, pressed(sayBody))
    .post("/:organisation/ne-plus-venir", signedIn, pressed(sayNoBody))
    .route("/", bodyAskedRoutes(app, over));
}

type Answering = (c: Asking) => Promise<Response>;

const findingAsked = (app: App) => async (c: Asking) => {
  const asked = askedOf(c);
  const seen = asked && (await seeAskedPage(app, c.var.actor, { asked }));
  return seen?.page.organisation === c.req.param("organisation") ? seen : undefined;
};

const BESIDE = {
  "unknown-person": "qui",
  "somebody-else": "qui",
  "comes-already": "qui",
  "ends-before": "au",
  "already-over": "au",
  "before-what-is-asked": "du",
  "after-what-is-asked": "au",
} as const;

/** The page of one of them. */
function askedPage(app: App) {
  return pageOf({
    find: findingAsked(app),
    draw: (c, seen, back) => {
      const on = readDay(c.req.query("le") ?? "");
      return answer(c, <AskedPage seen={seen} back={back} on={on} />, back);
    },
  });
}

/** Whom the body sends, and on which day it verified what the law asks of them. */
function naming(one: ReturnType<typeof askedPage>, app: App) {
  const sent = one.sent({
    asks: sendForm,
    form: "send",
    act: async (c, { asked }, { helper, from, until, isVerified, verifiedOn: on }) => {
      if (!isId<"Person">(helper)) return refused("unknown-person");
      const verifiedOn = isVerified === "yes" ? (on ?? dayOf(app.clock.now())) : undefined;
      return sendSomebody(app, c.var.actor, { asked: asked.id, helper, from, until, verifiedOn });
    },
    refusals,
    beside: { ...BESIDE, "verified-later": "verifie-le", "verified-long-ago": "verifie-le" },
    to: (_, { asked }) => bodyAskedAt(asked.organisation, asked.id),
  });
  const verified = one.sent({
    form: "verify",
    asks: ({ asked }) => verifyForm(asked.coming?.named ?? []),
    act: async (c, { asked }, { helper, on }) =>
      isId<"Person">(helper)
        ? sayVerified(app, c.var.actor, { asked: asked.id, helper, on })
        : refused("not-there"),
    refusals,
    beside: { "not-there": "de", "verified-later": "le", "verified-long-ago": "le" },
    to: (_, { asked }) => bodyAskedAt(asked.organisation, asked.id),
  });
  return { sent, verified };
}

function bodyAskedRoutes(app: App, over: Answering): Hono<Env> {
  const find = findingAsked(app);
  const unlessOver =
    (answering: Answering): Answering =>
    async (c) =>
      (await find(c)) === undefined ? over(c) : answering(c);
  const one = askedPage(app);
  const { sent, verified } = naming(one, app);
  const no = one.pressed({
    act: (c, { asked }) => sayNo(app, c.var.actor, { asked: asked.id }),
    refusals,
    to: (_, { asked }) => bodyAt(asked.organisation),
  });
  const noMore = one.pressed({
    act: async (c, { asked }) => {
      const assignment = c.req.param("assignment") ?? "";
      return isId<"Assignment">(assignment)
        ? sendNoMore(app, c.var.actor, { asked: asked.id, assignment })
        : refused("not-there");
    },
    refusals,
    to: (_, { asked }) => bodyAskedAt(asked.organisation, asked.id),
  });
  const AT = "/:organisation/:asked";
  return new Hono<Env>()
    .get(AT, signedIn, one.show)
    .post(AT, signedIn, unlessOver(sent))
    .post(`${AT}/verifie`, signedIn, unlessOver(verified))
    .post(`${AT}/non`, signedIn, unlessOver(no))
    .post(`${AT}/:assignment/ne-vient-plus`, signedIn, unlessOver(noMore));
}
