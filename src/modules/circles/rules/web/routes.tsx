import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { acceptCharter, changeCharter, seeCharter } from "../actions/change-charter.ts";
import { seeRules } from "../actions/see-rules.ts";
import { addressOf, type Circle, isClosed } from "../../domain/circle.ts";
import { type Asking, type Env, findAsked } from "../../web/asked.ts";
import { ChangeCharterPage, CharterPage } from "./pages.tsx";
import { keepRefusals as refusals } from "../../web/keep-texts.fr.ts";
import { acceptForm, changeForm } from "./forms.ts";
import { RulesPage } from "./rules-page.tsx";

/** « /cercles/:circle/charte »: the charter, its versions, accepting it again, changing it; « /regles »: its own rules, and who moderates. */
export function charterRoutes(app: App): Hono<Env> {
  const charter = pageOf({
    find: (c: Asking) => seeCharter(app, c.var.actor, { circle: c.req.param("circle") ?? "" }),
    draw: (c, seen, back) =>
      answer(c, <CharterPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const accept = charter.sent({
    asks: acceptForm,
    act: (c, { circle }, { version = 0 }) =>
      acceptCharter(app, c.var.actor, { circle: circle.id, version }),
    refusals,
    to: charterAt,
  });
  const changing = pageOf({
    find: async (c: Asking) => {
      const seen = await findAsked(app, c);
      return seen?.standing === "facilitator" && !isClosed(seen.circle) ? seen.circle : undefined;
    },
    draw: (c, circle, back) => {
      const today = dayOf(app.clock.now());
      return answer(c, <ChangeCharterPage circle={circle} today={today} back={back} />, back);
    },
  });
  const change = changing.sent({
    asks: changeForm(""),
    act: (c, { id }, { from = 0, ...asked }) =>
      changeCharter(app, c.var.actor, { circle: id, from, ...asked }),
    refusals,
    beside: { "bad-date": "jour" },
    to: charterAt,
  });
  return new Hono<Env>()
    .get("/:circle/charte", charter.show)
    .get("/:circle/regles", async (c) => {
      const seen = await seeRules(app, c.var.actor, { circle: c.req.param("circle") });
      return seen === undefined ? c.notFound() : answer(c, <RulesPage seen={seen} />);
    })
    .post("/:circle/charte/accepter", signedIn, accept)
    .get("/:circle/charte/changer", signedIn, changing.show)
    .post("/:circle/charte/changer", signedIn, change);
}

const charterAt = (circle: Circle) => `${addressOf(circle)}/charte`;
