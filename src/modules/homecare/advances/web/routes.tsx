import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { ADVANCES } from "../../domain/address.ts";
import { giveBack, notYet } from "../actions/give-back.ts";
import { noteAdvance, takeAdvanceAway } from "../actions/note-advance.ts";
import { seeAdvances, seeToNote } from "../actions/see-advances.ts";
import { AdvancesPage, NotePage } from "./advance-pages.tsx";
import { noteForm } from "./forms.ts";
import { advanceRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /chez-moi/avances »: what was advanced, of both sides, noted and given back. */
export function advanceRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => seeAdvances(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <AdvancesPage seen={seen} back={back} />, back),
  });
  const pressed = (act: typeof giveBack | typeof takeAdvanceAway) =>
    list.pressed({
      act: async (c) => {
        const advance = c.req.param("advance") ?? "";
        return isId<"Advance">(advance)
          ? act(app, c.var.actor, { advance })
          : refused("unknown-advance");
      },
      refusals,
      to: () => ADVANCES,
    });
  return new Hono<Env>()
    .get("/avances", signedIn, list.show)
    .route("/", noteRoutes(app))
    .post("/avances/:advance/rendu", signedIn, pressed(giveBack))
    .post("/avances/:advance/pas-encore", signedIn, pressed(notYet))
    .post("/avances/:advance/enlever", signedIn, pressed(takeAdvanceAway));
}

/** In person alone. */
function noteRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeToNote(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const whom = seen.persons.find(({ person }) => person === c.req.query("pour"))?.person;
      return answer(c, <NotePage seen={seen} whom={whom} back={back} />, back);
    },
  });
  const noted = page.sent({
    asks: noteForm,
    act: (c, _, asked) => noteAdvance(app, c.var.actor, asked),
    refusals,
    beside: {
      "unknown-person": "pour",
      "too-much": "somme",
      "no-amount": "somme",
      "says-nothing": "quoi",
      "too-long": "quoi",
      "to-come": "jour",
      "too-old": "jour",
    },
    to: () => ADVANCES,
  });
  return new Hono<Env>()
    .get("/avances/noter", signedIn, page.show)
    .post("/avances/noter", signedIn, noted);
}
