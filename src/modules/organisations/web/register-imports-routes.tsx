import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageAsked } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import {
  seeRegisterImport,
  seeRegisterImports,
  seeRegisterImportsIn,
} from "../actions/see-register-imports.ts";
import { RegisterImportPage, RegisterImportsPage } from "./register-imports-page.tsx";
import { registerTexts as texts } from "./registers.texts.fr.ts";
import type { Env } from "./routes.tsx";

/** « /operateur/registres »: the operator's pages on the imports of registers; unknown to all others. */
export function registerImportRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const page = pageAsked(c);
      const seen = await seeRegisterImports(app, c.var.actor, { page });
      if (seen === undefined) return c.notFound();
      return answer(c, <RegisterImportsPage {...seen} page={page} now={app.clock.now()} />);
    })
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
