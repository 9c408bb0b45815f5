import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { done, refused, type Result } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { giveAll, seeLeaving } from "../actions/leave-kori.ts";
import { carryStatement, checkStatement, seeStatement } from "../actions/statement.ts";
import { LEAVE, STATEMENT } from "./at.ts";
import { giveAllForm } from "./forms.ts";
import { CheckedPage, LeavePage, StatementPage } from "./leave-pages.tsx";
import { leaveRefusals, leaveTexts as texts, whomEmpty } from "./leave-texts.fr.ts";
import { fingerprintOf, statementFile } from "./statement-file.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /kori/partir » and « /kori/releve »: for oneself alone, but for who checks a statement. */
export function leaveRoutes(app: App): Hono<Env> {
  const { show, sent, pressed } = leaving(app);
  const give = sent({
    form: "give-all",
    asks: ({ targets }) => giveAllForm(targets),
    act: async (c, { targets }, { to }) => {
      const whom = targets.find(({ party }) => party.id === to);
      return whom === undefined
        ? toMend({ a: whomEmpty })
        : toWhom(await giveAll(app, c.var.actor, { to: whom.party }), whom.party.id);
    },
    refusals: leaveRefusals,
    beside: {
      "unknown-party": "a",
      "closed-circle": "a",
      "closed-account": "a",
      "to-yourself": "a",
    },
    to: (whom) => `${LEAVE}?fait=donne&a=${whom}`,
  });
  const carry = pressed({
    act: async (c): Promise<Result<undefined, "sign-in-first" | "no-line">> => {
      const seen = await seeStatement(app, c.var.actor, undefined);
      if (seen === undefined) return refused("no-line");
      const { balance } = seen;
      return carryStatement(app, c.var.actor, { fingerprint: fingerprintOf(seen), balance });
    },
    refusals: { "sign-in-first": leaveRefusals["sign-in-first"], "no-line": texts.noLine },
    to: () => `${STATEMENT}?fait=releve`,
  });
  return new Hono<Env>()
    .get(`/releve/:fingerprint{[0-9a-f]{64}}`, (c) => checked(app, c))
    .get("/releve", signedIn, (c) => statement(app, c))
    .get("/partir", signedIn, show)
    .post("/partir", signedIn, give)
    .post("/partir/releve", signedIn, carry);
}

/** What was done, with to whom: the page that follows names them. */
function toWhom<Refusal extends string>(
  told: Result<unknown, Refusal>,
  whom: string,
): Result<string, Refusal> {
  return told.done ? done(whom) : told;
}

const leaving = (app: App) =>
  pageOf({
    find: (c: Asking) => seeLeaving(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const to = seen.targets.find(({ party }) => party.id === c.req.query("a"));
      const given = to === undefined ? texts.said.donne : texts.said.donneA(to.name);
      const said = c.req.query("fait") === "donne" ? given : undefined;
      return answer(c, <LeavePage leaving={seen} said={said} back={back} />, back);
    },
  });

/** One's own statement, as a page or as the file of which the fingerprint is. */
async function statement(app: App, c: Asking) {
  const seen = await seeStatement(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  if (c.var.format === "csv")
    return c.body(statementFile(seen), 200, {
      "Cache-Control": "private, no-store",
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="releve-de-kori.csv"',
    });
  const fingerprint = fingerprintOf(seen);
  const kept = await checkStatement(app, c.var.actor, { fingerprint });
  const said = c.req.query("fait") === "releve" ? texts.said.releve : undefined;
  const props = { statement: seen, kept, now: app.clock.now(), said };
  const hex = Buffer.from(fingerprint).toString("hex");
  return answer(c, <StatementPage {...props} fingerprint={hex} />);
}

async function checked(app: App, c: Asking) {
  const fingerprint = new Uint8Array(Buffer.from(c.req.param("fingerprint") ?? "", "hex"));
  const carried = await checkStatement(app, c.var.actor, { fingerprint });
  if (carried === undefined) return c.notFound();
  return answer(c, <CheckedPage carried={carried} now={app.clock.now()} />);
}
