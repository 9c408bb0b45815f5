import type { Context } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seePassages } from "../../actions/see-passages.ts";
import { whereToEnter } from "../../entry/actions/how-to-enter.ts";
import { COMES_SAID } from "../../domain/address.ts";
import { PassagesPage } from "../../web/passages/passages-page.tsx";

/** « Mes passages », as several addresses draw it. */
export function passagesPage(app: App) {
  return pageOf({
    find: async (c: Context<AskedEnv & WithFrame>) => {
      const seen = await seePassages(app, c.var.actor, undefined);
      if (seen === undefined) return undefined;
      const among = [...seen.before, ...seen.passages];
      return { seen, entries: await whereToEnter(app, c.var.actor, { among }) };
    },
    draw: (c, seen, back) => {
      const comes = c.req.query(COMES_SAID) !== undefined;
      return answer(c, <PassagesPage {...{ ...seen, comes, back }} now={app.clock.now()} />, back);
    },
  });
}
