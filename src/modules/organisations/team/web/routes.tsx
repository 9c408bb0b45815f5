import { type Context, Hono } from "hono";
import { z } from "zod";

import type { Result } from "#basics/result";
import {
  optionalDayField,
  readForm,
  readTyped,
  signedIn,
  type Typed,
  typedOf,
  pageAsked,
} from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeRole } from "../actions/change-role.ts";
import { inviteAll } from "../actions/invite-all.ts";
import { withdrawInvitation } from "../actions/invite.ts";
import { endRole, sayOtherStillThere, sayStillThere, showName } from "../actions/roles.ts";
import { seeInside, seeJournal, seeTeam } from "../actions/see-team.ts";
import { addressOf } from "../../domain/organisation.ts";
import { readRole } from "../../domain/representative.ts";
import { powersField, roleField } from "./fields.ts";
import { type Mending, statusOf } from "./inside-page.tsx";
import { InvitePage, PLACES } from "./invite-page.tsx";
import { JournalPage } from "./journal-page.tsx";
import { type Env, numberOf } from "../../web/asked.ts";
import { inviteTexts, teamRefusals, teamTexts } from "./texts.fr.ts";
import { TeamPage } from "./team-page.tsx";

const AT = "/:number{[0-9]{1,12}}";
const changeForm = z.object({
  fonction: roleField(teamTexts.chooseRole),
  pouvoirs: powersField(),
  jusquau: optionalDayField(teamTexts.notADay),
});
const commonForm = z.object({
  pouvoirs: powersField(),
  jusquau: optionalDayField(teamTexts.notADay),
});
const nameForm = z.object({ montre: z.enum(["oui", "non"]) });

/** « /structures/:number/equipe » and « …/journal »: who represents it, inviting, changing, ending. */
export function teamRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(`${AT}/equipe`, signedIn, (c) => teamPage(app, c, {}))
    .get(`${AT}/journal`, signedIn, (c) => journalPage(app, c))
    .get(`${AT}/equipe/inviter`, signedIn, (c) => invitePage(app, c, {}))
    .post(`${AT}/equipe/inviter`, signedIn, (c) => inviteSeveral(app, c))
    .post(`${AT}/equipe/encore`, signedIn, (c) =>
      mineDone(app, c, "encore", (organisation) =>
        sayStillThere(app, c.var.actor, { organisation }),
      ),
    )
    .post(`${AT}/equipe/nom`, signedIn, async (c) => {
      const form = await readForm(c, nameForm);
      if (!form.fits) return c.notFound();
      const isPublic = form.data.montre === "oui";
      return mineDone(app, c, isPublic ? "nom" : "sans-nom", (organisation) =>
        showName(app, c.var.actor, { organisation, isPublic }),
      );
    })
    .post(`${AT}/equipe/:role/changer`, signedIn, (c) => change(app, c))
    .post(`${AT}/equipe/:role/terminer`, signedIn, (c) =>
      done(app, c, "finie", (representative) => endRole(app, c.var.actor, { representative })),
    )
    .post(`${AT}/equipe/:role/encore`, signedIn, (c) =>
      done(app, c, "toujours", (representative) =>
        sayOtherStillThere(app, c.var.actor, { representative }),
      ),
    )
    .post(`${AT}/equipe/invitations/:invitation/retirer`, signedIn, (c) => withdraw(app, c));
}

/** Takes back the invitation that the address names, when it waits at the organisation that it names too. */
async function withdraw(app: App, c: Context<Env>): Promise<Response> {
  const asked = c.req.param("invitation");
  const seen = await seeTeam(app, c.var.actor, numberOf(c));
  const waiting = seen?.invitations.find(({ invitation }) => invitation.id === asked);
  if (waiting === undefined) return c.notFound();
  const told = await withdrawInvitation(app, c.var.actor, { invitation: waiting.invitation.id });
  if (told.done) return c.redirect(saidAt(c, "retiree"), 303);
  return teamPage(app, c, { problem: teamRefusals[told.refusal] });
}

/** The team again, with what was just done in the address: it is said once on top. */
function saidAt(c: Context<Env>, said: keyof typeof teamTexts.said): string {
  return `${teamAt(c)}?fait=${said}`;
}

const SAID: ReadonlyMap<string, string> = new Map(Object.entries(teamTexts.said));

function teamAt(c: Context<Env>): string {
  return `${addressOf(numberOf(c))}/equipe`;
}

async function teamPage(app: App, c: Context<Env>, mending: Mending): Promise<Response> {
  const seen = await seeTeam(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  const said = SAID.get(c.req.query("fait") ?? "");
  return answer(c, <TeamPage seen={seen} said={said} {...mending} />, statusOf(mending));
}

async function journalPage(app: App, c: Context<Env>): Promise<Response> {
  const page = pageAsked(c);
  const seen = await seeJournal(app, c.var.actor, { ...numberOf(c), page });
  if (seen === undefined) return c.notFound();
  return answer(c, <JournalPage seen={seen} page={page} now={app.clock.now()} />);
}

async function invitePage(app: App, c: Context<Env>, mending: Mending): Promise<Response> {
  const inside = await seeInside(app, c.var.actor, numberOf(c));
  if (inside?.before.may("keep its page and papers, invite, end a role") !== true)
    return c.notFound();
  return answer(c, <InvitePage inside={inside} {...mending} />, statusOf(mending));
}

interface Invited {
  readonly place: number;
  readonly email: string;
  readonly role: NonNullable<ReturnType<typeof readRole>>;
}

async function inviteSeveral(app: App, c: Context<Env>): Promise<Response> {
  const inside = await seeInside(app, c.var.actor, numberOf(c));
  if (inside === undefined) return c.notFound();
  const typed = await typedOf(c);
  const common = readTyped(typed, commonForm);
  const { persons, problems } = readPersons(typed);
  if (!common.fits || Object.keys(problems).length > 0)
    return invitePage(app, c, {
      typed,
      problems: { ...problems, ...(common.fits ? {} : common.problems) },
    });
  const told = await inviteAll(app, c.var.actor, {
    organisation: inside.organisation.id,
    persons,
    powers: common.data.pouvoirs,
    until: common.data.jusquau,
    site: c.var.frame.publicUrl,
  });
  if (told.done) {
    const said = persons.length === 1 ? "invitee" : "invitees";
    return c.redirect(saidAt(c, said), 303);
  }
  const says = teamRefusals[told.refusal];
  const place = persons[told.place ?? 0]?.place ?? 1;
  return told.refusal === "not-an-address"
    ? invitePage(app, c, { typed, problems: { [`adresse-${place}`]: says } })
    : invitePage(app, c, { typed, problem: says });
}

/** The persons that were written, places left empty apart; what is to be mended is beside its field. */
function readPersons(typed: Typed): {
  readonly persons: readonly Invited[];
  readonly problems: Readonly<Record<string, string>>;
} {
  const textOf = (name: string) => {
    const value = typed[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const persons: Invited[] = [];
  const problems: Record<string, string> = {};
  for (const place of PLACES) {
    const email = textOf(`adresse-${place}`);
    const role = readRole(textOf(`fonction-${place}`));
    if (email === "" && role === undefined) continue;
    if (email === "") problems[`adresse-${place}`] = inviteTexts.nobody;
    else if (role === undefined) problems[`fonction-${place}`] = inviteTexts.noRole;
    else persons.push({ place, email, role });
  }
  if (persons.length === 0 && Object.keys(problems).length === 0)
    problems["adresse-1"] = inviteTexts.nobody;
  return { persons, problems };
}

async function change(app: App, c: Context<Env>): Promise<Response> {
  const representative = await roleThere(app, c);
  if (representative === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, changeForm);
  if (!form.fits) return teamPage(app, c, { sent: representative, typed, problems: form.problems });
  const told = await changeRole(app, c.var.actor, {
    representative,
    role: form.data.fonction,
    powers: form.data.pouvoirs,
    until: form.data.jusquau,
  });
  if (told.done) return c.redirect(saidAt(c, "changee"), 303);
  return teamPage(app, c, { sent: representative, typed, problem: teamRefusals[told.refusal] });
}

type Representative = Parameters<typeof endRole>[2]["representative"];

/** The role that the address names, when it is one of the organisation that it names too. */
async function roleThere(app: App, c: Context<Env>): Promise<Representative | undefined> {
  const role = c.req.param("role") ?? "";
  const seen = await seeTeam(app, c.var.actor, numberOf(c));
  return seen?.members.find((one) => one.role.id === role)?.role.id;
}

/** Does something about one role, then shows the team; the sentence of a refusal stands on top. */
async function done(
  app: App,
  c: Context<Env>,
  said: keyof typeof teamTexts.said,
  act: (role: Representative) => Promise<Result<unknown, keyof typeof teamRefusals>>,
): Promise<Response> {
  const role = await roleThere(app, c);
  if (role === undefined) return c.notFound();
  const told = await act(role);
  if (told.done) return c.redirect(saidAt(c, said), 303);
  return teamPage(app, c, { problem: teamRefusals[told.refusal] });
}

/** Does something of one's own there. */
async function mineDone(
  app: App,
  c: Context<Env>,
  said: keyof typeof teamTexts.said,
  act: (
    organisation: Parameters<typeof sayStillThere>[2]["organisation"],
  ) => Promise<Result<unknown, keyof typeof teamRefusals>>,
): Promise<Response> {
  const inside = await seeInside(app, c.var.actor, numberOf(c));
  if (inside === undefined) return c.notFound();
  const told = await act(inside.organisation.id);
  if (told.done) return c.redirect(saidAt(c, said), 303);
  return teamPage(app, c, { problem: teamRefusals[told.refusal] });
}
