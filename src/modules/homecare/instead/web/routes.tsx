import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { weekAt } from "../../domain/address.ts";
import { whoForm } from "../../web/helper-forms.ts";
import { nameForDay } from "../actions/name-for-day.ts";
import { seeWhoFor } from "../actions/see-who-for.ts";
import { WhoForPage } from "./pages.tsx";
import { insteadRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « …/visites/<id>/le/<day>/qui »: somebody, for that day alone. */
export function insteadRoutes(app: App): Hono<Env> {
  const AT_DAY = "/visites/:visit/le/:day/qui";
  const page = pageOf({
    find: async (c: Asking) => {
      const visit = c.req.param("visit") ?? "";
      const day = readDay(c.req.param("day") ?? "");
      return isId<"Visit">(visit) && day !== undefined
        ? seeWhoFor(app, c.var.actor, { visit, day })
        : undefined;
    },
    draw: (c, seen, back) => answer(c, <WhoForPage seen={seen} back={back} />, back),
  });
  const named = page.sent({
    asks: ({ may }) => whoForm(may),
    act: async (c, { one, day, may }, { helper: asked }) => {
      const helper = may.find(({ person }) => person === asked)?.person;
      return helper === undefined
        ? refused("unknown-person")
        : nameForDay(app, c.var.actor, { helper, visit: one.visit.id, day });
    },
    refusals,
    to: (_, { day }) => weekAt(day),
  });
  return new Hono<Env>().get(AT_DAY, signedIn, page.show).post(AT_DAY, signedIn, named);
}
