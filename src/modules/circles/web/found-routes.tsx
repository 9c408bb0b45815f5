import { Hono } from "hono";

import { refused, type Result } from "#basics/result";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { countOne, type Limit } from "#services/limits";
import { answer } from "#ui/frame";

import { changeSettings } from "../actions/change-settings.ts";
import { foundCircle } from "../actions/found-circle.ts";
import { seeFounding } from "../actions/see-founding.ts";
import { addressOf, type Circle, isClosed } from "../domain/circle.ts";
import { FOUNDED_KINDS } from "../domain/founding.ts";
import { type Asking, type Env, findAsked } from "./asked.ts";
import { foundForm, settingsForm } from "./forms.ts";
import { FoundPage, SettingsPage } from "./found-page.tsx";
import { foundRefusals } from "./found-texts.fr.ts";
import { keepRefusals } from "./keep-texts.fr.ts";

/** Circles founded by one person in a day. */
const A_DAY: Limit = { name: "circles-founded", points: 10, seconds: 86_400 };

type Refusal = keyof typeof foundRefusals;

/** « /cercles/fonder », and what a circle says of itself. */
export function foundRoutes(app: App): Hono<Env> {
  const founding = pageOf({
    find: (c: Asking) => findAbove(app, c),
    draw: (c, seen, back) => {
      const kind = FOUNDED_KINDS.find((one) => one === c.req.query("genre"));
      return answer(c, <FoundPage {...seen} kind={kind} back={back} />, back);
    },
  });
  const found = founding.sent({
    asks: foundForm(FOUNDED_KINDS),
    act: async (c, { above }, { visible, ...asked }): Promise<Result<Circle, Refusal>> => {
      if ((await countOne(app, A_DAY, c.var.actor.for ?? "")) !== undefined)
        return refused("too-many");
      const isPrivate = visible === "nous";
      return foundCircle(app, c.var.actor, { ...asked, isPrivate, parent: above?.id });
    },
    refusals: foundRefusals,
    to: addressOf,
  });
  const settling = pageOf({
    find: async (c: Asking) => {
      const seen = await findAsked(app, c);
      return seen?.standing === "facilitator" && !isClosed(seen.circle) ? seen.circle : undefined;
    },
    draw: (c, circle, back) => answer(c, <SettingsPage circle={circle} back={back} />, back),
  });
  const settle = settling.sent({
    asks: settingsForm,
    act: (c, { id }, asked) => changeSettings(app, c.var.actor, { circle: id, ...asked }),
    refusals: keepRefusals,
    to: addressOf,
  });
  return new Hono<Env>()
    .get("/fonder", signedIn, founding.show)
    .post("/fonder", signedIn, found)
    .get("/:circle/regler", signedIn, settling.show)
    .post("/:circle/regler", signedIn, settle);
}

/** The circle of which it will be a part, if any: only who facilitates it founds there. */
async function findAbove(app: App, c: Asking) {
  const { parent = c.req.query("partie-de") } =
    c.req.method === "POST" ? await typedOf(c) : { parent: c.req.query("partie-de") };
  if (parent !== undefined && typeof parent !== "string") return undefined;
  return seeFounding(app, c.var.actor, { parent });
}
