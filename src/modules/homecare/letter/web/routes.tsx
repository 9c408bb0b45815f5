import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { asMe, LetterEndedPage, saysMe, WhoseLetterPage } from "#pieces/people";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, saidAt, saidIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { helperRefusals as refusals } from "../../web/helper-texts.fr.ts";
import { dayLinkOf, readDayLink } from "../../actions/passages-on.ts";
import {
  sayByLetter,
  sayCannotByLetter,
  sayComesByLetter,
  sayNotTheirs,
  seeByLetter,
} from "../actions/say-by-letter.ts";
import { letterTexts as texts } from "./texts.fr.ts";
import { LetterPage } from "./letter-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /l/passage/… »: who is named says it from a letter, in whatever browser opens it; a GET changes nothing. */
export function letterRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const { assignment = "", day = "", signature = "" } = c.req.param();
      const of = readDayLink(app, { assignment, day, signature });
      const seen = of && (await seeByLetter(app, of));
      return of && seen && { of, seen, at: dayLinkOf(app, of) };
    },
    draw: (c, { seen, at }, back) =>
      saysMe(c.req)
        ? answer(
            c,
            <LetterPage
              {...{ seen, at, back, just: saidIn(c, texts.just) }}
              now={app.clock.now()}
            />,
            back,
          )
        : answer(c, <WhoseLetterPage title={texts.whose} name={seen.helper} at={at} />),
  });
  const said = (
    word: keyof typeof texts.just,
    act: typeof sayByLetter | typeof sayCannotByLetter | typeof sayComesByLetter,
  ) =>
    page.pressed({
      act: async (c, { of }) => {
        const visit = c.req.param("visit") ?? "";
        return isId<"Visit">(visit) ? act(app, of, visit) : refused("unknown-passage");
      },
      refusals,
      to: (_, { at }) => saidAt(asMe(at), word),
    });
  return new Hono<Env>()
    .get("/:assignment/:day/:signature", page.show)
    .post("/:assignment/:day/:signature/pas-moi", async (c) => {
      const of = readDayLink(app, c.req.param());
      if (of === undefined) return c.notFound();
      await sayNotTheirs(app, of);
      return answer(c, <LetterEndedPage />);
    })
    .post("/:assignment/:day/:signature/:visit", said("passe", sayByLetter))
    .post("/:assignment/:day/:signature/:visit/absent", said("absent", sayCannotByLetter))
    .post("/:assignment/:day/:signature/:visit/finalement", said("vient", sayComesByLetter));
}
