import { Hono } from "hono";

import { toMend } from "#basics/form";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { exchangePage, HERE } from "../../protocol/web/answer.tsx";
import type { SeenExchange } from "../../protocol/actions/see-exchange.ts";
import type { Beside } from "../../protocol/web/exchange-props.ts";
import { otherName } from "../../protocol/web/talk-parts.ts";
import { sideOf } from "../../protocol/web/talk-routes.tsx";
import { giveThanks } from "../actions/give-thanks.ts";
import { personToGiveKori } from "../actions/see-thanks.ts";
import { isSide } from "../../protocol/domain/exchange.ts";
import { giveRefusals as refusals, NO_KORI, sentThanksForm, THANKS } from "./forms.ts";
import { thanksTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** Under « /echanges/:exchange »: the thanks of who did it. */
export function thanksRoutes(app: App, beside: Beside): Hono<Env> {
  const give = exchangePage(app, beside).sent({
    form: THANKS,
    asks: (seen, c) =>
      sentThanksForm(otherName({ seen }), {
        mayGiveKori: mayGiveIn(c.var, seen),
        simple: c.var.frame.person?.simple === true,
      }),
    // Said once, for good: who sends nothing by a tap reads so first.
    act: async (c, seen, { words, kori = NO_KORI, bare }) =>
      words === undefined && kori === NO_KORI && bare === undefined
        ? toMend({ mot: texts.bare(mayGiveIn(c.var, seen)) })
        : giveThanks(app, c.var.actor, { ...sideOf(seen), words, kori }),
    refusals,
    to: (exchange) => `${HERE}/${exchange}?fait=oui#merci`,
  });
  return new Hono<Env>().post("/:exchange/merci", signedIn, give);
}

/** Whether kori may go along: else nobody is told to choose some. */
function mayGiveIn(acting: Parameters<typeof personToGiveKori>[0], seen: SeenExchange): boolean {
  return isSide(seen.you) && personToGiveKori(acting, seen.kept, seen.you) !== undefined;
}
