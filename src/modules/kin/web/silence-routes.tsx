import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  agreeWatch,
  endWatch,
  proposeWatch,
  sayAway,
  seeWatch,
  type SeenWatch,
  takeAwayBack,
} from "../actions/agree-watch.ts";
import { bondAt } from "../domain/address.ts";
import { DELAYS } from "../domain/silence.ts";
import { type Asking, bondOf, type Env } from "./asked.ts";
import { awayForm, watchForm } from "./silence-forms.ts";
import { AwayPage, SilencePage } from "./silence-pages.tsx";
import { silenceRefusals as refusals } from "./silence-texts.fr.ts";

const find = (app: App) => async (c: Asking) => {
  const bond = bondOf(c);
  return bond && seeWatch(app, c.var.actor, { bond });
};

/** « /nouvelles/…/silence »: that their silence is noticed, once both said yes. */
export function silenceRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: find(app),
    draw: (c, seen, back) => answer(c, <SilencePage seen={seen} back={back} />, back),
  });
  const proposed = page.sent({
    asks: watchForm,
    act: (c, { bond }, { delay: typed }) => {
      const delay = DELAYS.find((one) => String(one) === typed) ?? 1;
      return proposeWatch(app, c.var.actor, { bond: bond.id, delay });
    },
    refusals,
    to: (_, { bond }) => bondAt(bond.id, "/silence"),
  });
  const pressed = (act: typeof agreeWatch) =>
    page.pressed({
      act: (c, { bond }) => act(app, c.var.actor, { bond: bond.id }),
      refusals,
      to: (_, { bond }) => bondAt(bond.id, "/silence"),
    });
  return new Hono<Env>()
    .get("/:bond/silence", signedIn, page.show)
    .post("/:bond/silence", signedIn, proposed)
    .post("/:bond/silence/oui", signedIn, pressed(agreeWatch))
    .post("/:bond/silence/arreter", signedIn, pressed(endWatch))
    .route("/", awayRoutes(app));
}

const to = (_: unknown, { bond }: SeenWatch) => bondAt(bond.id, "/silence");

function awayRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: find(app),
    draw: (c, seen, back) => answer(c, <AwayPage seen={seen} back={back} />, back),
  });
  const said = page.sent({
    asks: awayForm,
    act: (c, { bond }, days) => sayAway(app, c.var.actor, { bond: bond.id, ...days }),
    refusals,
    beside: { "ends-before": "au", "too-long-away": "au", "already-over": "au" },
    to,
  });
  const taken = page.pressed({
    act: async (c, { bond }) => {
      const away = c.req.param("away") ?? "";
      return isId<"KinAway">(away)
        ? takeAwayBack(app, c.var.actor, { bond: bond.id, away })
        : refused("unknown-bond");
    },
    refusals,
    to,
  });
  return new Hono<Env>()
    .get("/:bond/absence", signedIn, page.show)
    .post("/:bond/absence", signedIn, said)
    .post("/:bond/absence/:away/retirer", signedIn, taken);
}
