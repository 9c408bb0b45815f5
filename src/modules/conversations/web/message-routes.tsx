import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, readForm, textField } from "#services/forms";
import { sendFile } from "#services/files";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  deleteMessage,
  editMessage,
  type OfMessage,
  seeHistory,
  seeOwnMessage,
} from "../actions/change-message.ts";
import { seeAttachment } from "../actions/see-thread.ts";
import { addressOfMessage } from "../domain/address.ts";
import { MOST_LETTERS } from "../domain/thread.ts";
import { ChangePage, DeleteMessagePage, HistoryPage, versionOf } from "./change-pages.tsx";
import { refusalTexts, texts } from "./thread-texts.fr.ts";
import { oneOf } from "./written.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const changeForm = z.object({ words: textField(texts.wordsEmpty, MOST_LETTERS) });

/** « /fils/…/… »: what its author does with a message, what it said before, and its files. */
export function messageRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/modifier", async (c) => {
      const seen = await own(app, c, false);
      return seen === undefined ? c.notFound() : answer(c, <ChangePage {...seen} />);
    })
    .post("/modifier", (c) => change(app, c))
    .get("/effacer", async (c) => {
      const seen = await own(app, c, true);
      return seen === undefined ? c.notFound() : answer(c, <DeleteMessagePage {...seen} />);
    })
    .post("/effacer", async (c) => {
      const seen = await own(app, c, true);
      const asked = messageOf(c);
      const told = asked && (await deleteMessage(app, c.var.actor, asked));
      return seen === undefined || told?.done !== true
        ? c.notFound()
        : c.redirect(addressOfMessage(seen.message), 303);
    })
    .get("/avant", async (c) => {
      const asked = messageOf(c);
      const history = asked && (await seeHistory(app, c.var.actor, asked));
      return history === undefined
        ? c.notFound()
        : answer(c, <HistoryPage history={history} now={app.clock.now()} />);
    })
    .get("/fichiers/:file", async (c) => {
      const asked = messageOf(c);
      const file = c.req.param("file");
      if (asked === undefined || !isId<"File">(file)) return c.notFound();
      const found = await seeAttachment(app, c.var.actor, { ...asked, file });
      return found === undefined ? c.notFound() : sendFile(c, found);
    });
}

function messageOf(c: Asking): OfMessage | undefined {
  const [thread, message] = [c.req.param("thread") ?? "", c.req.param("message") ?? ""];
  return isId<"Thread">(thread) && isId<"Message">(message) ? { thread, message } : undefined;
}

async function own(app: App, c: Asking, deletes: boolean) {
  const asked = messageOf(c);
  return asked && seeOwnMessage(app, c.var.actor, { ...asked, deletes });
}

async function change(app: App, c: Asking): Promise<Response> {
  const asked = messageOf(c);
  const seen = await own(app, c, false);
  if (asked === undefined || seen === undefined) return c.notFound();
  const { message, words } = seen;
  const form = await readForm(c, changeForm);
  const page = { message, words, typed: form.typed };
  if (!form.fits) return answer(c, <ChangePage {...page} problems={form.problems} />, 422);
  if (oneOf(form.typed, "version") !== versionOf(message))
    return answer(c, <ChangePage {...page} problem={texts.meanwhile} />, 409);
  const told = await editMessage(app, c.var.actor, { ...asked, ...form.data });
  if (told.done) return c.redirect(addressOfMessage(message), 303);
  return answer(c, <ChangePage {...page} problem={refusalTexts[told.refusal]} />, 409);
}
