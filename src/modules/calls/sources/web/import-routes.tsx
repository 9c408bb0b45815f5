import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { refused } from "#basics/result";
import { type AskedEnv, filesOf, pageOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { importSent } from "../actions/import-sent.ts";
import { seeImport, seeImports } from "../actions/see-imports.ts";
import { ImportPage, ImportsPage } from "./imports-page.tsx";
import { sentForm } from "./forms.ts";
import { SentPage } from "./sent-page.tsx";
import { sentRefusals } from "./sent-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** The operator's pages on imports; unknown to all others. */
export function importRoutes(app: App) {
  const sent = sentPage(app);
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeImports(app, c.var.actor, asked);
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportsPage {...seen} asked={asked} now={app.clock.now()} />);
    })
    .get("/fichier", sent.show)
    .post("/fichier", sent.send)
    .get("/:id", async (c) => {
      const id = c.req.param("id");
      if (!isId<"Import">(id)) return c.notFound();
      const asked = pageList.read(c.req.queries());
      const seen = await seeImport(app, c.var.actor, { id, ...asked });
      if (seen === undefined) return c.notFound();
      return answer(c, <ImportPage {...seen} asked={asked} now={app.clock.now()} />);
    });
}

function sentPage(app: App) {
  const page = pageOf({
    find: async (c: Context<Env>) => (isOperator(c.var.actor) ? c.var.actor : undefined),
    draw: (c, _, back) => answer(c, <SentPage back={back} />, back),
  });
  const send = page.sent({
    asks: async (_, c) => sentForm((await filesOf(c, "fichier"))[0]),
    act: async (_, actor, { file, source }) =>
      file === undefined ? refused("empty") : importSent(app, actor, { source, file }),
    refusals: sentRefusals,
    beside: { empty: FILE, "too-long": FILE, archive: FILE, workbook: FILE },
    to: ({ id }) => `/operateur/imports/${id}`,
  });
  return { show: page.show, send };
}

const FILE = "fichier";
