import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, holderOf, readForm, textField } from "#services/forms";
import { type App, personBy } from "#services/house";
import { placeOf } from "#pieces/people";
import { answer, type WithFrame } from "#ui/frame";

import { contestVerdict } from "../actions/contest-verdict.ts";
import { reportContent } from "../actions/report-content.ts";
import { seeSubject } from "../actions/see-subject.ts";
import { seeAnswer } from "../actions/see-verdict.ts";
import { readSubject, reasons, referenceOf } from "../domain/report.ts";
import { contestForm } from "./contest-form.ts";
import { ReportPage, ReportReceivedPage } from "./report-pages.tsx";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

const line = (most: number) =>
  z
    .string()
    .max(most, texts.report.tooLong(most))
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : undefined));

const signedInForm = z.object({
  reason: z.enum(reasons, texts.report.chooseReason),
  explanation: textField(texts.report.explain),
});
const reportForm = signedInForm.extend({
  name: line(120),
  address: line(254).pipe(z.email(texts.report.wrongAddress).optional()),
});

/** « Signaler », for anyone; then what became of it, for whoever kept the address of its page. */
export function reportRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/recu/:id", (c) => showReceived(app, c, {}))
    .post("/recu/:id/contester", (c) => contest(app, c))
    .get("/:kind/:id", async (c) => {
      const subject = readSubject(c.req.param("kind"), c.req.param("id"));
      const found = subject && (await seeSubject(app, c.var.actor, subject));
      if (subject === undefined || found === undefined) return c.notFound();
      return answer(c, <ReportPage {...{ subject, found }} signedIn={isSignedIn(c)} />);
    })
    .post("/:kind/:id", async (c) => {
      const subject = readSubject(c.req.param("kind"), c.req.param("id"));
      const found = subject && (await seeSubject(app, c.var.actor, subject));
      if (subject === undefined || found === undefined) return c.notFound();
      const signedIn = isSignedIn(c);
      const form = await readForm(c, signedIn ? signedInForm : reportForm);
      if (!form.fits) {
        const { typed, problems } = form;
        return answer(c, <ReportPage {...{ subject, found, signedIn, typed, problems }} />, 422);
      }
      const asked = { subject, name: undefined, address: undefined, ...form.data };
      const visitor = holderOf(app, c) ?? "";
      const reported = await reportContent(app, c.var.actor, {
        ...asked,
        visitor,
        place: placeOf(c),
      });
      if (reported.done) return c.redirect(`/signaler/recu/${reported.value}`, 303);
      const problem = texts.report.refusals[reported.refusal];
      const { typed } = form;
      return answer(c, <ReportPage {...{ subject, found, signedIn, typed, problem }} />, 409);
    });
}

const isSignedIn = (c: Context<Env>) => personBy(c.var.actor) !== undefined;

interface Sent {
  readonly typed?: Parameters<typeof ReportReceivedPage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly status?: 409 | 422;
}

async function showReceived(
  app: App,
  c: Context<Env>,
  { status, ...sent }: Sent,
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const seen = isId<"Report">(id) ? await seeAnswer(app, c.var.actor, id) : undefined;
  if (seen === undefined || !isId<"Report">(id)) return c.notFound();
  const shown = {
    ...seen,
    at: `/signaler/recu/${id}`,
    reference: referenceOf(id),
    now: app.clock.now(),
    justSent: c.req.query("fait") === "conteste",
  };
  return answer(c, <ReportReceivedPage {...shown} {...sent} />, status ?? 200);
}

async function contest(app: App, c: Context<Env>): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const seen = isId<"Report">(id) ? await seeAnswer(app, c.var.actor, id) : undefined;
  if (seen?.answered === undefined || !isId<"Report">(id)) return c.notFound();
  const form = await readForm(c, contestForm);
  if (!form.fits)
    return showReceived(app, c, { typed: form.typed, problems: form.problems, status: 422 });
  const contested = await contestVerdict(app, c.var.actor, {
    verdict: seen.answered.verdict.id,
    words: form.data.words,
    report: id,
  });
  if (contested.done) return c.redirect(`/signaler/recu/${id}?fait=conteste`, 303);
  const problem = texts.verdict.refusals[contested.refusal];
  return showReceived(app, c, { typed: form.typed, problem, status: 409 });
}
