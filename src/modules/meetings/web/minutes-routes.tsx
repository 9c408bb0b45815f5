import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer } from "#ui/frame";

import { objectToMinutes } from "../actions/approve-minutes.ts";
import { publishMinutes, seeWithoutNames } from "../actions/publish-minutes.ts";
import { correctMinutes } from "../actions/keep-minutes.ts";
import { minutesAt } from "./addresses.ts";
import { type Asking, type Env, findOne, ONE } from "./asked.ts";
import { publishForm } from "./forms.ts";
import { MinutesPage, minutesPdf, PublishPage } from "./minutes-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** The minutes of a meeting: read, corrected, printed, published. */
export function minutesRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findOne(app, c),
    draw: async (c, seen, back) => {
      if (c.var.format !== "pdf")
        return answer(c, <MinutesPage seen={seen} now={app.clock.now()} back={back} />, back);
      const file = await minutesPdf(app.config.projectFolder, seen);
      return c.body(new Uint8Array(file), 200, pdfFile("compte-rendu.pdf"));
    },
  });
  const correct = page.pressed({
    act: (c, { meeting }) => correctMinutes(app, c.var.actor, { meeting: meeting.id }),
    refusals,
    to: (document) => `/communs/documents/${document}/ecrire`,
  });
  const object = page.pressed({
    act: (c, { meeting }) => objectToMinutes(app, c.var.actor, { meeting: meeting.id }),
    refusals,
    to: (meeting) => minutesAt(meeting),
  });
  const at = `${ONE}/compte-rendu`;
  return new Hono<Env>()
    .get(at, page.show)
    .post(`${at}/corriger`, signedIn, correct)
    .post(`${at}/objecter`, signedIn, object)
    .route("/", publishRoutes(app, `${at}/publier`));
}

function publishRoutes(app: App, at: string): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      if (seen?.may.lead !== true || seen.meeting.approvedAt === undefined) return undefined;
      const meeting = seen.meeting.id;
      const shown = await seeWithoutNames(app, c.var.actor, { meeting });
      return shown === undefined ? undefined : { seen, shown };
    },
    draw: (c, found, back) =>
      answer(c, <PublishPage {...found} now={app.clock.now()} back={back} />, back),
  });
  const publish = page.sent({
    asks: publishForm,
    act: (c, { seen }, given) =>
      publishMinutes(app, c.var.actor, { meeting: seen.meeting.id, ...given }),
    refusals,
    beside: { "say-for-good": "pour-toujours" },
    to: (_, { seen }) => minutesAt(seen.meeting.id),
  });
  return new Hono<Env>().get(at, signedIn, page.show).post(at, signedIn, publish);
}
