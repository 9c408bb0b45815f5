import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused } from "#basics/result";
import { type AskedEnv, pageOf, saidAt, saidIn, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { noteCame, takeCameBack } from "../../actions/say-passed.ts";
import { seeCame } from "../../actions/see-came.ts";
import { seeUnexpected } from "../../actions/who/settle.ts";
import { CAME, cameAt } from "../../domain/address.ts";
import { cameForm, CamePage, keyOf } from "./came-page.tsx";
import { cameRefusals as refusals, justSaidTexts } from "./came-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « Qui est venu », as several addresses draw it. */
export function camePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const asked = c.req.query("du");
      const day = asked === undefined ? undefined : readDay(asked);
      const seen = await seeCame(app, c.var.actor, { day });
      const unexpected = await seeUnexpected(app, c.var.actor, undefined);
      return seen && unexpected && { ...seen, unexpected };
    },
    draw: (c, seen, back) => {
      const isNothing = c.req.query("rien") !== undefined;
      const justSaid = saidIn(c, justSaidTexts);
      return answer(c, <CamePage {...{ seen, back, isNothing, justSaid }} />, back);
    },
  });
}

/** « /chez-moi/semaine/passages »: who came, said by whose week it is. */
export function cameRoutes(app: App): Hono<Env> {
  const page = camePage(app);
  const noted = page.sent({
    form: "came",
    asks: cameForm,
    act: async (c, { toSay }, { all: ticked, fromPaper }) => {
      const all = toSay.filter((one) => ticked.includes(keyOf(one))).map(({ of }) => of);
      const told = await noteCame(app, c.var.actor, { all, by: fromPaper ? "paper" : "person" });
      return told.done ? done(all.length) : told;
    },
    refusals,
    to: (count, { from }) => (count === 0 ? `${cameAt(from)}&rien` : saidAt(cameAt(from), "note")),
  });
  const back = page.pressed({
    act: async (c) => {
      const passed = c.req.param("passed") ?? "";
      return isId<"Passed">(passed)
        ? takeCameBack(app, c.var.actor, { passed })
        : refused("unknown-passage");
    },
    refusals,
    to: () => saidAt(CAME, "retire"),
  });
  return new Hono<Env>()
    .get("/semaine/passages", signedIn, page.show)
    .post("/semaine/passages", signedIn, noted)
    .post("/semaine/passages/:passed/retirer", signedIn, back);
}
