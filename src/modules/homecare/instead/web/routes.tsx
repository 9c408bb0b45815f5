import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { weekAt } from "../../domain/address.ts";
import { nameForDay } from "../actions/name-for-day.ts";
import { seeWhoFor } from "../actions/see-who-for.ts";
import { OnlyThatDayPage } from "./pages.tsx";
import { insteadRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « …/visites/<id>/le/<day>/qui/<person> »: one person, for that day alone. */
export function insteadRoutes(app: App): Hono<Env> {
  const AT_DAY = "/visites/:visit/le/:day/qui/:person";
  const page = pageOf({
    find: async (c: Asking) => {
      const visit = c.req.param("visit") ?? "";
      const day = readDay(c.req.param("day") ?? "");
      const seen =
        isId<"Visit">(visit) && day !== undefined
          ? await seeWhoFor(app, c.var.actor, { visit, day })
          : undefined;
      const who = seen?.known.find(({ person }) => person === c.req.param("person"));
      return seen && who && { seen, who };
    },
    draw: (c, seen, back) => answer(c, <OnlyThatDayPage {...seen} back={back} />, back),
  });
  const named = page.pressed({
    act: (c, { seen: { one, day }, who }) =>
      nameForDay(app, c.var.actor, { helper: who.person, visit: one.visit.id, day }),
    refusals,
    to: (_, { seen }) => weekAt(seen.day),
  });
  return new Hono<Env>().get(AT_DAY, signedIn, page.show).post(AT_DAY, signedIn, named);
}
