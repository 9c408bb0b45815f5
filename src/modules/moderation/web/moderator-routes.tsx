import { type Context, Hono } from "hono";
import { z } from "zod";

import { type AskedEnv, idField, lineField, readForm } from "#services/forms";
import { type App, isOperator, type PersonId } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askModerator, endModerating, seeModerators } from "../actions/ask-moderator.ts";
import { isId } from "#basics/id";
import { MODERATORS, ModeratorsPage } from "./moderators-pages.tsx";
import { texts } from "./review-texts.fr.ts";

type Env = AskedEnv & WithFrame;
const words = texts.moderators;

const askForm = z.object({ email: z.email(words.wrongAddress) });
const endForm = z.object({
  person: idField<"Person">(words.writeReason),
  reason: lineField(words.writeReason, 300),
});

/** For the operator: who moderates. Nobody else learns that it exists. */
export function moderatorRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", (c) => show(app, c, {}))
    .post("/", async (c) => {
      const form = await readForm(c, askForm);
      if (!form.fits)
        return show(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      const asked = await askModerator(app, c.var.actor, form.data);
      if (asked.done) return c.redirect(`${MODERATORS}?fait=asked`, 303);
      return show(app, c, {
        typed: form.typed,
        problems: { email: words.wrongAddress },
        status: 422,
      });
    })
    .post("/retirer", async (c) => {
      const form = await readForm(c, endForm);
      if (!form.fits) {
        const ending = typeof form.typed["person"] === "string" ? form.typed["person"] : "";
        const { typed, problems } = form;
        return show(app, c, { typed, problems, ending, status: 422 });
      }
      const person = personOf(form.data.person);
      if (person === undefined) return c.notFound();
      await endModerating(app, c.var.actor, { person, reason: form.data.reason });
      return c.redirect(`${MODERATORS}?fait=ended`, 303);
    });
}

function personOf(id: string): PersonId | undefined {
  return isId<"Person">(id) ? id : undefined;
}

interface Sent {
  readonly typed?: Parameters<typeof ModeratorsPage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly ending?: string;
  readonly status?: 422;
}

async function show(app: App, c: Context<Env>, { status, ...sent }: Sent): Promise<Response> {
  const moderators = await seeModerators(app, c.var.actor, undefined);
  if (moderators === undefined) return c.notFound();
  const said = (["asked", "ended"] as const).find((one) => one === c.req.query("fait"));
  return answer(c, <ModeratorsPage moderators={moderators} said={said} {...sent} />, status ?? 200);
}
