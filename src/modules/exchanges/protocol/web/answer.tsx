import type { Context } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { hearWords } from "../actions/hear-words.ts";
import { readNews } from "../actions/read-news.ts";
import { seeExchange, type SeenExchange } from "../actions/see-exchange.ts";
import { isSide } from "../domain/exchange.ts";
import { ExchangePage } from "./exchange-page.tsx";
import type { Beside } from "./exchange-props.ts";
import { sentAct, sideTyped } from "./forms.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";

export const HERE = "/echanges";

export type Asking = Context<AskedEnv & WithFrame>;

/** The exchange of this address, as the side that a form was sent for sees it; undefined for whoever is not of it. */
export async function findAsked(app: App, c: Asking): Promise<SeenExchange | undefined> {
  const exchange = c.req.param("exchange") ?? "";
  const as = sideTyped(await typedOf(c));
  return isId<"Exchange">(exchange) ? seeExchange(app, c.var.actor, { exchange, as }) : undefined;
}

interface Drawing {
  readonly seen: SeenExchange;
  readonly back: GivenBack;
  readonly beside: Beside;
}

async function draw(app: App, c: Asking, drawing: Drawing): Promise<Response> {
  const { seen, back } = drawing;
  const { id } = seen.kept;
  const at = `${HERE}/${id}`;
  const heard = isSide(seen.you)
    ? await hearWords(app, c.var.actor, { exchange: id, as: seen.you })
    : undefined;
  if (isSide(seen.you)) await readNews(app, c.var.actor, { exchange: id, as: seen.you });
  const said = c.req.query("fait") === "oui" ? texts.done : undefined;
  const beside = await drawing.beside(app, c.var.actor, { seen, at, back });
  const page = { seen, heard, beside, said, back, now: app.clock.now(), at };
  return answer(c, <ExchangePage {...page} />, back);
}

/** The page of an exchange, and of the forms that stand on it. */
export function exchangePage(app: App, beside: Beside) {
  return pageOf({
    find: (c: Asking) => findAsked(app, c),
    draw: (c, seen, back) => draw(app, c, { seen, back, beside }),
  });
}

/** The same for an act of the protocol; what is no form of ours is not found. */
export function actPage(app: App, beside: Beside) {
  return pageOf({
    find: async (c: Asking) => {
      const [seen, sent] = [await findAsked(app, c), sentAct(await typedOf(c))];
      return seen && sent && { seen, sent };
    },
    draw: (c, { seen }, back) => draw(app, c, { seen, back, beside }),
  });
}
