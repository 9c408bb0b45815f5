import type { Context } from "hono";

import { isId } from "#basics/id";
import type { AskedEnv, Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { hearWords } from "../actions/hear-words.ts";
import { seeExchange, type SeenExchange } from "../actions/see-exchange.ts";
import { isSide, type Side } from "../domain/exchange.ts";
import { ExchangePage } from "./exchange-page.tsx";
import { pageTexts as texts } from "./page-texts.fr.ts";

export const HERE = "/echanges";

export type Asking = Context<AskedEnv & WithFrame>;

/** The exchange of this address, as who asks sees it; undefined for whoever is not of it. */
export function findAsked(app: App, c: Asking, as?: Side): Promise<SeenExchange | undefined> {
  const asked = c.req.param("exchange") ?? "";
  return isId<"Exchange">(asked)
    ? seeExchange(app, c.var.actor, { exchange: asked, as })
    : Promise.resolve(undefined);
}

/** For which side a form was sent. */
export function sideTyped(typed: Typed): Side | undefined {
  const { comme } = typed;
  return comme === "giver" || comme === "asker" ? comme : undefined;
}

export interface Shown {
  readonly typed?: Typed;
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
  /** Which form was sent and came back; of an act of the protocol, its form says it. */
  readonly act?: string;
}

/** The page of an exchange, with what came back to be mended. */
export async function exchangePage(
  app: App,
  c: Asking,
  seen: SeenExchange,
  shown: Shown,
): Promise<Response> {
  const said = c.req.query("fait") === "oui" ? texts.done : undefined;
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  const { id } = seen.kept;
  const heard = isSide(seen.you)
    ? await hearWords(app, c.var.actor, { exchange: id, as: seen.you })
    : undefined;
  return answer(
    c,
    <ExchangePage
      seen={seen}
      heard={heard}
      now={app.clock.now()}
      at={`${HERE}/${id}`}
      said={said}
      {...shown}
      act={shown.act ?? actTyped(shown.typed)}
    />,
    status,
  );
}

/** The act of the protocol that a form asked for. */
export function actTyped(typed: Typed | undefined): string | undefined {
  const act = typed?.["geste"];
  return typeof act === "string" ? act : undefined;
}
