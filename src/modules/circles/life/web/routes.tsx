import { Hono } from "hono";

import type { Form } from "#basics/form";
import type { Result } from "#basics/result";
import { type Act, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { giveRole } from "../../actions/join-circle.ts";
import {
  closeCircle,
  handOverCircle,
  putToRest,
  sayAlive,
  takeUpCircle,
  wakeCircle,
} from "../actions/rest-circle.ts";
import { seeLife, type SeenLife } from "../actions/see-life.ts";
import { addressOf } from "../../domain/circle.ts";
import { type Asking, type Env } from "../../web/asked.ts";
import { type KeepProblem, keepRefusals as refusals } from "../../web/keep-texts.fr.ts";
import { closeForm, facilitateForm, handOverForm, notYetOf, restForm } from "./forms.ts";
import { LifePage } from "./life-page.tsx";

/** « /cercles/:circle/vie »: rest, waking, other hands, closing. */
export function lifeRoutes(app: App): Hono<Env> {
  const page = lifePage(app);
  const sent = <Asked extends Form>(
    declared: Pick<Act<Env, SeenLife, Asked, unknown, KeepProblem>, "form" | "asks" | "act">,
  ) => page.sent({ refusals, to: (_, { circle }) => addressOf(circle), ...declared });
  return new Hono<Env>()
    .get("/:circle/vie", signedIn, page.show)
    .post(
      "/:circle/repos",
      signedIn,
      sent({
        form: "repos",
        asks: restForm,
        act: (c, seen, asked) => putToRest(app, c.var.actor, { ...idOf(seen), ...asked }),
      }),
    )
    .post(
      "/:circle/passer",
      signedIn,
      sent({
        form: "passer",
        asks: ({ others }) => handOverForm(others),
        act: (c, seen, asked) => handOverCircle(app, c.var.actor, { ...idOf(seen), ...asked }),
      }),
    )
    .post(
      "/:circle/animation",
      signedIn,
      sent({
        form: "animation",
        asks: (seen) => facilitateForm(notYetOf(seen)),
        act: (c, seen, asked) =>
          giveRole(app, c.var.actor, { ...idOf(seen), ...asked, role: "facilitator" }),
      }),
    )
    .post(
      "/:circle/fermer",
      signedIn,
      sent({
        form: "fermer",
        asks: ({ circle }) => closeForm(circle),
        act: (c, seen, asked) => closeCircle(app, c.var.actor, { ...idOf(seen), ...asked }),
      }),
    )
    .route("/", pressedRoutes(app));
}

const idOf = ({ circle }: SeenLife) => ({ circle: circle.id });

function lifePage(app: App) {
  return pageOf({
    find: (c: Asking) => seeLife(app, c.var.actor, { circle: c.req.param("circle") ?? "" }),
    draw: (c, seen, back) => answer(c, <LifePage seen={seen} back={back} />, back),
  });
}

/** What one presses: it wakes, it lives, one facilitates it. */
function pressedRoutes(app: App): Hono<Env> {
  const page = lifePage(app);
  const pressed = (act: typeof wakeCircle | typeof sayAlive | typeof takeUpCircle) =>
    page.pressed({
      act: (c, { circle }): Promise<Result<unknown, KeepProblem>> =>
        act(app, c.var.actor, { circle: circle.id }),
      refusals,
      to: (_, { circle }) => addressOf(circle),
    });
  return new Hono<Env>()
    .post("/:circle/reveil", signedIn, pressed(wakeCircle))
    .post("/:circle/vit", signedIn, pressed(sayAlive))
    .post("/:circle/animer", signedIn, pressed(takeUpCircle));
}
