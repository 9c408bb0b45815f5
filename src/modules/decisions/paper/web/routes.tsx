import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { idField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { recordBallot, recordProxy, undoBallot, undoProxy } from "../actions/record-paper.ts";
import { seePresence, type SeenPresence } from "../../statutes/actions/see-presence.ts";
import { ballotForm } from "../../web/ballot.ts";
import { ConvocationPage } from "../../statutes/web/convocation-page.tsx";
import { PaperPage, type PaperPageProps } from "./paper-page.tsx";
import { refusals, texts } from "../../web/paper-texts.fr.ts";
import { presenceCsv, PresencePage } from "../../statutes/web/presence-page.tsx";
import { texts as presence } from "../../statutes/web/presence-texts.fr.ts";
import { type Asking, type Env, statusOf } from "../../web/asked.ts";

const voterForm = z.looseObject({ voter: idField<"Person">(texts.choosePerson) });
const proxyForm = z.object({
  from: idField<"Person">(texts.choosePerson),
  to: idField<"Person">(texts.choosePerson),
});

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
    .get("/:vote/papier", signedIn, (c) => paperPage(app, c, { done: c.req.query("fait") }))
    .post("/:vote/papier/bulletin", signedIn, (c) => ballot(app, c))
    .post("/:vote/papier/procuration", signedIn, (c) => proxy(app, c))
    .post("/:vote/papier/bulletin/:person/retirer", signedIn, (c) =>
      undo(app, c, (vote, person) => undoBallot(app, c.var.actor, { vote, voter: person })),
    )
    .post("/:vote/papier/procuration/:person/retirer", signedIn, (c) =>
      undo(app, c, (vote, person) => undoProxy(app, c.var.actor, { vote, from: person })),
    );
}

async function findSeen(app: App, c: Asking): Promise<SeenPresence | undefined> {
  const vote = c.req.param("vote") ?? "";
  return isId<"Vote">(vote) ? seePresence(app, c.var.actor, { vote }) : undefined;
}

type Shown = Pick<PaperPageProps, "done" | "sent" | "typed" | "problem" | "problems">;

/** Of who may record, while one may; else it is as if it were not there. */
async function paperPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen?.records !== true) return c.notFound();
  const page = <PaperPage seen={seen} me={c.var.actor.for} now={app.clock.now()} {...shown} />;
  return answer(c, page, statusOf(shown));
}

async function ballot(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen?.records !== true) return c.notFound();
  const { vote } = seen;
  const { typed, ...form } = await readForm(c, ballotForm(vote));
  const who = voterForm.safeParse(typed);
  const again = { sent: "bulletin", typed } as const;
  if (!form.fits || !who.success) {
    const problems = {
      ...(who.success ? {} : { voter: texts.choosePerson }),
      ...(form.fits ? {} : form.problems),
    };
    return paperPage(app, c, { ...again, problems });
  }
  const asked = { vote: vote.id, voter: who.data.voter, ...form.data };
  const told = await recordBallot(app, c.var.actor, asked);
  if (told.done) return c.redirect(`/votes/${vote.id}/papier?fait=bulletin`, 303);
  return paperPage(app, c, { ...again, problem: refusals[told.refusal] });
}

async function proxy(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen?.records !== true) return c.notFound();
  const { vote } = seen;
  const { typed, ...form } = await readForm(c, proxyForm);
  const again = { sent: "procuration", typed } as const;
  if (!form.fits) return paperPage(app, c, { ...again, problems: form.problems });
  const told = await recordProxy(app, c.var.actor, { vote: vote.id, ...form.data });
  if (told.done) return c.redirect(`/votes/${vote.id}/papier?fait=procuration`, 303);
  return paperPage(app, c, { ...again, problem: refusals[told.refusal] });
}

type Undoing = (
  vote: SeenPresence["vote"]["id"],
  person: SeenPresence["lines"][number]["person"],
) => ReturnType<typeof undoBallot>;

async function undo(app: App, c: Asking, act: Undoing): Promise<Response> {
  const seen = await findSeen(app, c);
  const person = c.req.param("person") ?? "";
  if (seen?.records !== true || !isId<"Person">(person)) return c.notFound();
  const told = await act(seen.vote.id, person);
  if (told.done) return c.redirect(`/votes/${seen.vote.id}/papier?fait=retrait`, 303);
  return paperPage(app, c, { problem: refusals[told.refusal] });
}
