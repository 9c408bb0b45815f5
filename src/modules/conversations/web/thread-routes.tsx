import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { done } from "#basics/result";
import { addressOf, spaceOf } from "#rules/circles";
import { type AskedEnv, readForm, signedIn, pageNamed } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { followThread } from "../actions/follow-thread.ts";
import { seeThreads } from "../actions/list-threads.ts";
import { openThread } from "../actions/open-thread.ts";
import { searchThreads } from "../actions/search-threads.ts";
import { seeThread } from "../actions/see-thread.ts";
import { seeWriting, type SeenWriting } from "../actions/see-writing.ts";
import { writeMessage } from "../actions/write-message.ts";
import { addressOfMessage, addressOfThread } from "../domain/address.ts";
import { FOLLOWINGS } from "../domain/following.ts";
import { pageOf, type ThreadId } from "../domain/thread.ts";
import { closeRoutes } from "./close-routes.tsx";
import { messageRoutes } from "./message-routes.tsx";
import { say } from "./say.ts";
import { ThreadPage, threadsAbove, type Writing } from "./thread-page.tsx";
import { texts } from "./thread-texts.fr.ts";
import { SearchPage, ThreadsPage } from "./threads-page.tsx";
import { WriteForm } from "./write-form.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /cercles/…/fils »: the threads of a circle, for its members; looking for words there; opening one. */
export function circleThreadRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const circle = c.req.param("circle") ?? "";
      const query = (c.req.query("q") ?? "").trim().slice(0, 100);
      const now = app.clock.now();
      if (query !== "") {
        const seen = await searchThreads(app, c.var.actor, { circle, query });
        return seen === undefined
          ? c.notFound()
          : answer(c, <SearchPage seen={seen} query={query} now={now} />);
      }
      const page = pageNamed(c) ?? 1;
      const seen = await seeThreads(app, c.var.actor, { circle, page });
      if (seen === undefined || (page > 1 && seen.threads.length === 0)) return c.notFound();
      return answer(c, <ThreadsPage seen={seen} now={now} />);
    })
    .get("/nouveau", async (c) => {
      const seen = await writing(app, c);
      return seen === undefined ? c.notFound() : answer(c, openPage(app, seen));
    })
    .post("/", (c) => open(app, c));
}

async function writing(app: App, c: Asking): Promise<SeenWriting | undefined> {
  const seen = await seeWriting(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
  return seen?.seat.rest === "awake" ? seen : undefined;
}

function openPage(app: App, { circle, draft, nameable }: SeenWriting, typed: Writing = {}) {
  return (
    <Page title={texts.openTitle} noindex breadcrumb={threadsAbove(circle)}>
      <div class="pile-l">
        <h1>{texts.openTitle}</h1>
        <WriteForm
          action={`${addressOf(circle)}/fils`}
          circle={circle}
          isThread
          draft={draft}
          nameable={nameable}
          now={app.clock.now()}
          {...typed}
        />
      </div>
    </Page>
  );
}

async function open(app: App, c: Asking): Promise<Response> {
  const seen = await writing(app, c);
  if (seen === undefined) return c.notFound();
  const { circle } = seen;
  const place = { circle: circle.id, thread: undefined };
  return say(app, c, {
    place,
    formAt: `${addressOf(circle)}/fils/nouveau`,
    show: async (typed, status) => {
      const again = (await writing(app, c)) ?? seen;
      return answer(c, openPage(app, again, typed), status);
    },
    send: async (written, act) => {
      const told = await openThread(app, c.var.actor, {
        ...written,
        ...(act !== undefined && isId<"Thread">(act) ? { id: act } : {}),
        space: spaceOf(circle.id),
        draft: place,
      });
      return told.done ? done(addressOfThread(told.value.thread)) : told;
    },
  });
}

const followForm = z.object({ following: z.enum(FOLLOWINGS) });

/** « /fils »: one thread, a page of it; answering; being told of it or not; and what its authors do with a message. */
export function threadRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/:thread", (c) => readThread(app, c))
    .post("/:thread", (c) => answerThread(app, c))
    .post("/:thread/suivre", async (c) => {
      const thread = threadOf(c);
      const form = await readForm(c, followForm);
      if (thread === undefined || !form.fits) return c.notFound();
      const told = await followThread(app, c.var.actor, { thread, ...form.data });
      return told.done ? c.redirect(addressOfThread(thread), 303) : c.notFound();
    })
    .route("/:thread", closeRoutes(app))
    .route("/:thread/:message", messageRoutes(app));
}

function threadOf(c: Asking): ThreadId | undefined {
  const asked = c.req.param("thread") ?? "";
  return isId<"Thread">(asked) ? asked : undefined;
}

async function readThread(app: App, c: Asking): Promise<Response> {
  const thread = threadOf(c);
  const seen = thread && (await seeThread(app, c.var.actor, { thread, page: pageNamed(c) }));
  return seen === undefined
    ? c.notFound()
    : answer(c, <ThreadPage seen={seen} now={app.clock.now()} />);
}

async function answerThread(app: App, c: Asking): Promise<Response> {
  const thread = threadOf(c);
  const seen = thread && (await seeThread(app, c.var.actor, { thread }));
  if (thread === undefined || seen === undefined) return c.notFound();
  const place = { circle: seen.circle.id, thread };
  const lastPage = pageOf(seen.thread.lastPlace);
  return say(app, c, {
    place,
    formAt: `${addressOfThread(thread, lastPage)}#ecrire`,
    show: async (typed, status) => {
      const again = (await seeThread(app, c.var.actor, { thread, page: lastPage })) ?? seen;
      return answer(c, <ThreadPage seen={again} now={app.clock.now()} {...typed} />, status);
    },
    send: async (written, act) => {
      const told = await writeMessage(app, c.var.actor, {
        ...written,
        ...(act !== undefined && isId<"Message">(act) ? { id: act } : {}),
        thread,
        draft: place,
      });
      return told.done ? done(addressOfMessage({ thread, place: told.value.place })) : told;
    },
  });
}
