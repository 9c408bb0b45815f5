import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm, signedIn, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import {
  answerByLink,
  answerInvitation,
  type InvitationLink,
  seeInvitation,
  seeMyInvitation,
} from "../actions/answer-invitation.ts";
import { invitationPath } from "../actions/invite.ts";
import {
  answerStillYou,
  readStillYouLink,
  seeStillYou,
  stillYouPath,
} from "../actions/still-you.ts";
import { addressOf } from "../../domain/organisation.ts";
import { type Mending, statusOf } from "./inside-page.tsx";
import { InvitationPage } from "./invitation-page.tsx";
import { type Env, numberOf } from "../../web/asked.ts";
import { StillYouPage } from "./still-you-page.tsx";
import { teamRefusals } from "./texts.fr.ts";

const answerForm = z.object({
  reponse: z.enum(["oui", "non"]),
  nom: z.string().max(60).optional().catch(undefined),
});
const stillForm = z.object({ reponse: z.enum(["oui", "non", "personne"]) });
const SAYS = { oui: "yes", non: "no", personne: "nobody" } as const;

/** « /l/structures/… »: what mails ask, answered in whatever browser opens them: one page, one button. */
export function linkedTeamRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/invitation/:invitation/:signature", (c) => invitationPage(app, c, {}))
    .post("/invitation/:invitation/:signature", (c) => answerInvited(app, c))
    .get("/encore/:representative/:asked/:signature", (c) => stillYouPage(app, c))
    .post("/encore/:representative/:asked/:signature", (c) => answerStill(app, c));
}

function invitationOf(c: Context<Env>): InvitationLink | undefined {
  const { invitation: id = "", signature = "" } = c.req.param();
  return isId<"Invitation">(id) ? { id, signature } : undefined;
}

/** Who is signed in, in their own name: it may be whom the mail was written to. */
function meOf(c: Context<Env>) {
  const { actor } = c.var;
  const me = personBy(actor);
  return me !== undefined && actor.for === me
    ? { id: me, name: c.var.frame.person?.name ?? "" }
    : undefined;
}

async function invitationPage(app: App, c: Context<Env>, mending: Mending): Promise<Response> {
  const link = invitationOf(c);
  const seen = link && (await seeInvitation(app, link));
  if (link === undefined || seen === undefined) return c.notFound();
  return answer(
    c,
    <InvitationPage
      seen={seen}
      at={invitationPath(app, link.id)}
      me={meOf(c)?.name}
      {...mending}
    />,
    statusOf(mending),
  );
}

async function answerInvited(app: App, c: Context<Env>): Promise<Response> {
  const link = invitationOf(c);
  const form = await readForm(c, answerForm);
  if (link === undefined || !form.fits) return c.notFound();
  const told = await answerByLink(app, link, {
    says: form.data.reponse === "oui" ? "yes" : "no",
    name: form.data.nom?.replace(/\s+/g, " ").trim(),
    as: meOf(c)?.id,
  });
  if (told.done) return c.redirect(invitationPath(app, link.id), 303);
  const says = teamRefusals[told.refusal];
  const typed = await typedOf(c);
  return told.refusal === "name-first"
    ? invitationPage(app, c, { typed, problems: { nom: says } })
    : invitationPage(app, c, { typed, problem: says });
}

async function stillYouPage(app: App, c: Context<Env>, problem?: string): Promise<Response> {
  const link = stillOf(app, c);
  const seen = link && (await seeStillYou(app, link));
  if (link === undefined || seen === undefined) return c.notFound();
  const page = <StillYouPage seen={seen} at={stillYouPathOf(app, link)} problem={problem} />;
  return answer(c, page, problem === undefined ? 200 : 409);
}

const stillYouPathOf = stillYouPath;

function stillOf(app: App, c: Context<Env>) {
  const { representative = "", asked = "", signature = "" } = c.req.param();
  return readStillYouLink(app, { representative, asked, signature });
}

async function answerStill(app: App, c: Context<Env>): Promise<Response> {
  const link = stillOf(app, c);
  const form = await readForm(c, stillForm);
  if (link === undefined || !form.fits) return c.notFound();
  const told = await answerStillYou(app, { link, says: SAYS[form.data.reponse] });
  if (told.done) return c.redirect(stillYouPathOf(app, link), 303);
  return stillYouPage(app, c, teamRefusals[told.refusal]);
}

/** « /structures/:number/invitation »: the same, from one's own account. */
export function myInvitationRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:number{[0-9]{1,12}}/invitation", signedIn, (c) => mine(app, c))
    .post("/:number{[0-9]{1,12}}/invitation", signedIn, async (c) => {
      const seen = await seeMyInvitation(app, c.var.actor, numberOf(c));
      const form = await readForm(c, answerForm);
      if (seen === undefined || !form.fits) return c.notFound();
      const says = form.data.reponse === "oui" ? "yes" : "no";
      const told = await answerInvitation(app, c.var.actor, {
        invitation: seen.invitation.id,
        says,
      });
      if (!told.done) return mine(app, c, teamRefusals[told.refusal]);
      const at = addressOf(seen.organisation);
      return c.redirect(says === "yes" ? `${at}/equipe` : at, 303);
    });
}

async function mine(app: App, c: Context<Env>, problem?: string): Promise<Response> {
  const seen = await seeMyInvitation(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  const at = `${addressOf(seen.organisation)}/invitation`;
  return answer(
    c,
    <InvitationPage seen={seen} at={at} me={meOf(c)?.name} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}
