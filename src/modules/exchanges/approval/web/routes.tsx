import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import type { SeenExchange } from "../../protocol/actions/see-exchange.ts";
import type { Beside } from "../../protocol/web/exchange-props.ts";
import { ACT } from "../../protocol/web/act-parts.tsx";
import { ExchangePage } from "../../protocol/web/exchange-page.tsx";
import { actForm, sentAct, stepIn } from "../../protocol/web/forms.ts";
import {
  exchangeRefusals as refusals,
  pageTexts as texts,
} from "../../protocol/web/page-texts.fr.ts";
import { answerApproval } from "../actions/answer-approval.ts";
import { seeApproval } from "../actions/see-approval.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:exchange/employeur";

const addressOf = ({ kept }: SeenExchange) => `/echanges/${kept.id}/employeur`;

/** « /echanges/…/employeur »: a representative reads what its yes needs, and answers, one button each. */
export function approvalRoutes(app: App, beside: Beside): Hono<Env> {
  const find = (c: Asking) => {
    const exchange = c.req.param("exchange") ?? "";
    return isId<"Exchange">(exchange)
      ? seeApproval(app, c.var.actor, { exchange })
      : Promise.resolve(undefined);
  };
  const draw = async (c: Asking, seen: SeenExchange, back: GivenBack) => {
    const said = c.req.query("fait") === "oui" ? texts.done : undefined;
    const at = addressOf(seen);
    const shown = await beside(app, c.var.actor, { seen, at, back });
    const page = { seen, said, back, beside: shown, now: app.clock.now(), at };
    return answer(c, <ExchangePage {...page} />, back);
  };
  const answering = pageOf({
    find: async (c: Asking) => {
      const [seen, sent] = [await find(c), sentAct(await typedOf(c))];
      return seen && sent && { seen, sent };
    },
    draw: (c, { seen }, back) => draw(c, seen, back),
  }).sent({
    form: ACT,
    asks: ({ seen, sent }) => actForm(seen, sent, dayOf(app.clock.now())),
    act: (c, { seen, sent }, asked) =>
      answerApproval(app, c.var.actor, { ...stepIn(seen, sent, asked), exchange: seen.kept.id }),
    refusals,
    to: (_, { seen }) => `${addressOf(seen)}?fait=oui`,
  });
  return new Hono<Env>()
    .get(AT, signedIn, pageOf({ find, draw }).show)
    .post(AT, signedIn, answering);
}
