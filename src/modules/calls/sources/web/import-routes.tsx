import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, filesOf, pageAsked, typedOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { importSent, SHAPED } from "../actions/import-sent.ts";
import { seeImport, seeImports } from "../actions/see-imports.ts";
import { ImportPage, ImportsPage } from "./imports-page.tsx";
import { SentPage, type SentPageProps } from "./sent-page.tsx";
import { sentRefusals, sentTexts } from "./sent-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** The operator's pages on imports; unknown to all others. */
export function importRoutes(app: App) {
  return new Hono<Env>()
    .get("/", async (c) => {
      const page = pageAsked(c);
      const seen = await seeImports(app, c.var.actor, { page });
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportsPage {...seen} page={page} now={app.clock.now()} />);
    })
    .get("/fichier", (c) => showSent(c, {}))
    .post("/fichier", (c) => send(app, c))
    .get("/:id", async (c) => {
      const id = c.req.param("id");
      const page = pageAsked(c);
      const seen = isId<"Import">(id) ? await seeImport(app, c.var.actor, { id, page }) : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportPage {...seen} page={page} now={app.clock.now()} />);
    });
}

async function showSent(c: Context<Env>, shown: SentPageProps): Promise<Response> {
  if (!isOperator(c.var.actor)) return c.notFound();
  return answer(c, <SentPage {...shown} />, shown.problems === undefined ? 200 : 422);
}

async function send(app: App, c: Context<Env>): Promise<Response> {
  const typed = await typedOf(c);
  const [file] = await filesOf(c, "fichier");
  const source = SHAPED.find((one) => one === typed["source"]);
  if (file === undefined || source === undefined) {
    const problems = {
      ...(file === undefined ? { fichier: sentTexts.fileMissing } : {}),
      ...(source === undefined ? { source: sentTexts.sourceMissing } : {}),
    };
    return showSent(c, { typed, problems });
  }
  const told = await importSent(app, c.var.actor, { source, file });
  if (told.done) return c.redirect(`/operateur/imports/${told.value.id}`, 303);
  return told.refusal === "not-allowed"
    ? c.notFound()
    : showSent(c, { typed, problems: { fichier: sentRefusals[told.refusal] } });
}
