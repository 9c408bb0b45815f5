import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, holderOf, readForm, textField } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { decideReport } from "../actions/decide-report.ts";
import { reportContent } from "../actions/report-content.ts";
import { seeAnswer, seeCase, seeGiven, seeReports, seeVerdict } from "../actions/see-reports.ts";
import { seeSubject } from "../actions/see-subject.ts";
import { readSubject, reasons, referenceOf, type Subject } from "../domain/report.ts";
import { grounds, outcomes } from "../domain/verdict.ts";
import { CasePage, LIST, PAGE_SIZE, ReportsPage } from "./operator-pages.tsx";
import { ReportPage, ReportReceivedPage } from "./report-pages.tsx";
import { texts } from "./texts.fr.ts";
import { VerdictPage } from "./verdict-page.tsx";

type Env = AskedEnv & WithFrame;

const line = (most: number) =>
  z
    .string()
    .max(most, texts.report.tooLong(most))
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : undefined));

const reportForm = z.object({
  reason: z.enum(reasons, texts.report.chooseReason),
  explanation: textField(texts.report.explain),
  name: line(120),
  address: line(254).pipe(z.email(texts.report.wrongAddress).optional()),
});

/** « Signaler », for anyone. */
export function reportRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/recu/:id", async (c) => {
      const { id } = c.req.param();
      const seen = isId<"Report">(id) ? await seeAnswer(app, c.var.actor, id) : undefined;
      if (seen === undefined || !isId<"Report">(id)) return c.notFound();
      const shown = { ...seen, reference: referenceOf(id), now: app.clock.now() };
      return answer(c, <ReportReceivedPage {...shown} />);
    })
    .get("/:kind/:id", async (c) => {
      const subject = readSubject(c.req.param("kind"), c.req.param("id"));
      const found = subject && (await seeSubject(app, c.var.actor, subject));
      if (subject === undefined || found === undefined) return c.notFound();
      return answer(c, <ReportPage subject={subject} found={found} />);
    })
    .post("/:kind/:id", async (c) => {
      const subject = readSubject(c.req.param("kind"), c.req.param("id"));
      const found = subject && (await seeSubject(app, c.var.actor, subject));
      if (subject === undefined || found === undefined) return c.notFound();
      const form = await readForm(c, reportForm);
      if (!form.fits) {
        const { typed, problems } = form;
        return answer(c, <ReportPage {...{ subject, found, typed, problems }} />, 422);
      }
      const { reason, explanation, name, address } = form.data;
      const asked = { subject, reason, explanation, name, address };
      const reported = await reportContent(app, c.var.actor, {
        ...asked,
        visitor: holderOf(c) ?? "",
      });
      if (reported.done) return c.redirect(`/signaler/recu/${reported.value}`, 303);
      const problem = texts.report.refusals[reported.refusal];
      return answer(c, <ReportPage {...{ subject, found, problem }} typed={form.typed} />, 409);
    });
}

/** Statements of reasons, by their address. */
export function verdictRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/:id", async (c) => {
    const { id } = c.req.param();
    const verdict = isId<"Verdict">(id) ? await seeVerdict(app, c.var.actor, id) : undefined;
    if (verdict === undefined) return c.notFound();
    return answer(c, <VerdictPage verdict={verdict} now={app.clock.now()} />);
  });
}

const decideForm = z.object({
  outcome: z.enum(outcomes, texts.one.chooseOutcome),
  ground: z.enum(grounds).optional(),
  reasons: textField(texts.one.writeReasons),
});

/** The operator's list, and one thing to decide; nobody else learns that they exist. */
export function operatorRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const asked = Number(c.req.query("page") ?? "1");
      const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
      const paging = { from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE };
      const seen = await seeReports(app, c.var.actor, paging);
      if (seen === undefined) return c.notFound();
      const id = c.req.query("fait") ?? "";
      const given = isId<"Verdict">(id) ? await seeGiven(app, c.var.actor, id) : undefined;
      return answer(c, <ReportsPage {...seen} page={page} given={given} />);
    })
    .get("/:kind/:id", (c) => showCase(app, c, {}))
    .post("/:kind/:id", async (c) => {
      const subject = subjectOf(c);
      if (subject === undefined) return c.notFound();
      const form = await readForm(c, decideForm);
      if (!form.fits) {
        return showCase(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      }
      const { outcome, ground, reasons: why } = form.data;
      const decided = await decideReport(app, c.var.actor, {
        subject,
        outcome,
        ground,
        reasons: why,
      });
      if (decided.done) return c.redirect(`${LIST}?fait=${decided.value}`, 303);
      const problem = texts.one.refusals[decided.refusal];
      return showCase(app, c, { typed: form.typed, problem, status: 409 });
    });
}

function subjectOf(c: Context<Env>): Subject | undefined {
  return readSubject(c.req.param("kind") ?? "", c.req.param("id") ?? "");
}

interface Sent {
  readonly typed?: Parameters<typeof CasePage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly status?: 409 | 422;
}

async function showCase(app: App, c: Context<Env>, { status, ...sent }: Sent): Promise<Response> {
  const subject = subjectOf(c);
  const seen = subject && (await seeCase(app, c.var.actor, subject));
  if (seen === undefined) return c.notFound();
  return answer(c, <CasePage seen={seen} now={app.clock.now()} {...sent} />, status ?? 200);
}
