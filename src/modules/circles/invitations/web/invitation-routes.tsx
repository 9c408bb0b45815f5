import { Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { readBirthYear, readName } from "#rules/people";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerInvitation, isInside, seeInvitation } from "../actions/answer-invitation.ts";
import { type Asking, type Env } from "../../web/asked.ts";
import { InvitationPage } from "./invitation-page.tsx";
import { linkTexts } from "./link-texts.fr.ts";
import { inviteRefusals } from "./texts.fr.ts";

const textMaybe = z.string().max(200).catch("");
const answerForm = z.object({
  reponse: z.enum(["yes", "no", "never"]),
  version: z.coerce.number().int().catch(0),
  qui: textMaybe,
  nom: textMaybe,
  annee: textMaybe,
  charte: textMaybe,
});
type Sent = z.infer<typeof answerForm>;

/** « /l/invitation/… »: who is asked answers from a letter, in whatever browser opens it. */
export function invitationRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:id/:signature", (c) => page(app, c, {}))
    .post("/:id/:signature", async (c) => {
      const form = await readForm(c, answerForm);
      if (!form.fits) return c.notFound();
      const { typed, data } = form;
      const problems = problemsOf(app, data);
      if (Object.keys(problems).length > 0) return page(app, c, { typed, problems });
      const told = await answerInvitation(app, linkOf(c), {
        says: data.reponse,
        who: data.qui,
        name: readName(data.nom),
        birthYear: readBirthYear(data.annee, dayOf(app.clock.now())),
        charter: data.version,
      });
      if (told.done) return c.redirect(c.req.path, 303);
      switch (told.refusal) {
        case "unknown-invitation":
          return c.notFound();
        // The page says what was answered, or that it is over.
        case "answered-already":
          return c.redirect(c.req.path, 303);
        case "name-first":
          return page(app, c, { typed, problems: { nom: linkTexts.noName } });
        case "unknown-person":
          return page(app, c, { typed, problems: { qui: inviteRefusals["unknown-person"] } });
        case "too-young":
        case "circle-closed":
        case "charter-changed":
          return page(app, c, { typed, problem: inviteRefusals[told.refusal] });
      }
    });
}

function problemsOf(app: App, data: Sent): Readonly<Record<string, string>> {
  if (data.reponse !== "yes") return {};
  const year = data.annee.trim();
  return {
    ...(year !== "" && readBirthYear(year, dayOf(app.clock.now())) === undefined
      ? { annee: linkTexts.notAYear }
      : {}),
    ...(data.charte === "1" ? {} : { charte: linkTexts.notAccepted }),
  };
}

function linkOf(c: Asking) {
  const { id = "", signature = "" } = c.req.param();
  return { id, signature };
}

async function page(app: App, c: Asking, back: GivenBack) {
  const seen = await seeInvitation(app, linkOf(c));
  if (seen === undefined) return c.notFound();
  const isIn = await isInside(app, c.var.actor, seen.circle);
  return answer(c, <InvitationPage {...{ seen, isIn, back }} at={c.req.path} />, back);
}
