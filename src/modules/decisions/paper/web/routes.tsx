import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageOf, type Shown, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { recordBallot, recordProxy, undoBallot, undoProxy } from "../actions/record-paper.ts";
import { seePresence, type SeenPresence } from "../../statutes/actions/see-presence.ts";
import { ConvocationPage } from "../../statutes/web/convocation-page.tsx";
import { paperBallotForm, proxyForm } from "./forms.ts";
import { PaperPage } from "./paper-page.tsx";
import { refusals } from "../../web/paper-texts.fr.ts";
import { presenceCsv, PresencePage } from "../../statutes/web/presence-page.tsx";
import { texts as presence } from "../../statutes/web/presence-texts.fr.ts";
import { type Asking, type Env, voteIn } from "../../web/asked.ts";

/** « /votes/:vote/papier », « /presence », « /convocation »: what is on paper, and who is present. */
export function paperRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:vote/presence", signedIn, async (c) => {
      const seen = await findSeen(app, c);
      if (seen === undefined) return c.notFound();
      if (c.var.format === "csv") {
        c.header("Content-Type", "text/csv; charset=utf-8");
        c.header("Content-Disposition", `attachment; filename="${presence.csv.name}.csv"`);
        return c.body(presenceCsv(seen));
      }
      return answer(c, <PresencePage seen={seen} now={app.clock.now()} />);
    })
    .get("/:vote/convocation", signedIn, async (c) => {
      const seen = await findSeen(app, c);
      if (seen?.vote.article === undefined) return c.notFound();
      const site = c.var.frame.publicUrl;
      return answer(c, <ConvocationPage seen={seen} now={app.clock.now()} site={site} />);
    })
    .route("/", recordRoutes(app))
    .route("/", undoRoutes(app));
}

async function findSeen(app: App, c: Asking): Promise<SeenPresence | undefined> {
  const vote = voteIn(c);
  return vote && seePresence(app, c.var.actor, { vote });
}

/** Of who may record, while one may; else it is as if it were not there. */
function paperPage(app: App): Shown<Env, SeenPresence> {
  return {
    find: async (c) => {
      const seen = await findSeen(app, c);
      return seen?.records === true ? seen : undefined;
    },
    draw: (c, seen, back) => {
      const done = c.req.query("fait");
      const shown = { seen, me: c.var.actor.for, now: app.clock.now(), done };
      return answer(c, <PaperPage {...shown} back={back} />, back);
    },
  };
}

/** Back to the page, which says what was done. */
function doneAt(what: string) {
  return ({ id }: SeenPresence["vote"]) => `/votes/${id}/papier?fait=${what}`;
}

function recordRoutes(app: App): Hono<Env> {
  const page = pageOf(paperPage(app));
  const ballot = page.sent({
    form: "bulletin",
    asks: async (seen, c) => paperBallotForm(seen, await typedOf(c)),
    act: (c, { vote }, asked) => recordBallot(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: doneAt("bulletin"),
  });
  const proxy = page.sent({
    form: "procuration",
    asks: (seen, c) => proxyForm(seen, c.var.actor.for),
    act: (c, { vote }, asked) => recordProxy(app, c.var.actor, { vote: vote.id, ...asked }),
    refusals,
    to: doneAt("procuration"),
  });
  return new Hono<Env>()
    .get("/:vote/papier", signedIn, page.show)
    .post("/:vote/papier/bulletin", signedIn, ballot)
    .post("/:vote/papier/procuration", signedIn, proxy);
}

/** What was recorded of one person, taken back. */
function undoRoutes(app: App): Hono<Env> {
  const { find, draw } = paperPage(app);
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await find(c);
      const person = c.req.param("person") ?? "";
      return seen && isId<"Person">(person) ? { seen, person } : undefined;
    },
    draw: (c, { seen }, back) => draw(c, seen, back),
  });
  const ballot = page.pressed({
    act: (c, { seen, person }) =>
      undoBallot(app, c.var.actor, { vote: seen.vote.id, voter: person }),
    refusals,
    to: doneAt("retrait"),
  });
  const proxy = page.pressed({
    act: (c, { seen, person }) => undoProxy(app, c.var.actor, { vote: seen.vote.id, from: person }),
    refusals,
    to: doneAt("retrait"),
  });
  return new Hono<Env>()
    .post("/:vote/papier/bulletin/:person/retirer", signedIn, ballot)
    .post("/:vote/papier/procuration/:person/retirer", signedIn, proxy);
}
