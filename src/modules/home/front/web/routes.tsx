import { Hono } from "hono";

import { keepsWeek } from "#modules/homecare";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeFront } from "../actions/see-front.ts";
import { FrontPage } from "./front-page.tsx";
import { SimpleFrontPage } from "./simple-front-page.tsx";

/** « / »: the first page of everyone, each with what is theirs. */
export function frontRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().get("/", async (c) => {
    const front = await seeFront(app, c.var.actor, undefined);
    const { person } = c.var.frame;
    if (person?.simple === true) {
      const keeps = await keepsWeek(app, c.var.actor, undefined);
      return answer(c, <SimpleFrontPage front={front} name={person.name} keepsWeek={keeps} />);
    }
    return answer(
      c,
      <FrontPage front={front} name={person?.name} demonstration={c.var.instance.demonstration} />,
    );
  });
}
