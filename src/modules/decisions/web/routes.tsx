import { Hono } from "hono";
import { z } from "zod";

import { readAmount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { isTheme } from "#rules/subjects";
import {
  dayField,
  idField,
  lineField,
  optionalDayField,
  readForm,
  signedIn,
  pageAsked,
} from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { askQuestion } from "../votes/actions/ask-question.ts";
import { listMyVotes } from "../votes/actions/list-votes.ts";
import { seeAsking } from "../votes/actions/see-asking.ts";
import { THRESHOLDS } from "../domain/counting/count-file.ts";
import { isMethod, type Method } from "../domain/methods/method.ts";
import { LONGEST_QUESTION } from "../domain/question.ts";
import { texts as asks } from "../votes/web/ask-texts.fr.ts";
import { AskPage } from "../votes/web/ask-page.tsx";
import type { AskPageProps } from "../votes/web/ask-props.ts";
import { beleniosRoutes } from "../belenios/web/routes.tsx";
import { eveningOf, morningOf } from "./evening.ts";
import { countRoutes } from "../counts/web/routes.tsx";
import { paperRoutes } from "../paper/web/routes.tsx";
import { addRecountRoutes } from "../counts/web/recount-routes.tsx";
import { type Asking, type Env, statusOf } from "./asked.ts";
import { statutesRoutes } from "../statutes/web/routes.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";
import { voiceRoutes } from "./voice-routes.tsx";
import { voteActRoutes } from "../votes/web/routes.tsx";
import { VotesPage } from "../votes/web/votes-page.tsx";

/** Texts of a form that may be left out. */
const maybe = z
  .string()
  .max(10_000, "Écrivez moins de 10 000 caractères.")
  .optional()
  .transform((text) => {
    const trimmed = (text ?? "").replaceAll("\r\n", "\n").trim();
    return trimmed === "" ? undefined : trimmed;
  });

/** What is said of a choice that the form does not offer. */
const CHOOSE = { error: texts.noAnswer };

const askForm = z.object({
  circle: idField<"Circle">(refusalTexts["unknown-circle"]),
  method: z.string().refine(isMethod, "Choisissez comment décider."),
  thread: z.string().optional(),
  question: lineField(asks.emptyQuestion, LONGEST_QUESTION),
  background: maybe,
  answers: maybe,
  budget: maybe,
  threshold: z.enum(THRESHOLDS, CHOOSE).optional(),
  quorum: z.enum(["", "25", "34", "50", "67"], CHOOSE).optional(),
  binding: z.enum(["0", "1"], CHOOSE).optional(),
  secrecy: z.enum(["open", "secret"], CHOOSE).optional(),
  theme: z.string().optional(),
  partial: z.literal("1", CHOOSE).optional(),
  proposalsDay: optionalDayField(asks.notADay),
  votesDay: optionalDayField(asks.notADay),
  day: dayField(asks.notADay),
});
type AskedForm = z.output<typeof askForm>;

/** « /votes »: the questions of one's circles, one's ballot, and where one's voice goes. */
export function voteRoutes(app: App): Hono<Env> {
  return addRecountRoutes(new Hono<Env>())
    .get("/", async (c) => {
      const known = personBy(c.var.actor) !== undefined;
      const named = c.req.query("cercle") ?? "";
      const circle = isId<"Circle">(named) ? named : undefined;
      const page = pageAsked(c);
      const votes = known ? await listMyVotes(app, c.var.actor, { circle, page }) : undefined;
      return answer(c, <VotesPage votes={votes} circle={circle} now={app.clock.now()} />);
    })
    .post("/", signedIn, (c) => ask(app, c))
    .get("/nouveau", signedIn, (c) => {
      const { cercle, methode = "", fil } = c.req.query();
      const method = isMethod(methode) ? methode : undefined;
      return askPage(app, c, { circle: cercle, method, thread: fil }, {});
    })
    .route("/", statutesRoutes(app))
    .route("/", paperRoutes(app))
    .route("/", beleniosRoutes(app))
    .route("/", voiceRoutes(app))
    .route("/", countRoutes(app))
    .route("/", voteActRoutes(app));
}

async function askPage(
  app: App,
  c: Asking,
  where: {
    readonly circle: string | undefined;
    readonly method: Method | undefined;
    readonly thread: string | undefined;
  },
  shown: Pick<AskPageProps, "typed" | "problem" | "problems">,
): Promise<Response> {
  const seen = await seeAsking(app, c.var.actor, {
    circle: where.circle ?? "",
    thread: where.thread,
  });
  if (seen === undefined) return c.notFound();
  const day = dayOf(app.clock.now()).add({ days: 7 });
  const page = <AskPage {...seen} method={where.method} day={day} {...shown} />;
  return answer(c, page, statusOf(shown));
}

async function ask(app: App, c: Asking): Promise<Response> {
  const { typed, ...form } = await readForm(c, askForm);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const method = text("method") ?? "";
  const back = {
    circle: text("circle"),
    method: isMethod(method) ? method : undefined,
    thread: text("thread"),
  };
  if (!form.fits) return askPage(app, c, back, { typed, problems: form.problems });
  const options = answersOf(form.data);
  const budget = form.data.budget === undefined ? undefined : readAmount(form.data.budget);
  if (form.data.budget !== undefined && budget === undefined)
    return askPage(app, c, back, { typed, problems: { budget: asks.notAnAmount } });
  const told = await askQuestion(
    app,
    c.var.actor,
    asked(form.data, { options, budget, now: app.clock.now() }),
  );
  if (told.done) return c.redirect(`/votes/${told.value}`, 303);
  const field = FIELD_OF[told.refusal];
  const says = refusalTexts[told.refusal];
  return field === undefined
    ? askPage(app, c, back, { typed, problem: says })
    : askPage(app, c, back, { typed, problems: { [field]: says } });
}

/** Beside which field a refusal is said. */
const FIELD_OF: Readonly<Partial<Record<string, string>>> = {
  "no-question": "question",
  "too-few-options": "answers",
  "too-many-options": "answers",
  "same-option-twice": "answers",
  "no-cost": "answers",
  "costs-too-much": "answers",
  "no-budget": "budget",
  "no-article": "binding",
  "notice-too-short": "votesDay",
  "phases-out-of-order": "proposalsDay",
  "opens-in-the-past": "votesDay",
  "proposals-in-the-past": "proposalsDay",
  "closes-too-soon": "day",
  "closes-too-late": "day",
};

function asked(
  data: AskedForm,
  read: {
    readonly options: ReturnType<typeof answersOf>;
    readonly budget: number | undefined;
    readonly now: Temporal.Instant;
  },
): Parameters<typeof askQuestion>[2] {
  const { theme = "", thread = "", quorum } = data;
  return {
    circle: data.circle,
    question: data.question,
    background: data.background,
    method: data.method,
    secrecy: data.secrecy ?? "open",
    theme: isTheme(theme) ? theme : undefined,
    options: read.options,
    rules: {
      quorum: quorum === undefined || quorum === "" ? undefined : Number(quorum),
      threshold: data.threshold ?? "simple",
      budget: data.method === "equal-shares" ? read.budget : undefined,
    },
    binding: data.binding === "1",
    showsPartial: data.partial === "1",
    proposalsFrom: data.proposalsDay && morningOf(data.proposalsDay, read.now),
    votesFrom: data.votesDay && morningOf(data.votesDay, read.now),
    closesAt: eveningOf(data.day),
    thread: isId<"Thread">(thread) ? thread : undefined,
  };
}

/** The answers that were written: one a line; of a consent, the whole text; of a budget, with their cost after « = ». */
function answersOf({ method, answers }: AskedForm) {
  if (answers === undefined || method === "majority" || method === "nomination") return [];
  if (method === "consent") return [{ label: answers.slice(0, 1_000), cost: undefined }];
  const lines = answers.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      if (method !== "equal-shares") return { label: line.slice(0, 300), cost: undefined };
      const at = Math.max(line.lastIndexOf("="), line.lastIndexOf(":"));
      const label = (at < 0 ? line : line.slice(0, at)).trim().slice(0, 300);
      return { label, cost: at < 0 ? undefined : readAmount(line.slice(at + 1)) };
    });
}
