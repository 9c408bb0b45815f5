import { type Context, Hono } from "hono";

import { form } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, filesOf, pageOf, sentFile, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { bringGifts, seeBrought } from "../actions/bring-gifts.ts";
import { BringPage } from "./bring-page.tsx";
import { bringRefusals, bringTexts } from "./bring-texts.fr.ts";
import { structureAt } from "./mine-page.tsx";
import { organisationOf } from "./structure-routes.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /donne/pour/…/importer »: a list that goes in, and what came of it. */
export function bringRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const organisation = organisationOf(c);
      const brought = c.req.param("brought");
      if (organisation === undefined) return undefined;
      if (brought !== undefined && !isId<"Brought">(brought)) return undefined;
      return seeBrought(app, c.var.actor, { organisation, brought });
    },
    draw: (c, seen, back) => answer(c, <BringPage seen={seen} back={back} />, back),
  });
  const bring = page.sent({
    asks: async (_, c) => {
      const [sent] = await filesOf(c, "fichier");
      return form({ file: sentFile("fichier", sent, bringTexts.noFile) });
    },
    act: (c, { organisation }, { file }) =>
      bringGifts(app, c.var.actor, { organisation: organisation.id, bytes: file.bytes }),
    refusals: bringRefusals,
    beside: { "too-large": "fichier", "not-a-table": "fichier", "no-column": "fichier" },
    to: (id, { organisation }) => `${structureAt(organisation.id)}/importer/${id}`,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/pour/:organisation/importer", page.show)
    .post("/pour/:organisation/importer", bring)
    .get("/pour/:organisation/importer/:brought", page.show);
}
