import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { countOne, type Limit } from "#services/limits";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/circle.ts";
import { type Asking, type Env } from "../../web/asked.ts";
import { bringCircle } from "../actions/bring-circle.ts";
import { dropLaid, layArchive } from "../actions/lay-archive.ts";
import { listLaid, seeLaid } from "../actions/see-laid.ts";
import { AskedPage, BRING_AT, BringPage } from "./bring-page.tsx";
import { bringForm } from "./forms.ts";
import { LaidPage } from "./laid-page.tsx";
import { bringRefusals, bringTexts, layRefusals } from "./texts.fr.ts";

/** Archives laid by one person in a day: each takes a while to be read. */
const A_DAY: Limit = { name: "archives-laid", points: 10, seconds: 86_400 };

/** « /cercles/apporter »: the archive of a circle is laid, read over, and brought or left. */
export function bringRoutes(app: App): Hono<Env> {
  const laid = pageOf({
    find: (c: Asking) => seeLaid(app, c.var.actor, c.req.param("draft") ?? ""),
    draw: (c, seen, back) =>
      answer(c, <LaidPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const bring = laid.sent({
    asks: ({ names }) => bringForm(names),
    act: (c, { id }, { me }) =>
      bringCircle(app, c.var.actor, { draft: id, me: me < 0 ? undefined : me }),
    refusals: bringRefusals,
    to: (told) =>
      told.is === "of-others" ? `${BRING_AT}/demande` : `${addressOf(told.circle)}/ailleurs`,
  });
  const leave = laid.pressed({
    act: (c, { id }) => dropLaid(app, c.var.actor, id),
    refusals: bringRefusals,
    to: () => BRING_AT,
  });
  return new Hono<Env>()
    .get("/apporter", signedIn, (c) => page(app, c, {}))
    .post("/apporter", signedIn, (c) => lay(app, c))
    .get("/apporter/demande", signedIn, (c) => answer(c, <AskedPage />, {}))
    .get("/apporter/:draft", signedIn, laid.show)
    .post("/apporter/:draft", signedIn, bring)
    .post("/apporter/:draft/laisser", signedIn, leave);
}

async function page(app: App, c: Asking, back: GivenBack) {
  const waiting = await listLaid(app, c.var.actor, undefined);
  return answer(c, <BringPage waiting={waiting} now={app.clock.now()} back={back} />, back);
}

async function lay(app: App, c: Asking): Promise<Response> {
  const [sent] = await filesOf(c, "dossier");
  const say = (problem: string) => page(app, c, { problems: { dossier: problem } });
  if (sent === undefined) return say(bringTexts.noFile);
  if (sent.isTooLong) return say(layRefusals["too-long"]);
  if ((await countOne(app, A_DAY, c.var.actor.for ?? "")) !== undefined)
    return say(layRefusals["too-many"]);
  const told = await layArchive(app, c.var.actor, { from: sent.bytes, most: "page" });
  return told.done ? c.redirect(`${BRING_AT}/${told.value}`, 303) : say(layRefusals[told.refusal]);
}
