import { Hono } from "hono";

import { refused, type Result } from "#basics/result";
import { type pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import type { Asking, Env } from "../../web/asked.ts";
import {
  answerAccompaniment,
  answerLonger,
  askLonger,
  endAccompaniment,
  showToAll,
} from "../actions/accompany.ts";
import type {
  Accompaniment,
  AccompanimentId,
  AccompanyRefusal,
  Side,
} from "../domain/accompaniment.ts";
import { longerForm, opensForm } from "./forms.ts";
import { accompanyRefusals as refusals, type bothTexts } from "./texts.fr.ts";

export const ONE = "/:accompaniment{[0-9a-f-]{36}}";

/** What both pages have of one accompaniment that the address may name. */
export interface Named {
  readonly organisation: Organisation;
  readonly sent: AccompanimentId | undefined;
}

/** Back to the page, which says what was done. */
export const saidAt =
  (page: "accompagnees" | "accompagnement", did: keyof typeof bothTexts.said) =>
  (_: unknown, { organisation }: Pick<Named, "organisation">) =>
    `${addressOf(organisation)}/${page}?fait=${did}`;

export interface OfSide<Seen extends Named> {
  readonly page: ReturnType<typeof pageOf<Env, Seen>>;
  readonly at: string;
  readonly side: Side;
}

/** What either side does with one: answer, end, ask for longer, say who may know. */
export function bothSides<Seen extends Named>(app: App, of: OfSide<Seen>): Hono<Env> {
  const { page, at, side } = of;
  const where = side === "support" ? "accompagnees" : "accompagnement";
  const one = `${at}${ONE}`;
  const press = pressing(page, where);
  return new Hono<Env>()
    .post(`${one}/oui`, signedIn, answering(app, of, where))
    .post(
      `${one}/non`,
      signedIn,
      press("non", (c, accompaniment) =>
        answerAccompaniment(app, actor(c), { accompaniment, yes: false }),
      ),
    )
    .post(
      `${one}/finir`,
      signedIn,
      press("fini", (c, accompaniment) =>
        endAccompaniment(app, actor(c), { accompaniment, by: side }),
      ),
    )
    .route("/", longerRoutes(app, of))
    .post(
      `${one}/montrer`,
      signedIn,
      press("montre", (c, accompaniment) =>
        showToAll(app, actor(c), { accompaniment, by: side, shown: true }),
      ),
    )
    .post(
      `${one}/cacher`,
      signedIn,
      press("montre", (c, accompaniment) =>
        showToAll(app, actor(c), { accompaniment, by: side, shown: false }),
      ),
    );
}

const actor = (c: Asking) => c.var.actor;

/** For longer: a side asks, the other says yes or no. */
function longerRoutes<Seen extends Named>(app: App, { page, at, side }: OfSide<Seen>): Hono<Env> {
  const where = side === "support" ? "accompagnees" : "accompagnement";
  const one = `${at}${ONE}`;
  const longer = page.sent({
    form: "longer",
    asks: longerForm,
    act: async (c, { sent }, { until }) =>
      sent === undefined
        ? refused("nothing-to-answer")
        : askLonger(app, c.var.actor, { accompaniment: sent, by: side, until }),
    refusals,
    beside: { "bad-day": "jusque" },
    to: saidAt(where, "prolonger"),
  });
  const press = pressing(page, where);
  return new Hono<Env>()
    .post(`${one}/prolonger`, signedIn, longer)
    .post(
      `${one}/prolonger/oui`,
      signedIn,
      press("prolonge", (c, accompaniment) =>
        answerLonger(app, actor(c), { accompaniment, by: side, yes: true }),
      ),
    )
    .post(
      `${one}/prolonger/non`,
      signedIn,
      press("pas-prolonge", (c, accompaniment) =>
        answerLonger(app, actor(c), { accompaniment, by: side, yes: false }),
      ),
    );
}

type Where = "accompagnees" | "accompagnement";

/** A button about the one that the address names. */
function pressing<Seen extends Named>(page: OfSide<Seen>["page"], where: Where) {
  return (
    did: keyof typeof bothTexts.said,
    act: (
      c: Asking,
      accompaniment: AccompanimentId,
    ) => Promise<Result<Accompaniment, AccompanyRefusal>>,
  ) =>
    page.pressed({
      act: async (c, { sent }) =>
        sent === undefined ? refused("nothing-to-answer") : act(c, sent),
      refusals,
      to: saidAt(where, did),
    });
}

/** Yes: an association says with it what it opens, a structure says nothing more. */
function answering<Seen extends Named>(app: App, { page }: OfSide<Seen>, where: Where) {
  return page.sent({
    form: "yes",
    asks: opensForm,
    act: async (c, { sent }, opens) =>
      sent === undefined
        ? refused("nothing-to-answer")
        : answerAccompaniment(app, c.var.actor, { accompaniment: sent, yes: true, opens }),
    refusals,
    to: saidAt(where, "oui"),
  });
}
