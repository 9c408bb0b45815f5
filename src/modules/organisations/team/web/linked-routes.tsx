import { Hono } from "hono";

import { isId } from "#basics/id";
import { done } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf } from "../../web/asked.ts";
import {
  answerByLink,
  answerInvitation,
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
import { invited, invitedForm, stillYou, stillYouForm } from "./forms.ts";
import { InvitationPage } from "./invitation-page.tsx";
import { StillYouPage } from "./still-you-page.tsx";
import { teamRefusals as refusals } from "./texts.fr.ts";

/** « /l/structures/… »: what mails ask, answered in whatever browser opens them: one page, one button. */
export function linkedTeamRoutes(app: App): Hono<Env> {
  const INVITATION = "/invitation/:invitation/:signature";
  const STILL = "/encore/:representative/:asked/:signature";
  const invitation = pageOf({
    find: async (c: Asking) => {
      const { invitation: id = "", signature = "" } = c.req.param();
      const link = isId<"Invitation">(id) ? { id, signature } : undefined;
      const seen = link && (await seeInvitation(app, link));
      return link && seen && { link, seen, at: invitationPath(app, link.id) };
    },
    draw: (c, { seen, at }, back) =>
      answer(c, <InvitationPage seen={seen} at={at} me={meOf(c)?.name} back={back} />, back),
  });
  const answerInvited = invitation.sent({
    asks: invitedForm,
    act: (c, { link }, asked) => answerByLink(app, link, { ...asked, as: meOf(c)?.id }),
    refusals,
    beside: { "name-first": "nom" },
    to: (_, { at }) => at,
  });
  const still = pageOf({
    find: async (c: Asking) => {
      const { representative = "", asked = "", signature = "" } = c.req.param();
      const link = readStillYouLink(app, { representative, asked, signature });
      const seen = link && (await seeStillYou(app, link));
      return link && seen && { link, seen, at: stillYouPath(app, link) };
    },
    draw: (c, { seen, at }, back) =>
      answer(c, <StillYouPage seen={seen} at={at} back={back} />, back),
  });
  const answerStill = still.sent({
    asks: stillYouForm,
    act: (_, { link }, asked) => answerStillYou(app, { link, ...asked }),
    refusals,
    to: (_, { at }) => at,
  });
  return new Hono<Env>()
    .get(INVITATION, invitation.show)
    .post(INVITATION, invited.only, answerInvited)
    .get(STILL, still.show)
    .post(STILL, stillYou.only, answerStill);
}

/** Who is signed in, in their own name: it may be whom the mail was written to. */
export function meOf(c: Asking) {
  const { actor } = c.var;
  const me = personBy(actor);
  return me !== undefined && actor.for === me
    ? { id: me, name: c.var.frame.person?.name ?? "" }
    : undefined;
}

/** « /structures/:number/invitation »: the same, from one's own account. */
export function myInvitationRoutes(app: App): Hono<Env> {
  const AT = "/:number{[0-9]{1,12}}/invitation";
  const page = pageOf({
    find: (c: Asking) => seeMyInvitation(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) => {
      const at = `${addressOf(seen.organisation)}/invitation`;
      const me = meOf(c)?.name;
      return answer(c, <InvitationPage seen={seen} at={at} me={me} back={back} />, back);
    },
  });
  const answerMine = page.sent({
    asks: invitedForm,
    act: async (c, { invitation }, { says }) => {
      const asked = { invitation: invitation.id, says };
      const told = await answerInvitation(app, c.var.actor, asked);
      return told.done ? done(says) : told;
    },
    refusals,
    to: (says, { organisation }) => addressOf(organisation) + (says === "yes" ? "/equipe" : ""),
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, invited.only, answerMine);
}
