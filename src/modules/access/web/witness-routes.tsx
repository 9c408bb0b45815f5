import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askAllAgain } from "../actions/ask-again.ts";
import { makePaper, seePaper, seeUnsaid } from "../actions/print-paper.ts";
import { sayBeforeWitness } from "../actions/say-before-witness.ts";
import { ASK_AGAIN_FOR, AskAgainForPage } from "./ask-again-pages.tsx";
import { witnessForm } from "./witness-forms.ts";
import { PAPERS, WITNESS } from "./at.ts";
import { PaperPage, UnsaidPage, WitnessPage } from "./witness-pages.tsx";
import { witnessRefusals } from "./witness-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /temoin »: found by the code of a sheet alone, never by a search of persons. */
export function witnessRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: () => Promise.resolve({}),
    draw: (c: Asking, _, back) =>
      answer(c, <WitnessPage back={back} isDone={c.req.query("fait") === "oui"} />, back),
  });
  const said = page.sent({
    asks: witnessForm,
    act: (c, _, asked) => sayBeforeWitness(app, c.var.actor, asked),
    refusals: witnessRefusals,
    beside: { "unknown-code": "code", "too-many-codes": "code", "says-more-now": "code" },
    to: () => `${WITNESS}?fait=oui`,
  });
  return new Hono<Env>().use(signedIn).get("/", page.show).post("/", said);
}

/** « /agir/partages »: the sheets of what one opened for the person for whom one acts. */
export function paperRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const unsaid = await seeUnsaid(app, c.var.actor, undefined);
      return unsaid === undefined
        ? c.redirect("/moi/mandats", 303)
        : answer(c, <UnsaidPage unsaid={unsaid} now={app.clock.now()} />);
    })
    .get("/redemander", async (c) => {
      if (c.var.actor.mandate === undefined) return c.redirect("/moi/mandats", 303);
      return answer(c, <AskAgainForPage isDone={c.req.query("fait") === "oui"} />);
    })
    .post("/redemander", async (c) => {
      const told = await askAllAgain(app, c.var.actor, undefined);
      return told.done ? c.redirect(`${ASK_AGAIN_FOR}?fait=oui`, 303) : c.notFound();
    })
    .get("/feuilles/:paper", async (c) => {
      const id = c.req.param("paper");
      const paper = isId<"Paper">(id) ? await seePaper(app, c.var.actor, { paper: id }) : undefined;
      return paper === undefined
        ? c.notFound()
        : answer(c, <PaperPage paper={paper} now={app.clock.now()} />);
    })
    .post("/:sharing/feuille", async (c) => {
      const sharing = c.req.param("sharing");
      const told = isId<"Sharing">(sharing)
        ? await makePaper(app, c.var.actor, { sharing })
        : undefined;
      return told?.done === true
        ? c.redirect(`${PAPERS}/feuilles/${told.value}`, 303)
        : c.notFound();
    });
}
