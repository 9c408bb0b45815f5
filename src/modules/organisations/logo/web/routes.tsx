import { Hono } from "hono";

import { toMend } from "#basics/form";
import { fileRefusalTexts } from "#pieces/access";
import { readyPicture, sendPicture } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { LOGO_FRAME } from "../../domain/logo.ts";
import { addressOf } from "../../domain/organisation.ts";
import { seeInside } from "../../team/actions/see-team.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { keepLogo, openLogo, takeLogoDown } from "../actions/keep-logo.ts";
import { LOGO_FILE, logoForm } from "./forms.ts";
import { LogoPage } from "./logo-page.tsx";
import { logoRefusals as refusals, logoTexts as words } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/logo";

/** « …/logo »: the logo of an organisation, put there and taken down by who keeps its page; the picture, for anyone. */
export function logoRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const inside = await seeInside(app, c.var.actor, numberOf(c));
      return inside?.before.may("change what its page says") === true ? inside : undefined;
    },
    draw: (c, { organisation }, back) =>
      answer(c, <LogoPage {...{ organisation, back }} said={saidOf(c, words.said)} />, back),
  });
  const keep = page.sent({
    asks: async (_, c) => logoForm((await filesOf(c, LOGO_FILE))[0]),
    act: async (c, { organisation: { id } }, { file, words: shown }) => {
      // Drawn before the transaction: it takes its time.
      const picture = await readyPicture(file, LOGO_FRAME);
      if (!picture.done) {
        const say =
          picture.refusal === "not-an-image" ? words.notAnImage : fileRefusalTexts[picture.refusal];
        return toMend({ [LOGO_FILE]: say(file.name) });
      }
      return keepLogo(app, c.var.actor, { organisation: id, words: shown, picture: picture.value });
    },
    refusals,
    beside: { "taken-down-by-moderation": LOGO_FILE },
    to: (_, { organisation }) => `${addressOf(organisation)}/logo?fait=logo`,
  });
  const takeDown = page.pressed({
    act: (c, { organisation: { id } }) => takeLogoDown(app, c.var.actor, { organisation: id }),
    refusals,
    to: (_, { organisation }) => `${addressOf(organisation)}/logo?fait=sans-logo`,
  });
  return new Hono<Env>()
    .get(AT, signedIn, page.show)
    .post(AT, signedIn, keep)
    .post(`${AT}/retirer`, signedIn, takeDown)
    .get(`${AT}/:print{[0-9a-f]{64}}`, async (c) => {
      const { print } = c.req.param();
      const bytes = await openLogo(app, c.var.actor, { ...numberOf(c), print });
      return bytes === undefined
        ? c.notFound()
        : sendPicture(c, { type: "image/png", bytes, print }, "everyone");
    });
}
