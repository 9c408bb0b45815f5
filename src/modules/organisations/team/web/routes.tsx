import { Hono } from "hono";

import { toMend } from "#basics/form";
import { done } from "#basics/result";
import { pageList } from "#basics/query";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { changeRole } from "../actions/change-role.ts";
import { inviteAll } from "../actions/invite-all.ts";
import { withdrawInvitation } from "../actions/invite.ts";
import { endRole, sayOtherStillThere, sayStillThere, showName } from "../actions/roles.ts";
import { seeInside, seeJournal, type SeenTeam, seeTeam } from "../actions/see-team.ts";
import { changeForm, shownName, shownNameForm } from "./forms.ts";
import { inviteForm, readPersons } from "./invite-form.ts";
import { InvitePage } from "./invite-page.tsx";
import { JournalPage } from "./journal-page.tsx";
import { TeamPage } from "./team-page.tsx";
import { teamRefusals as refusals, teamTexts } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}";

/** « /structures/:number/equipe » and « …/journal »: who represents it, inviting, changing, ending. */
export function teamRoutes(app: App): Hono<Env> {
  const team = teamPage(app, ({ organisation }) => organisation.id);
  const still = team.pressed({
    act: (c, { about: organisation }) => sayStillThere(app, c.var.actor, { organisation }),
    refusals,
    to: saidAt("encore"),
  });
  const name = team.sent({
    asks: shownNameForm,
    act: async (c, { about: organisation }, { says }) => {
      const told = await showName(app, c.var.actor, { organisation, isPublic: says === "shown" });
      return told.done ? done(says) : told;
    },
    refusals,
    to: (says, _, c) => saidAt(says === "shown" ? "nom" : "sans-nom")(says, _, c),
  });
  return new Hono<Env>()
    .get(`${AT}/equipe`, signedIn, team.show)
    .get(`${AT}/journal`, signedIn, (c) => journalPage(app, c))
    .post(`${AT}/equipe/encore`, signedIn, still)
    .post(`${AT}/equipe/nom`, signedIn, shownName.only, name)
    .route("/", inviteRoutes(app))
    .route("/", roleRoutes(app));
}

/** The team, and what of it the address names: else nothing is there. */
function teamPage<About>(app: App, about: (seen: SeenTeam, c: Asking) => About | undefined) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeTeam(app, c.var.actor, numberOf(c));
      const found = seen && about(seen, c);
      return seen === undefined || found === undefined ? undefined : { seen, about: found };
    },
    draw: (c, { seen }, back) => {
      const page = { seen, said: saidOf(c, teamTexts.said), changed: c.req.param("role") };
      return answer(c, <TeamPage {...page} back={back} />, back);
    },
  });
}

/** One role of the team, or one invitation that waits there. */
function roleRoutes(app: App): Hono<Env> {
  const role = teamPage(
    app,
    ({ members }, c) => members.find((one) => one.role.id === c.req.param("role"))?.role.id,
  );
  const invitation = teamPage(
    app,
    ({ invitations }, c) =>
      invitations.find((one) => one.invitation.id === c.req.param("invitation"))?.invitation.id,
  );
  const change = role.sent({
    form: "changer",
    asks: ({ seen }) => changeForm(seen.mine.powers),
    act: (c, { about: representative }, asked) =>
      changeRole(app, c.var.actor, { representative, ...asked }),
    refusals,
    to: saidAt("changee"),
  });
  const end = role.pressed({
    act: (c, { about: representative }) => endRole(app, c.var.actor, { representative }),
    refusals,
    to: saidAt("finie"),
  });
  const still = role.pressed({
    act: (c, { about: representative }) => sayOtherStillThere(app, c.var.actor, { representative }),
    refusals,
    to: saidAt("toujours"),
  });
  const withdraw = invitation.pressed({
    act: (c, one) => withdrawInvitation(app, c.var.actor, { invitation: one.about }),
    refusals,
    to: saidAt("retiree"),
  });
  return new Hono<Env>()
    .post(`${AT}/equipe/:role/changer`, signedIn, change)
    .post(`${AT}/equipe/:role/terminer`, signedIn, end)
    .post(`${AT}/equipe/:role/encore`, signedIn, still)
    .post(`${AT}/equipe/invitations/:invitation/retirer`, signedIn, withdraw);
}

/** The team again, with what was just done in the address: it is said once on top. */
const saidAt = (said: keyof typeof teamTexts.said) => (_: unknown, __: unknown, c: Asking) =>
  `${addressOf(numberOf(c))}/equipe?fait=${said}`;

async function journalPage(app: App, c: Asking): Promise<Response> {
  const asked = pageList.read(c.req.queries());
  const seen = await seeJournal(app, c.var.actor, { ...numberOf(c), ...asked });
  if (seen === undefined) return c.notFound();
  return answer(c, <JournalPage seen={seen} asked={asked} now={app.clock.now()} />);
}

function inviteRoutes(app: App): Hono<Env> {
  const invite = pageOf({
    find: async (c: Asking) => {
      const inside = await seeInside(app, c.var.actor, numberOf(c));
      return inside?.before.may("keep its page and papers, invite, end a role") === true
        ? inside
        : undefined;
    },
    draw: (c, inside, back) => answer(c, <InvitePage inside={inside} back={back} />, back),
  });
  const inviteSeveral = invite.sent({
    form: "inviter",
    asks: async ({ mine }, c) => inviteForm(mine.powers, await typedOf(c)),
    act: async (c, { organisation }, common) => {
      const { persons } = readPersons(await typedOf(c));
      const site = c.var.frame.publicUrl;
      const { powers, until } = common;
      const asked = { organisation: organisation.id, persons, powers, until, site };
      const told = await inviteAll(app, c.var.actor, asked);
      if (told.done || told.refusal !== "not-an-address") return told;
      const place = persons[told.place ?? 0]?.place ?? 1;
      return toMend({ [`adresse-${place}`]: refusals[told.refusal] });
    },
    refusals,
    to: (count, _, c) => saidAt(count === 1 ? "invitee" : "invitees")(count, _, c),
  });
  return new Hono<Env>()
    .get(`${AT}/equipe/inviter`, signedIn, invite.show)
    .post(`${AT}/equipe/inviter`, signedIn, inviteSeveral);
}
