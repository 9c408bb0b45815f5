import { type Context, Hono } from "hono";
import { z } from "zod";

import { readAmount, writeAmount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { writeTable } from "#basics/formats/table-text";
import { type AskedEnv, lineField, readForm } from "#services/forms";
import { type App, reading } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  mayKeepAccountsIn,
  seeAllLines,
  seeLineToStrike,
  strikeLine,
  writeLine,
} from "../actions/keep-accounts.ts";
import { seeGovernance } from "../actions/see-governance.ts";
import { type AccountLine, LINE_KINDS, yearsAround } from "../../domain/account-line.ts";
import { StrikeLinePage, WriteLinePage } from "./account-forms.tsx";
import { GovernancePage } from "./governance-page.tsx";
import { texts } from "./governance-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** What was just saved, by the word of the address where one comes back. */
const SAID: ReadonlyMap<string, string> = new Map(Object.entries(texts.said));

const mayKeep = reading(mayKeepAccountsIn);

const lineForm = (years: readonly number[]) =>
  z.object({
    genre: z.enum(LINE_KINDS, texts.form.chooseKind),
    objet: lineField(texts.form.labelNeeded, 120),
    qui: lineField(texts.form.partyNeeded, 120),
    somme: z.string(texts.form.amountWrong).transform((typed, told) => {
      const amount = readAmount(typed);
      if (amount !== undefined && amount > 0) return amount;
      told.addIssue({ code: "custom", message: texts.form.amountWrong });
      return z.NEVER;
    }),
    annee: z
      .string(texts.form.yearWrong)
      .transform(Number)
      .refine((year) => years.includes(year), texts.form.yearWrong),
    prevu: z.string().optional(),
  });

const strikeForm = z.object({ pourquoi: lineField(texts.strikeForm.whyNeeded, 300) });

/** How the instance is governed, for everyone; and its accounts, for those who keep them. */
export function governanceRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      if (c.var.format === "csv") {
        c.header("Content-Type", "text/csv; charset=utf-8");
        c.header("Content-Disposition", `attachment; filename="${texts.fileName}"`);
        return c.body(accountsCsv(await seeAllLines(app, c.var.actor, undefined)));
      }
      const year = /^\d{4}$/.test(c.req.query("annee") ?? "") ? Number(c.req.query("annee")) : 0;
      const seen = await seeGovernance(app, c.var.actor, { year });
      const said = SAID.get(c.req.query("fait") ?? "");
      return answer(c, <GovernancePage instance={c.var.instance} said={said} {...seen} />);
    })
    .route("/comptes", accountRoutes(app));
}

function accountRoutes(app: App): Hono<Env> {
  const years = () => yearsAround(dayOf(app.clock.now()));
  return new Hono<Env>()
    .use(async (c, next) => ((await mayKeep(app, c.var.actor, undefined)) ? next() : c.notFound()))
    .get("/", (c) => answer(c, <WriteLinePage years={years()} />))
    .post("/", async (c) => {
      const form = await readForm(c, lineForm(years()));
      if (!form.fits) return answer(c, <WriteLinePage years={years()} {...form} />, 422);
      const { genre, objet, qui, somme, annee, prevu } = form.data;
      const written = await writeLine(app, c.var.actor, {
        kind: genre,
        label: objet,
        party: qui,
        amount: somme,
        year: annee,
        isPlanned: prevu !== undefined,
      });
      if (written.done) return c.redirect(`/gouvernance?annee=${annee}&fait=ligne`, 303);
      if (written.refusal === "not-yours") return c.notFound();
      const problem = texts.refusals[written.refusal];
      return answer(c, <WriteLinePage years={years()} typed={form.typed} problem={problem} />, 409);
    })
    .get("/:line/rayer", (c) => showStrike(app, c, {}))
    .post("/:line/rayer", async (c) => {
      const form = await readForm(c, strikeForm);
      if (!form.fits)
        return showStrike(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      const line = c.req.param("line");
      if (!isId<"AccountLine">(line)) return c.notFound();
      const struck = await strikeLine(app, c.var.actor, { line, why: form.data.pourquoi });
      return struck.done || struck.refusal === "struck-already"
        ? c.redirect("/gouvernance?fait=rayee", 303)
        : c.notFound();
    });
}

type StrikeTold = Pick<Parameters<typeof StrikeLinePage>[0], "typed" | "problems"> & {
  readonly status?: 422;
};

async function showStrike(
  app: App,
  c: Context<Env>,
  { status, ...told }: StrikeTold,
): Promise<Response> {
  const id = c.req.param("line") ?? "";
  const line = isId<"AccountLine">(id) ? await seeLineToStrike(app, c.var.actor, id) : undefined;
  return line === undefined
    ? c.notFound()
    : answer(c, <StrikeLinePage line={line} {...told} />, status ?? 200);
}

/** The accounts for a spreadsheet: semicolons and a mark of encoding, as LibreOffice and Excel read in French. */
export function accountsCsv(lines: readonly AccountLine[]): string {
  const rows = lines.map((line) => [
    line.year,
    texts.form.kinds[line.kind],
    line.label,
    line.party,
    writeAmount(line.amount).replaceAll(/\s/g, ""),
    line.isPlanned ? texts.yes : texts.no,
    dayOf(line.writtenAt).toString(),
    line.struck === undefined ? "" : dayOf(line.struck.at).toString(),
    line.struck?.why,
  ]);
  return writeTable(texts.headers, rows);
}
