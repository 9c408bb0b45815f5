import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf, PARIS } from "#basics/dates";
import { isId } from "#basics/id";
import {
  type AskedEnv,
  dayField,
  idField,
  lineField,
  readForm,
  signedIn,
  textField,
} from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askQuestion } from "../actions/ask-question.ts";
import { castBallot } from "../actions/cast-ballot.ts";
import { delegate, takeVoiceBack } from "../actions/delegate.ts";
import { foreseeRing } from "../actions/foresee-ring.ts";
import { listMyVotes, seeVote, type SeenVote } from "../actions/see-vote.ts";
import { AskPage, type AskPageProps } from "./ask-page.tsx";
import { RingPage } from "./ring-page.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";
import { type JustDone, VotePage, type VotePageProps } from "./vote-page.tsx";
import { VotesPage } from "./votes-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;
type Shown = Pick<VotePageProps, "typed" | "problem" | "problems" | "justDone">;

const ballotForm = z.object({ option: idField<"Option">(texts.chooseOne) });
const delegateForm = z.object({
  to: idField<"Person">(texts.choosePerson),
  /** They were told that it makes a ring. */
  sure: z.literal("1").optional(),
});
const askForm = z.object({
  circle: idField<"Circle">(refusalTexts["unknown-circle"]),
  question: lineField(texts.emptyQuestion),
  answers: textField(texts.emptyAnswers, 1_000).transform((lines) =>
    lines
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
  day: dayField(texts.notADay),
});

/** « /votes »: the questions of one's circles, one's ballot, and where one's voice goes. */
export function voteRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const known = personBy(c.var.actor) !== undefined;
      const { votes, circles } = await listMyVotes(app, c.var.actor, undefined);
      return answer(
        c,
        <VotesPage votes={known ? votes : undefined} circles={circles} now={app.clock.now()} />,
      );
    })
    .post("/", signedIn, (c) => ask(app, c))
    .get("/nouveau", signedIn, (c) => askPage(app, c, c.req.query("cercle"), {}))
    .get("/:vote", signedIn, async (c) => {
      const seen = await find(app, c);
      return seen === undefined
        ? c.notFound()
        : votePage(app, c, seen, { justDone: justDoneIn(c, seen) });
    })
    .post("/:vote/bulletin", signedIn, (c) => cast(app, c))
    .post("/:vote/confier", signedIn, (c) => entrust(app, c))
    .post("/:vote/reprendre", signedIn, async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      await takeVoiceBack(app, c.var.actor, { circle: seen.vote.circle });
      const from = seen.delegate === undefined ? "" : `&de=${seen.delegate.person}`;
      return c.redirect(`/votes/${seen.vote.id}?fait=reprise${from}`, 303);
    });
}

/** What the address says was just done; who is named there is a member of the circle. */
function justDoneIn(c: Asking, { others }: SeenVote): JustDone | undefined {
  const { fait: done, de } = c.req.query();
  if (done === "bulletin") return { what: "cast" };
  if (done === "confiance") return { what: "entrusted" };
  const from = others.find(({ person }) => person === de);
  return done === "reprise" && from !== undefined ? { what: "taken-back", from } : undefined;
}

function find(app: App, c: Asking): Promise<SeenVote | undefined> {
  const asked = c.req.param("vote") ?? "";
  return isId<"Vote">(asked)
    ? seeVote(app, c.var.actor, { vote: asked })
    : Promise.resolve(undefined);
}

function statusOf({ problem, problems }: Shown): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

async function votePage(app: App, c: Asking, seen: SeenVote, shown: Shown): Promise<Response> {
  return answer(c, <VotePage seen={seen} now={app.clock.now()} {...shown} />, statusOf(shown));
}

async function cast(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, ballotForm);
  if (!form.fits) return votePage(app, c, seen, { typed, problems: form.problems });
  const told = await castBallot(app, c.var.actor, { vote: seen.vote.id, ...form.data });
  if (told.done) return c.redirect(`/votes/${seen.vote.id}?fait=bulletin`, 303);
  return votePage(app, c, seen, { typed, problem: refusalTexts[told.refusal] });
}

async function entrust(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, delegateForm);
  const problem = form.fits ? undefined : texts.choosePerson;
  if (!form.fits) return votePage(app, c, seen, { typed, problem });
  const { to, sure } = form.data;
  const member = seen.others.find(({ person }) => person === to);
  if (sure === undefined && member !== undefined) {
    const ring = await foreseeRing(app, c.var.actor, { vote: seen.vote.id, to });
    if (ring !== undefined) return answer(c, <RingPage seen={seen} to={member} ring={ring} />);
  }
  const told = await delegate(app, c.var.actor, { circle: seen.vote.circle, to });
  if (told.done) return c.redirect(`/votes/${seen.vote.id}?fait=confiance`, 303);
  return votePage(app, c, seen, { typed, problem: refusalTexts[told.refusal] });
}

async function askPage(
  app: App,
  c: Asking,
  asked: string | undefined,
  shown: Omit<AskPageProps, "circle" | "day">,
): Promise<Response> {
  const { circles } = await listMyVotes(app, c.var.actor, undefined);
  const circle = circles.find(({ id }) => id === asked);
  if (circle === undefined) return c.notFound();
  const day = dayOf(app.clock.now()).add({ days: 7 });
  return answer(c, <AskPage circle={circle} day={day} {...shown} />, statusOf(shown));
}

/** Voting ends at 20:00 in Paris on the day asked. */
const EVENING = Temporal.PlainTime.from("20:00");

async function ask(app: App, c: Asking): Promise<Response> {
  const { typed, ...form } = await readForm(c, askForm);
  const circle = typeof typed["circle"] === "string" ? typed["circle"] : undefined;
  if (!form.fits) return askPage(app, c, circle, { typed, problems: form.problems });
  const { day, answers, ...data } = form.data;
  if (day === undefined) return askPage(app, c, circle, { typed, problem: texts.notADay });
  const told = await askQuestion(app, c.var.actor, {
    ...data,
    options: answers.map((label) => ({ label: label.slice(0, 200) })),
    closesAt: day.toZonedDateTime({ timeZone: PARIS, plainTime: EVENING }).toInstant(),
  });
  if (told.done) return c.redirect(`/votes/${told.value}`, 303);
  return askPage(app, c, circle, { typed, problem: refusalTexts[told.refusal] });
}
