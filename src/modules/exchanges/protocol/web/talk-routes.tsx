import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { countAgainstLimit } from "#modules/moderation";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import type { SeenExchange } from "../actions/see-exchange.ts";
import { sayWord, takeWordBack } from "../actions/say-word.ts";
import { hideTelephone, showTelephone } from "../actions/show-telephone.ts";
import { isSide } from "../domain/exchange.ts";
import { type Asking, exchangePage, HERE } from "./answer.tsx";
import type { Beside } from "./exchange-props.ts";
import { telephoneForm, wordForm, wordRefusals } from "./talk-forms.ts";
import { otherName, TELEPHONE, WORD } from "./talk-parts.ts";
import { talkRefusals as refusals } from "./talk-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** Under « /echanges/:exchange »: what the two sides say to each other, and the telephone that one shows. */
export function talkRoutes(app: App, beside: Beside): Hono<Env> {
  const page = exchangePage(app, beside);
  const say = page.sent({
    form: WORD,
    asks: (seen) => wordForm(otherName({ seen })),
    act: async (c, seen, asked) => {
      const author = c.var.actor.for;
      if (author === undefined) return refused("unknown-exchange");
      const counted = await countAgainstLimit(app, { act: "message", author });
      return counted.done ? sayWord(app, c.var.actor, { ...sideOf(seen), ...asked }) : counted;
    },
    refusals: wordRefusals,
    to: (word, { kept }) => `${HERE}/${kept.id}#mot-${word}`,
  });
  const show = page.sent({
    form: TELEPHONE,
    asks: telephoneForm,
    act: (c, seen, asked) => showTelephone(app, c.var.actor, { ...sideOf(seen), ...asked }),
    refusals,
    to: shownAt,
  });
  const hide = page.pressed({
    act: (c, seen) => hideTelephone(app, c.var.actor, sideOf(seen)),
    refusals,
    to: shownAt,
  });
  return new Hono<Env>()
    .post("/:exchange/mots", signedIn, say)
    .post("/:exchange/mots/:word/reprendre", signedIn, (c) => takeBack(app, c))
    .post("/:exchange/telephone", signedIn, show)
    .post("/:exchange/telephone/reprendre", signedIn, hide);
}

/** The exchange, and the side that reads it. */
export function sideOf({ kept, you }: SeenExchange) {
  return { exchange: kept.id, as: isSide(you) ? you : undefined };
}

const shownAt = (_: unknown, { kept }: SeenExchange) => `${HERE}/${kept.id}?fait=oui#mots`;

async function takeBack(app: App, c: Asking): Promise<Response> {
  const exchange = c.req.param("exchange") ?? "";
  const word = c.req.param("word") ?? "";
  if (!isId<"Exchange">(exchange) || !isId<"Word">(word)) return c.notFound();
  const told = await takeWordBack(app, c.var.actor, { exchange, word });
  return told.done ? c.redirect(`${HERE}/${exchange}?fait=oui#mot-${word}`, 303) : c.notFound();
}
