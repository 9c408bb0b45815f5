import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { giveBeforehand, takeBeforehandBack } from "../actions/give-beforehand.ts";
import {
  beforehandPath,
  notThisTime,
  readBeforehandLink,
  seeTakenBeforehand,
} from "../actions/not-this-time.ts";
import { seeBeforehand, type SeenAllBeforehand } from "../actions/see-beforehand.ts";
import { BeforehandPage, beforehandAt, GIVE } from "./beforehand-page.tsx";
import { giveForm, givenIn } from "./forms.ts";
import { TakenPage } from "./taken-page.tsx";
import { giveRefusals, notThisTimeRefusals, takeBackRefusals, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /entraide/oui-d-avance/… »: what an organisation said yes to beforehand, for its team. */
export function beforehandRoutes(app: App): Hono<Env> {
  const find = (c: Asking) => {
    const organisation = c.req.param("organisation") ?? "";
    return isId<"Organisation">(organisation)
      ? seeBeforehand(app, c.var.actor, { organisation })
      : Promise.resolve(undefined);
  };
  const draw = (c: Asking, seen: SeenAllBeforehand, back: GivenBack) => {
    const did = c.req.query("fait");
    const said = did === "donne" || did === "repris" ? texts.said[did] : undefined;
    const today = dayOf(app.clock.now());
    return answer(c, <BeforehandPage {...{ seen, today, said, back }} />, back);
  };
  const page = pageOf({ find, draw });
  const give = page.sent({
    form: GIVE,
    asks: ({ kinds }) => giveForm(kinds),
    act: (c, { kinds, organisation }, asked) =>
      giveBeforehand(app, c.var.actor, {
        ...asked,
        ...givenIn(kinds, asked),
        organisation,
      }),
    refusals: giveRefusals,
    beside: {
      "no-weekday": "jours",
      "days-past": "au",
      "days-turned": "au",
      "too-long": "au",
      "how-many": "nombre",
      "unknown-kind": "quoi",
    },
    to: (_, seen) => `${beforehandAt(seen)}?fait=donne`,
  });
  const takeBack = page.pressed({
    act: async (c) => {
      const beforehand = c.req.param("beforehand") ?? "";
      if (!isId<"Beforehand">(beforehand)) return refused("unknown-beforehand");
      return takeBeforehandBack(app, c.var.actor, { beforehand });
    },
    refusals: takeBackRefusals,
    to: (_, seen) => `${beforehandAt(seen)}?fait=repris`,
  });
  return new Hono<Env>()
    .get("/:organisation", signedIn, page.show)
    .post("/:organisation", signedIn, give)
    .post("/:organisation/:beforehand/reprendre", signedIn, takeBack);
}

const AT = "/:exchange/:beforehand/:signature";

/** « /l/oui-d-avance/… »: from the letter, without an account: what was agreed, and « pas cette fois ». */
export function beforehandLinkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const { exchange = "", beforehand = "", signature = "" } = c.req.param();
      const link = readBeforehandLink(app, { exchange, beforehand, signature });
      const taken = link && (await seeTakenBeforehand(app, holderOf(link), link));
      return link && taken && { link, taken };
    },
    draw: (c, { link, taken }, back) => {
      const isDone = c.req.query("fait") === "oui";
      const at = beforehandPath(app, link);
      return answer(c, <TakenPage {...{ taken, at, isDone, back, now: app.clock.now() }} />, back);
    },
  });
  const without = page.pressed({
    act: (_, { link }) => notThisTime(app, holderOf(link), link),
    refusals: notThisTimeRefusals,
    to: (_, { link }) => `${beforehandPath(app, link)}?fait=oui`,
  });
  return new Hono<Env>().get(AT, page.show).post(AT, without);
}

const holderOf = ({ exchange }: { readonly exchange: string }) =>
  linkHolder("exchanges.exchange", exchange);
