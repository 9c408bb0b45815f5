import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { filesOf, pageAsked, typedOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import { importSentRegister } from "../actions/import-sent-register.ts";
import {
  seeRegisterImport,
  seeRegisterImports,
  seeRegisterImportsIn,
} from "../actions/see-register-imports.ts";
import { IMPORTED } from "../domain/account.ts";
import { RegisterImportPage, RegisterImportsPage, type SentRegister } from "./imports-page.tsx";
import { registerTexts as texts, sentRegisterRefusals } from "./texts.fr.ts";
import type { Env } from "../../web/asked.ts";

/** « /operateur/registres »: the operator's pages on the imports of registers; unknown to all others. */
export function registerImportRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => show(app, c, {}))
    .post("/", (c) => send(app, c))
    .get("/:id", async (c) => {
      const id = c.req.param("id");
      const page = pageAsked(c);
      const seen = isId<"RegisterImport">(id)
        ? await seeRegisterImport(app, c.var.actor, { id, page })
        : undefined;
      if (seen === undefined) return c.notFound();
      return answer(c, <RegisterImportPage {...seen} page={page} now={app.clock.now()} />);
    });
}

async function show(app: App, c: Context<Env>, sent: SentRegister): Promise<Response> {
  const page = pageAsked(c);
  const seen = await seeRegisterImports(app, c.var.actor, { page });
  if (seen === undefined) return c.notFound();
  return answer(
    c,
    <RegisterImportsPage {...seen} page={page} now={app.clock.now()} sent={sent} />,
    sent.problems === undefined ? 200 : 422,
  );
}

async function send(app: App, c: Context<Env>): Promise<Response> {
  const typed = await typedOf(c);
  const [file] = await filesOf(c, "fichier");
  const what = IMPORTED.find((one) => one === typed["registre"]);
  if (file === undefined || what === undefined) {
    const problems = {
      ...(file === undefined ? { fichier: texts.sentMissing } : {}),
      ...(what === undefined ? { registre: texts.sentWhatMissing } : {}),
    };
    return show(app, c, { typed, problems });
  }
  const told = await importSentRegister(app, c.var.actor, { what, file });
  if (told.done) return c.redirect(`/operateur/registres/${told.value.id}`, 303);
  return told.refusal === "not-allowed"
    ? c.notFound()
    : show(app, c, { typed, problems: { fichier: sentRegisterRefusals[told.refusal] } });
}

/** What the operator reads first of registers. */
export const registersCard: OperatorCard = {
  title: texts.title,
  at: "/operateur/registres",
  tell: async (work) => {
    const seen = await seeRegisterImportsIn(work, { page: 1 });
    const sentence = texts.card(seen?.total ?? 0, seen?.imports[0]?.refused ?? 0);
    return { sentence, needsYou: false };
  },
};
