import { type Context, Hono } from "hono";

import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { MINE, RECEIVE, shownAt, USE_CODE } from "./at.ts";
import { seeByCode, seeMyCode, showCode, thankByCode } from "../actions/codes.ts";
import { codeForm, ReceivePage, ThankByCodePage, thankForm, UseCodePage } from "./code-pages.tsx";
import { byCodeRefusals, thankRefusals } from "./code-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** What an address says of a code that was asked for in vain. */
const FAILED = { inconnu: "unknown-code", trop: "too-many-codes" } as const;

/** « /kori/recevoir » and « /kori/remercier »: a code is shown, and typed, each for oneself. */
export function codeRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: (c: Asking) => seeMyCode(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <ReceivePage seen={seen} back={back} />, back),
  });
  const show = mine.pressed({
    act: (c) => showCode(app, c.var.actor, undefined),
    refusals: { "sign-in-first": thankRefusals["sign-in-first"] },
    to: () => RECEIVE,
  });
  const typed = pageOf({
    find: (c: Asking) => seeMyCode(app, c.var.actor, undefined),
    draw: (c, _, back) => {
      const failed = c.req.query("fait");
      const why = failed === "inconnu" || failed === "trop" ? FAILED[failed] : undefined;
      const said = why === undefined ? back : { problem: byCodeRefusals[why], ...back };
      return answer(c, <UseCodePage back={said} />, back);
    },
  });
  const go = typed.sent({
    asks: codeForm,
    act: (c, _, asked) => seeByCode(app, c.var.actor, asked),
    refusals: byCodeRefusals,
    beside: { "unknown-code": "code", "too-many-codes": "code" },
    to: ({ code }) => shownAt(code),
  });
  return new Hono<Env>()
    .get("/recevoir", signedIn, mine.show)
    .post("/recevoir", signedIn, show)
    .get("/remercier", signedIn, typed.show)
    .post("/remercier", signedIn, go);
}

/** « /l/kori/… »: whom a code lets thank. Such addresses are written in no log. */
export function shownRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeByCode(app, c.var.actor, { code: c.req.param("code") ?? "" }),
    draw: (c, seen, back) => {
      if (seen.done) return answer(c, <ThankByCodePage seen={seen.value} back={back} />, back);
      const why = seen.refusal === "too-many-codes" ? "trop" : "inconnu";
      return c.redirect(`${USE_CODE}?fait=${why}`, 303);
    },
  });
  const thank = page.sent({
    asks: thankForm,
    act: (c, _, { kori, words }) => {
      const code = c.req.param("code") ?? "";
      return thankByCode(app, c.var.actor, { code, amount: kori, words });
    },
    refusals: thankRefusals,
    beside: {
      "nothing-said": "kori",
      "nothing-to-give": "kori",
      "too-much-at-once": "kori",
      "beyond-floor": "kori",
      uncounted: "kori",
      "too-many-words": "mot",
    },
    to: () => `${MINE}?fait=merci`,
  });
  return (
    new Hono<Env>()
      // Who comes in first types the code: its address is not carried from page to page.
      .use(async (c, next) =>
        personBy(c.var.actor) === undefined ? c.redirect(USE_CODE, 303) : next(),
      )
      .get("/:code{[a-z]{8}}", page.show)
      .post("/:code{[a-z]{8}}", thank)
  );
}
