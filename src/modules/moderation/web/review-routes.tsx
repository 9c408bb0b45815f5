import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, readForm, textField, pageAsked } from "#services/forms";
import { sendFile } from "#services/files";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { answerModerating, seeMyModerating } from "../actions/ask-moderator.ts";
import { type Decided, decideReport } from "../actions/decide-report.ts";
import { openReviewedFile } from "../actions/open-reviewed-file.ts";
import { seeDecided, seeGiven, seeReview, seeReviews } from "../actions/see-reviews.ts";
import { readSubject, type Subject } from "../domain/report.ts";
import { grounds, outcomes } from "../domain/verdict.ts";
import { AgreementPage, StoppedPage } from "./moderators-pages.tsx";
import { ReviewPage } from "./review-page.tsx";
import { texts } from "./review-texts.fr.ts";
import { type Given, LIST, PAGE_SIZE, ReviewsPage } from "./review-pages.tsx";

type Env = AskedEnv & WithFrame;

const decideForm = z.object({
  outcome: z.enum(outcomes, texts.one.chooseOutcome),
  ground: z.enum(grounds).optional(),
  reasons: textField(texts.one.writeReasons),
});

/** For those who moderate: the list, and one thing to answer. Nobody else learns that they exist. */
export function reviewRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const page = pageAsked(c);
      const paging = { from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE };
      const seen = await seeReviews(app, c.var.actor, paging);
      if (seen === undefined) return c.notFound();
      const given = await givenOf(app, c);
      const shown = { ...seen, page, given, isOperator: isOperator(c.var.actor) };
      return answer(c, <ReviewsPage {...shown} />);
    })
    .route("/accord", agreementRoutes(app))
    .get("/:kind/:id", (c) => showReview(app, c, {}))
    .get("/:kind/:id/fichiers/:file", async (c) => {
      const subject = subjectOf(c);
      const asked = subject && { subject, file: c.req.param("file") };
      const file = asked && (await openReviewedFile(app, c.var.actor, asked));
      return file === undefined ? c.notFound() : sendFile(c, file);
    })
    .post("/:kind/:id", async (c) => {
      const subject = subjectOf(c);
      if (subject === undefined) return c.notFound();
      if ((await seeReview(app, c.var.actor, subject)) === undefined)
        return decidedAlready(app, c, subject);
      const form = await readForm(c, decideForm);
      if (!form.fits)
        return showReview(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      const decided = await decideReport(app, c.var.actor, {
        subject,
        outcome: form.data.outcome,
        ground: form.data.ground,
        reasons: form.data.reasons,
      });
      if (!decided.done) {
        const problem = texts.one.refusals[decided.refusal];
        return showReview(app, c, { typed: form.typed, problem, status: 409 });
      }
      return c.redirect(await afterOpinion(app, c, decided.value), 303);
    });
}

/** To the list; whoever has none left to see (the moderators of a circle) reads the decision at its own address. */
async function afterOpinion(app: App, c: Context<Env>, decided: Decided): Promise<string> {
  if (decided.state === "waits") return `${LIST}?fait=attend`;
  const list = await seeReviews(app, c.var.actor, { from: 0, most: 1 });
  if (list?.looks !== undefined) return `${LIST}?fait=${decided.verdict}`;
  return `/moderation/${decided.verdict}?fait=decide`;
}

async function givenOf(app: App, c: Context<Env>): Promise<Given | "waits" | undefined> {
  const id = c.req.query("fait") ?? "";
  if (id === "attend") return "waits";
  return isId<"Verdict">(id) ? seeGiven(app, c.var.actor, id) : undefined;
}

const agreementForm = z.object({
  answer: z.enum(["agree", "decline"]),
  named: z.string().optional(),
});

/** Whoever was asked says yes or no, and changes their mind; for others this page does not exist. */
function agreementRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const mine = await seeMyModerating(app, c.var.actor, undefined);
      if (mine === undefined) return c.notFound();
      const since = mine.acceptedAt && dayOf(mine.acceptedAt);
      const saved = c.req.query("fait") === "oui";
      return answer(c, <AgreementPage since={since} isNamed={mine.isNamed} saved={saved} />);
    })
    .post("/", async (c) => {
      const form = await readForm(c, agreementForm);
      if (!form.fits) return c.redirect(`${LIST}/accord`, 303);
      const agrees = form.data.answer === "agree";
      const isNamed = form.data.named !== undefined;
      const told = await answerModerating(app, c.var.actor, { agrees, isNamed });
      if (!told.done) return c.notFound();
      return agrees ? c.redirect(`${LIST}/accord?fait=oui`, 303) : answer(c, <StoppedPage />);
    });
}

function subjectOf(c: Context<Env>): Subject | undefined {
  return readSubject(c.req.param("kind") ?? "", c.req.param("id") ?? "");
}

interface Sent {
  readonly typed?: Parameters<typeof ReviewPage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly status?: 409 | 422;
}

async function showReview(app: App, c: Context<Env>, { status, ...sent }: Sent): Promise<Response> {
  const subject = subjectOf(c);
  const seen = subject && (await seeReview(app, c.var.actor, subject));
  if (seen === undefined)
    return subject === undefined ? c.notFound() : decidedAlready(app, c, subject);
  return answer(c, <ReviewPage seen={seen} now={app.clock.now()} {...sent} />, status ?? 200);
}

/** Who was asked and comes once it is decided reads the decision; nobody else learns that there was one. */
async function decidedAlready(app: App, c: Context<Env>, subject: Subject): Promise<Response> {
  const verdict = await seeDecided(app, c.var.actor, subject);
  return verdict === undefined
    ? c.notFound()
    : c.redirect(`/moderation/${verdict.id}?fait=deja`, 303);
}
