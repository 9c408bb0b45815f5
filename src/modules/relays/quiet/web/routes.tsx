import { type Context, Hono } from "hono";

import { PARIS } from "#basics/dates";
import { hasQuiet } from "#basics/hours/quiet";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { chooseQuiet, seeQuiet } from "../actions/choose-quiet.ts";
import { doneAt } from "../../web/done-at.ts";
import { otherHoursForm, quietForm, quietOf } from "./forms.ts";
import { OtherHoursPage, QuietPage } from "./pages.tsx";
import { quietRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /prevenir/qui/calme »: one's quiet hours. In person alone. */
export function quietRoutes(app: App): Hono<Env> {
  const find = (c: Asking) => seeQuiet(app, c.var.actor, undefined);
  const page = pageOf({
    find,
    draw: (c, hours, back) => answer(c, <QuietPage hours={hours} back={back} />, back),
  });
  const chosen = page.sent({
    asks: quietForm,
    act: (c, { zone }, { hours }) => chooseQuiet(app, c.var.actor, { hours: quietOf(hours, zone) }),
    refusals,
    to: () => doneAt("garde"),
  });
  const others = pageOf({
    find,
    draw: (c, hours, back) => answer(c, <OtherHoursPage hours={hours} back={back} />, back),
  });
  const typed = others.sent({
    asks: otherHoursForm,
    // The same hour twice is none at all, which is said by its own answer.
    act: async (c, _, { zone = PARIS, ...typedHours }) => {
      const hours = { ...typedHours, zone };
      return hasQuiet(hours)
        ? chooseQuiet(app, c.var.actor, { hours })
        : refused("not-of-the-morning");
    },
    refusals,
    beside: { "not-of-the-evening": "de", "not-of-the-morning": "a" },
    to: () => doneAt("garde"),
  });
  return new Hono<Env>()
    .get("/", signedIn, page.show)
    .post("/", signedIn, chosen)
    .get("/autres", signedIn, others.show)
    .post("/autres", signedIn, typed);
}
