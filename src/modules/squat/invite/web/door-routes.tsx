import { type Context, Hono } from "hono";

import { findTypedCommune } from "#pieces/organisations";
import { placeOf } from "#pieces/people";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { describeByCode, publishByCode, sayByCode } from "../actions/answer-letter.ts";
import { closeByCode, openByCode } from "../actions/open-alone.ts";
import { seeLetter } from "../actions/see-letter.ts";
import { doorOf } from "../actions/write-letters.ts";
import { answerAtByCode } from "../actions/answer-at.ts";
import { addressRefusals, addressTexts } from "./address-texts.fr.ts";
import { ANSWER_AT } from "./asked-there.tsx";
import { DoorPage, TypeCodePage } from "./door-page.tsx";
import { answerAtForm, describeForm, publishForm } from "./forms.ts";
import {
  answerRefusals,
  closeRefusals,
  doorTexts,
  openRefusals,
  publishRefusals,
} from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const askedOf = (c: Asking) => ({ code: c.req.param("code") ?? "", place: placeOf(c) });
const atOf = (c: Asking) => doorOf(c.req.param("code") ?? "");

function saidOf(c: Asking): string | undefined {
  const asked = c.req.query("fait") ?? "";
  const sentences: Readonly<Record<string, string>> = doorTexts.said;
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}

/** What was just done at the address of a door, whose own page is gone or is not shown. */
const doneAtAddress: Readonly<Record<string, string | undefined>> = {
  arrete: addressTexts.stopped,
  ecrit: addressTexts.wayOutSent,
};

function doorPage(app: App) {
  return pageOf({
    find: (c: Asking) => seeLetter(app, c.var.actor, askedOf(c)),
    draw: (c, seen, back) => {
      const said = saidOf(c);
      return answer(
        c,
        <DoorPage {...{ seen, said, back }} at={atOf(c)} now={app.clock.now()} />,
        back,
      );
    },
  });
}

/** « /porte »: by the code of a letter or of a poster, without an account. Opening it says nothing: programs open it too. */
export function doorRoutes(app: App): Hono<Env> {
  const page = doorPage(app);
  const say = (says: "no" | "later") =>
    page.pressed({
      act: (c) => sayByCode(app, c.var.actor, { ...askedOf(c), says }),
      refusals: answerRefusals,
      to: (_, __, c) => `${atOf(c)}?fait=${says === "no" ? "non" : "plus-tard"}`,
    });
  const describe = page.sent({
    form: "describe",
    asks: async (_, c) => {
      const { commune } = await typedOf(c);
      const isTyped = typeof commune === "string" && commune.trim() !== "";
      return describeForm(
        isTyped ? await findTypedCommune(app, c) : { problem: doorTexts.communeMissing },
      );
    },
    act: (c, _, draft) => describeByCode(app, c.var.actor, { ...askedOf(c), draft }),
    refusals: answerRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=decrit`,
  });
  const publish = page.sent({
    asks: publishForm,
    act: (c, _, { organisation }) =>
      publishByCode(app, c.var.actor, { ...askedOf(c), organisation }),
    refusals: publishRefusals,
    to: ({ number }) => `/locaux/${number}`,
  });
  return new Hono<Env>()
    .get("/", async (c) => {
      const typed = (c.req.query("code") ?? "").trim();
      const said = doneAtAddress[c.req.query("fait") ?? ""];
      return typed === ""
        ? answer(c, <TypeCodePage said={said} />)
        : c.redirect(doorOf(encodeURIComponent(typed)), 303);
    })
    .get("/:code", async (c) => {
      const shown = await page.show(c);
      return shown.status === 404 ? answer(c, <TypeCodePage said={doorTexts.unknown} />) : shown;
    })
    .post("/:code/non", say("no"))
    .post("/:code/plus-tard", say("later"))
    .post("/:code/ouvrir", describe)
    .post("/:code/publier", publish)
    .route("/", aloneRoutes(app));
}

/** The place that was described is opened without an account, and closed again. */
function aloneRoutes(app: App): Hono<Env> {
  const page = doorPage(app);
  const open = page.pressed({
    act: (c) => openByCode(app, c.var.actor, askedOf(c)),
    refusals: openRefusals,
    to: (_, __, c) => `${atOf(c)}?fait=ouvert`,
  });
  const close = page.pressed({
    act: (c) => closeByCode(app, c.var.actor, askedOf(c)),
    refusals: closeRefusals,
    to: (by, _, c) => `${atOf(c)}?fait=${by === "closed" ? "ferme" : "ferme-ecrit"}`,
  });
  const answerAt = page.sent({
    form: ANSWER_AT,
    asks: answerAtForm,
    act: (c, _, told) => answerAtByCode(app, c.var.actor, { ...askedOf(c), ...told }),
    refusals: addressRefusals,
    beside: { "not-an-address": "courriel" },
    to: (_, __, c) => `${atOf(c)}?fait=adresse`,
  });
  return new Hono<Env>()
    .post("/:code/sans-compte", open)
    .post("/:code/fermer", close)
    .post("/:code/repondre", answerAt);
}
