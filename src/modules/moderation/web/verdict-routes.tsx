import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, readForm } from "#services/forms";
import { type App, personBy, reading } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { listNamedModeratorsIn } from "../actions/ask-moderator.ts";
import { contestVerdict } from "../actions/contest-verdict.ts";
import { seeRegister } from "../actions/keep-register.ts";
import { seeVerdict } from "../actions/see-verdict.ts";
import { contestForm } from "./contest-form.ts";
import { RegisterPage, registerCsv } from "./register-page.tsx";
import { texts as registerTexts } from "./register-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { VerdictPage, type VerdictPageProps } from "./verdict-page.tsx";

type Env = AskedEnv & WithFrame;

const seeNamedModerators = reading(listNamedModeratorsIn);

/** How this site is moderated, in words and in counts; and statements of reasons, by their address. */
export function verdictRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      if (c.var.format === "csv") {
        c.header("Content-Type", "text/csv; charset=utf-8");
        c.header("Content-Disposition", `attachment; filename="${registerTexts.fileName}"`);
        return c.body(registerCsv(await seeRegister(app, c.var.actor, "all")));
      }
      const counts = await seeRegister(app, c.var.actor, "shown");
      const moderators = await seeNamedModerators(app, c.var.actor, undefined);
      return answer(c, <RegisterPage counts={counts} moderators={moderators} />);
    })
    .get("/:id", (c) => showVerdict(app, c, {}))
    .post("/:id/contester", async (c) => {
      const { id } = c.req.param();
      const seen = isId<"Verdict">(id) ? await seeVerdict(app, c.var.actor, id) : undefined;
      if (seen === undefined || !isId<"Verdict">(id)) return c.notFound();
      if (personBy(c.var.actor) === undefined)
        return c.redirect(`/entrer?vers=${encodeURIComponent(`/moderation/${id}`)}`, 303);
      const form = await readForm(c, contestForm);
      if (!form.fits)
        return showVerdict(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      const asked = { verdict: id, words: form.data.words };
      const contested = await contestVerdict(app, c.var.actor, asked);
      if (contested.done) return c.redirect(`/moderation/${id}?fait=conteste`, 303);
      const problem = texts.verdict.refusals[contested.refusal];
      return showVerdict(app, c, { typed: form.typed, problem, status: 409 });
    });
}

interface Sent {
  readonly typed?: Parameters<typeof VerdictPage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly status?: 409 | 422;
}

const JUST: ReadonlyMap<string, VerdictPageProps["just"]> = new Map([
  ["conteste", "contested"],
  ["decide", "decided"],
  ["deja", "already"],
] as const);

async function showVerdict(
  app: App,
  c: Context<Env>,
  { status, ...sent }: Sent,
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const seen = isId<"Verdict">(id) ? await seeVerdict(app, c.var.actor, id) : undefined;
  if (seen === undefined) return c.notFound();
  const just = JUST.get(c.req.query("fait") ?? "");
  const shown = { ...seen, now: app.clock.now(), just };
  return answer(c, <VerdictPage {...shown} {...sent} />, status ?? 200);
}
