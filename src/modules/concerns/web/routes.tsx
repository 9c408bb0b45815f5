import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { acknowledge, closeWord, seeReceived, seeWord } from "../actions/receive.ts";
import { seeWritten } from "../actions/see-written.ts";
import { seeOffered, seeWriting, takeBack, writeWord } from "../actions/write-word.ts";
import { AT, receivedAt } from "../domain/address.ts";
import { writeForm } from "./forms.ts";
import { ReceivedPage, WordPage } from "./receive-pages.tsx";
import { serviceRoutes } from "./service-routes.tsx";
import { refusals } from "./texts.fr.ts";
import { type SeenWorry, WorryPage, WritePage } from "./worry-pages.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /inquietude »: the numbers for everybody; to write, and what became of it, in person alone. */
export function concernRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", worryRoutes(app))
    .route("/", receiveRoutes(app))
    .route("/", serviceRoutes(app));
}

const wordOf = (c: Asking) => {
  const word = c.req.param("word") ?? "";
  return isId<"ConcernWord">(word) ? word : undefined;
};

function worryRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking): Promise<SeenWorry> => {
      const typed = (c.req.query("ou") ?? "").trim().slice(0, 200);
      return {
        typed,
        offered: await seeOffered(app, c.var.actor, { typed }),
        written: await seeWritten(app, c.var.actor, undefined),
        now: app.clock.now(),
      };
    },
    draw: (c, seen, back) => answer(c, <WorryPage seen={seen} back={back} />, back),
  });
  const takenBack = page.pressed({
    act: async (c) => {
      const word = wordOf(c);
      return word === undefined ? refused("unknown-word") : takeBack(app, c.var.actor, { word });
    },
    refusals,
    to: () => AT,
  });
  const writing = pageOf({
    find: async (c: Asking) => {
      const service = c.req.param("service") ?? "";
      return isId<"ConcernService">(service)
        ? seeWriting(app, c.var.actor, { service })
        : undefined;
    },
    draw: (c, seen, back) => answer(c, <WritePage seen={seen} back={back} />, back),
  });
  const written = writing.sent({
    asks: ({ people }) => writeForm(people),
    act: (c, { id }, { saysName, ...words }) =>
      writeWord(app, c.var.actor, { service: id, saysName: saysName === "oui", ...words }),
    refusals,
    beside: { "unknown-person": "connu" },
    to: () => AT,
  });
  return new Hono<Env>()
    .get("/", page.show)
    .get("/ecrire/:service", signedIn, writing.show)
    .post("/ecrire/:service", signedIn, written)
    .post("/:word/reprendre", signedIn, takenBack);
}

/** Who receives for a service. */
function receiveRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const word = wordOf(c);
      return word === undefined ? undefined : seeWord(app, c.var.actor, { word });
    },
    draw: (c, seen, back) =>
      answer(c, <WordPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const read = one.pressed({
    act: (c, { id }) => acknowledge(app, c.var.actor, { word: id }),
    refusals,
    to: (_, { id }) => receivedAt(id),
  });
  const closes = (closed: boolean) =>
    one.pressed({
      act: (c, { id }) => closeWord(app, c.var.actor, { word: id, closed }),
      refusals,
      to: (_, { id }) => receivedAt(id),
    });
  return new Hono<Env>()
    .get("/recus", signedIn, async (c) => {
      const received = await seeReceived(app, c.var.actor, undefined);
      if (received === undefined) return c.notFound();
      return answer(c, <ReceivedPage received={received} now={app.clock.now()} />);
    })
    .get("/recus/:word", signedIn, one.show)
    .post("/recus/:word/lu", signedIn, read)
    .post("/recus/:word/clore", signedIn, closes(true))
    .post("/recus/:word/rouvrir", signedIn, closes(false));
}
