import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { filesOf, pageOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import { importSentRegister } from "../actions/import-sent-register.ts";
import {
  seeRegisterImport,
  seeRegisterImports,
  seeRegisterImportsIn,
} from "../actions/see-register-imports.ts";
import { registerForm } from "./forms.ts";
import { RegisterImportPage, RegisterImportsPage } from "./imports-page.tsx";
import { registerTexts as texts, sentRegisterRefusals } from "./texts.fr.ts";
import type { Asking, Env } from "../../web/asked.ts";

/** « /operateur/registres »: the operator's pages on the imports of registers; unknown to all others. */
export function registerImportRoutes(app: App): Hono<Env> {
  const imports = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeRegisterImports(app, c.var.actor, asked);
      return seen && { ...seen, asked };
    },
    draw: (c, seen, back) =>
      answer(c, <RegisterImportsPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const send = imports.sent({
    asks: async (_, c) => registerForm((await filesOf(c, "fichier"))[0]),
    act: (c, _, asked) => importSentRegister(app, c.var.actor, asked),
    refusals: sentRegisterRefusals,
    beside: { empty: "fichier", "too-long": "fichier", unreadable: "fichier" },
    to: ({ id }) => `/operateur/registres/${id}`,
  });
  return new Hono<Env>()
    .get("/", imports.show)
    .post("/", send)
    .get("/:id", async (c) => {
      const id = c.req.param("id");
      if (!isId<"RegisterImport">(id)) return c.notFound();
      const asked = pageList.read(c.req.queries());
      const seen = await seeRegisterImport(app, c.var.actor, { id, ...asked });
      if (seen === undefined) return c.notFound();
      return answer(c, <RegisterImportPage {...seen} asked={asked} now={app.clock.now()} />);
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
