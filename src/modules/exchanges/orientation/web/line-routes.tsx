import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { confirmLine, joinLine, refuseLine, withdrawFromLine } from "../actions/answer-for-line.ts";
import { seeAskableLine } from "../actions/ask-along-line.ts";
import { changeLine, proposeLine } from "../actions/propose-line.ts";
import { seeLine, type SeenOneLine } from "../actions/see-orientation.ts";
import { seeProposing } from "../actions/see-proposing.ts";
import { nextReview } from "../domain/line-changes.ts";
import { type Asking, type Done, type Env, HERE, lineAt, saidOf, tableOf } from "./asked.ts";
import { actorOf, changeLineForm, howForm, joinForm, proposeForm, termsOf } from "./line-forms.ts";
import { ChangeLinePage, ProposePage } from "./line-form-page.tsx";
import { LinePage } from "./line-page.tsx";
import { lookUp } from "./look-up.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** « /orientations/:table/…»: the lines of a table, each with what one may do there. */
export function lineRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", proposeRoutes(app))
    .route("/", changeRoutes(app))
    .route("/", oneRoutes(app));
}

function proposeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const asked = (await typedOf(c))["manque"] ?? c.req.query("manque");
      const gap = typeof asked === "string" && isId<"OrientationGap">(asked) ? asked : undefined;
      return seeProposing(app, c.var.actor, { table: tableOf(c), gap });
    },
    draw: (c, proposing, back) => {
      const need = c.req.query("besoin")?.slice(0, 200);
      const reviewOn = nextReview(dayOf(app.clock.now()));
      return answer(c, <ProposePage {...{ proposing, need, reviewOn, back }} />, back);
    },
  });
  const propose = page.sent({
    asks: async (proposing, c) => proposeForm(proposing, await lookUp(app, c)),
    act: (c, { gap }, asked) =>
      proposeLine(app, c.var.actor, {
        table: tableOf(c),
        terms: { ...termsOf(asked), actor: actorOf(asked) },
        gap: gap?.id,
      }),
    refusals,
    to: (line, { seen }) => `${lineAt(seen.table, line)}?fait=propose`,
  });
  return new Hono<Env>()
    .get("/:table/proposer", signedIn, page.show)
    .post("/:table/proposer", signedIn, propose);
}

function changeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await find(app, c);
      const mayWrite = seen?.isMember === true || seen?.speaks === "itself";
      const isThere = (seen?.line.standing ?? seen?.line.waiting) !== undefined;
      return mayWrite && isThere && !seen.isClosed ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <ChangeLinePage seen={seen} back={back} />, back),
  });
  const change = page.sent({
    asks: async (seen, c) => changeLineForm(seen, await lookUp(app, c)),
    act: (c, seen, { version = 0, ...asked }) =>
      changeLine(app, c.var.actor, { ...ofLine(seen), terms: termsOf(asked), version }),
    refusals,
    to: (_, __, c) => backTo(app, c, "change"),
  });
  return new Hono<Env>()
    .get("/:table/lignes/:line/changer", signedIn, page.show)
    .post("/:table/lignes/:line/changer", signedIn, change);
}

function oneRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, seen, back) => {
      const props = { seen, now: app.clock.now(), said: saidOf(c), back };
      return c.var.format === "html" ? answer(c, <LinePage {...props} />, back) : c.notFound();
    },
  });
  const speak = (act: typeof confirmLine, done: Done) =>
    page.sent({
      asks: howForm,
      act: (c, seen, { how }) => act(app, c.var.actor, { ...ofLine(seen), how }),
      refusals,
      to: (_, __, c) => backTo(app, c, done),
    });
  const drop = page.pressed({
    act: (c, seen) => refuseLine(app, c.var.actor, ofLine(seen)),
    refusals,
    to: (_, __, c) => backTo(app, c, "retire"),
  });
  const join = page.sent({
    asks: joinForm,
    act: (c, seen, { organisation }) =>
      joinLine(app, c.var.actor, { ...ofLine(seen), organisation }),
    refusals,
    to: (line, { table }) => `${lineAt(table, line)}?fait=aussi`,
  });
  return new Hono<Env>()
    .get("/:table/lignes/:line", page.show)
    .get("/:table/lignes/:line/demander", signedIn, (c) => askAlong(app, c))
    .post("/:table/lignes/:line/confirmer", signedIn, speak(confirmLine, "confirme"))
    .post("/:table/lignes/:line/plus-nous", signedIn, speak(withdrawFromLine, "plus"))
    .post("/:table/lignes/:line/refuser", signedIn, drop)
    .post("/:table/lignes/:line/nous-aussi", signedIn, join);
}

async function find(app: App, c: Asking): Promise<SeenOneLine | undefined> {
  const line = c.req.param("line") ?? "";
  if (!isId<"OrientationLine">(line)) return undefined;
  return seeLine(app, c.var.actor, { table: tableOf(c), line });
}

const ofLine = ({ table, line }: SeenOneLine) => ({ table: table.id, line: line.id });

/** To ask along a line: a visitor came in first, and lands here. A line that is not asked so says how on its page. */
async function askAlong(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const along = await seeAskableLine(app, c.var.actor, { line: seen.line.id });
  return along === undefined
    ? c.redirect(lineAt(seen.table, seen.line.id), 303)
    : c.redirect(`/echanges/demander?ligne=${along.id}`, 303);
}

/** Back on the line while one may still read it, else on its table. */
async function backTo(app: App, c: Asking, done: Done): Promise<string> {
  const seen = await find(app, c);
  if (seen === undefined) return `${HERE}/${tableOf(c)}?fait=${done}`;
  return `${lineAt(seen.table, seen.line.id)}?fait=${done}`;
}
