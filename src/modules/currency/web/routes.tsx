import { Hono } from "hono";

import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeMyAccount } from "../actions/see-account.ts";
import { AccountPage } from "./account-page.tsx";

/** « /moi/kori ». */
export function koriRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().get("/", signedIn, async (c) =>
    answer(
      c,
      <AccountPage
        account={await seeMyAccount(app, c.var.actor, undefined)}
        now={app.clock.now()}
      />,
    ),
  );
}
