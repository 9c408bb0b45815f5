import { createHash } from "node:crypto";

import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { batchesOf, tablePieces } from "#basics/formats/whole-lists";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { carryStatement, checkStatement, giveAll, seeLeaving } from "../actions/leave-kori.ts";
import { listStatement, type SeenLine } from "../actions/see-account.ts";
import { LEAVE, STATEMENT } from "./at.ts";
import { giveAllForm } from "./forms.ts";
import { CheckedPage, LeavePage, StatementPage } from "./leave-pages.tsx";
import { leaveRefusals, leaveTexts as texts, whomEmpty } from "./leave-texts.fr.ts";
import { LINE_COLUMNS } from "./statement-out.ts";

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
        : giveAll(app, c.var.actor, { to: whom.party });
    },
    refusals: leaveRefusals,
    beside: { "unknown-party": "a", "closed-circle": "a", "to-yourself": "a" },
    to: () => `${LEAVE}?fait=donne`,
  });
  const carry = pressed({
    act: async (c) => {
      const { fingerprint } = await statementOf(app, c);
      return carryStatement(app, c.var.actor, { fingerprint });
    },
    refusals: { "sign-in-first": leaveRefusals["sign-in-first"] },
    to: () => `${STATEMENT}?fait=releve`,
  });
  return new Hono<Env>()
    .get(`/releve/:fingerprint{[0-9a-f]{64}}`, (c) => checked(app, c))
    .get("/releve", signedIn, (c) => statement(app, c))
    .get("/partir", signedIn, show)
    .post("/partir", signedIn, give)
    .post("/partir/releve", signedIn, carry);
}

const leaving = (app: App) =>
  pageOf({
    find: (c: Asking) => seeLeaving(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const said = c.req.query("fait") === "donne" ? texts.said.donne : undefined;
      return answer(c, <LeavePage leaving={seen} said={said} back={back} />, back);
    },
  });

/** One's own statement with the fingerprint of its file, which is « /moi/kori.csv ». */
async function statementOf(app: App, c: Asking) {
  const lines: SeenLine[] = [];
  const batches = batchesOf(async (range) => {
    const some = await listStatement(app, c.var.actor, { of: undefined, ...range });
    lines.push(...some);
    return some;
  });
  const hash = createHash("sha256");
  for await (const piece of tablePieces(LINE_COLUMNS, batches)) hash.update(piece, "utf8");
  return { lines, fingerprint: new Uint8Array(hash.digest()) };
}

async function statement(app: App, c: Asking) {
  const seen = await seeLeaving(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  const { lines, fingerprint } = await statementOf(app, c);
  const kept = await checkStatement(app, c.var.actor, { fingerprint });
  const said = c.req.query("fait") === "releve" ? texts.said.releve : undefined;
  const name = c.var.frame.person?.name ?? "";
  const hex = Buffer.from(fingerprint).toString("hex");
  const { balance } = seen;
  const now = app.clock.now();
  return answer(
    c,
    <StatementPage {...{ name, balance, lines, kept, now, said }} fingerprint={hex} />,
  );
}

async function checked(app: App, c: Asking) {
  const fingerprint = new Uint8Array(Buffer.from(c.req.param("fingerprint") ?? "", "hex"));
  const carried = await checkStatement(app, c.var.actor, { fingerprint });
  if (carried === undefined) return c.notFound();
  return answer(c, <CheckedPage carried={carried} now={app.clock.now()} />);
}
