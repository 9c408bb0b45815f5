import { type Context, Hono } from "hono";

import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { sayCannotCome, sayComes, sayWillNot } from "../actions/cannot-come.ts";
import { endAssignment, nameHelper } from "../actions/name-helper.ts";
import { sayPassed, takePassedBack } from "../actions/say-passed.ts";
import { seeChoices } from "../actions/see-helpers.ts";
import { allHelpersPage } from "../bodies/web/routes.tsx";
import { COMES_SAID, HELPERS, NEW_HELPER, PASSAGES, whoAt } from "../domain/address.ts";
import { helperForm, whoForm } from "./helper-forms.ts";
import { seeWhoFor } from "../instead/actions/see-who-for.ts";
import { NameHelperPage, WhomPage } from "./helper-pages.tsx";
import { helperRefusals as refusals } from "./helper-texts.fr.ts";
import { passagesPage } from "../wanted/web/passages-list.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /chez-moi/aides »: whom one names to come; « /chez-moi/passages »: where one is named oneself. */
export function helperRoutes(app: App): Hono<Env> {
  return new Hono<Env>().route("/", mineRoutes(app)).route("/", passageRoutes(app));
}

/** Under which question each refusal is told. */
const beside = {
  "no-visit": "visites",
  "ends-before": "au",
  "already-over": "au",
  "begins-too-late": "du",
} as const;

/** Where one looks for somebody for one day of one visit, where an address says it as it did formerly. */
async function wayToDayOf(app: App, c: Asking): Promise<string | undefined> {
  const day = readDay(c.req.query("jour") ?? "");
  const visit = c.req.query("visite") ?? "";
  if (day === undefined || !isId<"Visit">(visit)) return undefined;
  return (await seeWhoFor(app, c.var.actor, { visit, day })) && whoAt(visit, day);
}

/** « /chez-moi/aides/nouvelle »: whom one names, before for what. */
function whomRoutes(app: App): Hono<Env> {
  const whom = pageOf({
    find: (c: Asking) => seeChoices(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <WhomPage seen={seen} back={back} />, back),
  });
  const picked = whom.sent({
    asks: ({ known }) => whoForm(known),
    act: async (_, __, { helper }) => done(helper),
    refusals,
    to: (helper) => `${NEW_HELPER}/${helper}`,
  });
  return new Hono<Env>()
    .get("/aides/nouvelle", signedIn, async (c) => {
      const at = await wayToDayOf(app, c);
      return at === undefined ? whom.show(c) : c.redirect(at, 303);
    })
    .post("/aides/nouvelle", signedIn, picked);
}

function mineRoutes(app: App): Hono<Env> {
  const list = allHelpersPage(app);
  const ended = list.pressed({
    act: async (c) => {
      const assignment = c.req.param("assignment") ?? "";
      return isId<"Assignment">(assignment)
        ? endAssignment(app, c.var.actor, { assignment })
        : refused("unknown-assignment");
    },
    refusals,
    to: () => HELPERS,
  });
  const one = pageOf({
    find: async (c: Asking) => {
      const seen = await seeChoices(app, c.var.actor, undefined);
      const who = seen?.known.find(({ person }) => person === c.req.param("person"));
      return seen && who && { seen, who };
    },
    draw: (c, { seen, who }, back) => answer(c, <NameHelperPage {...{ seen, who, back }} />, back),
  });
  const named = one.sent({
    asks: ({ seen, who }) => helperForm(who.name, seen.visits),
    act: (c, { seen, who }, { visits, from = dayOf(app.clock.now()), until }) =>
      nameHelper(app, c.var.actor, {
        helper: who.person,
        visits: seen.visits.flatMap(({ id }) => (visits.includes(id) ? [id] : [])),
        from,
        until,
      }),
    refusals,
    beside,
    to: () => HELPERS,
  });
  return new Hono<Env>()
    .get("/aides", signedIn, list.show)
    .route("/", whomRoutes(app))
    .get("/aides/nouvelle/:person", signedIn, one.show)
    .post("/aides/nouvelle/:person", signedIn, named)
    .post("/aides/:assignment/arreter", signedIn, ended);
}

function passageRoutes(app: App): Hono<Env> {
  const PASSAGE = "/passages/:assignment/:visit/le/:day";
  const list = passagesPage(app);
  const pressed = (
    act: typeof sayCannotCome | typeof sayPassed | typeof takePassedBack,
    to: string = PASSAGES,
  ) =>
    list.pressed({
      act: async (c) => {
        const assignment = c.req.param("assignment") ?? "";
        const visit = c.req.param("visit") ?? "";
        const day = readDay(c.req.param("day") ?? "");
        return isId<"Assignment">(assignment) && isId<"Visit">(visit) && day !== undefined
          ? act(app, c.var.actor, { assignment, visit, day })
          : refused("unknown-passage");
      },
      refusals,
      to: () => to,
    });
  const willNot = list.pressed({
    act: async (c) => {
      const assignment = c.req.param("assignment") ?? "";
      return isId<"Assignment">(assignment)
        ? sayWillNot(app, c.var.actor, { assignment })
        : refused("unknown-passage");
    },
    refusals,
    to: () => PASSAGES,
  });
  return new Hono<Env>()
    .get("/passages", signedIn, list.show)
    .post("/passages/:assignment/ne-viens-pas", signedIn, willNot)
    .post(`${PASSAGE}/absent`, signedIn, pressed(sayCannotCome))
    .post(`${PASSAGE}/passe`, signedIn, pressed(sayPassed))
    .post(`${PASSAGE}/pas-encore`, signedIn, pressed(takePassedBack))
    .post(`${PASSAGE}/finalement`, signedIn, pressed(sayComes, `${PASSAGES}?${COMES_SAID}`));
}
