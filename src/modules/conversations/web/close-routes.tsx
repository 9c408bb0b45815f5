import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, readForm, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { closeThread, reopenThread, seeClosing } from "../actions/close-thread.ts";
import { addressOfThread } from "../domain/address.ts";
import { MOST_REASON } from "../domain/thread.ts";
import { ClosePage } from "./change-pages.tsx";
import { texts } from "./thread-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const closeForm = z.object({ why: textField(texts.closeWhyEmpty, MOST_REASON) });

/** « /fils/…/fermer », « rouvrir »: what who moderates the circle does with a whole thread. */
export function closeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/fermer", async (c) => {
      const seen = await closing(app, c);
      return seen === undefined ? c.notFound() : answer(c, <ClosePage {...seen} />);
    })
    .post("/fermer", async (c) => {
      const seen = await closing(app, c);
      if (seen === undefined) return c.notFound();
      const { thread } = seen;
      const form = await readForm(c, closeForm);
      if (!form.fits)
        return answer(c, <ClosePage {...seen} typed={form.typed} problems={form.problems} />, 422);
      const told = await closeThread(app, c.var.actor, { thread, ...form.data });
      return told.done ? c.redirect(addressOfThread(thread), 303) : c.notFound();
    })
    .post("/rouvrir", async (c) => {
      const thread = c.req.param("thread") ?? "";
      const told = isId<"Thread">(thread) && (await reopenThread(app, c.var.actor, { thread }));
      return told !== false && told.done
        ? c.redirect(addressOfThread(told.value), 303)
        : c.notFound();
    });
}

async function closing(app: App, c: Asking) {
  const thread = c.req.param("thread") ?? "";
  return isId<"Thread">(thread) ? seeClosing(app, c.var.actor, { thread }) : undefined;
}
