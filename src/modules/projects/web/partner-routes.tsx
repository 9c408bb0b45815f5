import type { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { pageOf, readForm, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { askPartner } from "../partners/actions/ask-partner.ts";
import {
  type FoundPartner,
  findPartners,
  type SeenPartners,
} from "../partners/actions/find-partners.ts";
import { sayKinds } from "../actions/say-kinds.ts";
import { enterAnswer, seeEntry } from "../partners/actions/welcome-partner.ts";
import { REQUIREMENT_KINDS } from "../domain/requirement.ts";
import { type Asking, type Env, find } from "./answered.tsx";
import { AskPartnerPage, type AskPartnerPageProps } from "../partners/web/ask-partner-page.tsx";
import { EnterPage } from "./enter-page.tsx";
import { askPartnerForm, enterForm } from "../partners/web/forms.ts";
import { PartnersPage } from "../partners/web/partners-page.tsx";
import { partnersAt } from "../partners/web/proposed-sets.tsx";
import { inviteToAnswer } from "../partners/actions/invite-structure.ts";
import { inviteForm } from "../partners/web/invite-form.ts";
import { InviteStructurePage } from "../partners/web/invite-page.tsx";
import { inviteRefusals } from "../partners/web/invite-refusals.fr.ts";
import { refusalTexts } from "./refusals.fr.ts";
import { type Shown, statusOf } from "./shown.ts";

/** « /reponses/…/partenaires »: who could bring what is missing, whom one asks; and « …/entrer », for who agreed. */
export function addPartnerRoutes(app: App, routes: Hono<Env>): void {
  const invites = invitesOf(app);
  routes
    .get("/:answer/partenaires", (c) => partnersPage(app, c, {}))
    .post("/:answer/partenaires/demandes", (c) => say(app, c))
    .get("/:answer/partenaires/inviter", invites.show)
    .post("/:answer/partenaires/inviter", invites.invite)
    .get("/:answer/partenaires/:giver", (c) => askPage(app, c, {}))
    .post("/:answer/partenaires/:giver", (c) => ask(app, c))
    .get("/:answer/entrer", (c) => enterPage(app, c, undefined))
    .post("/:answer/entrer", (c) => enter(app, c));
}

async function partnersOf(app: App, c: Asking): Promise<SeenPartners | undefined> {
  const id = c.req.param("answer") ?? "";
  if (!isId<"Answer">(id)) return undefined;
  const farther = c.req.query("plus-loin") === "oui";
  return findPartners(app, c.var.actor, { answer: id, around: c.req.query("autour"), farther });
}

async function partnersPage(app: App, c: Asking, shown: Omit<Shown, "form">): Promise<Response> {
  const seen = await partnersOf(app, c);
  if (seen === undefined) return c.notFound();
  return answer(c, <PartnersPage seen={seen} {...shown} />, statusOf(shown));
}

/** Writing to a structure that is not here: for who facilitates the circle. */
function invitesOf(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await partnersOf(app, c);
      return seen?.mayInvite === true ? seen : undefined;
    },
    draw: (c, seen, back) => {
      const asked = { structure: c.req.query("structure"), need: c.req.query("pour") };
      return answer(c, <InviteStructurePage {...{ seen, asked, back }} />, back);
    },
  });
  const invite = page.sent({
    asks: inviteForm,
    act: (c, seen, { structure, address, part, words }) =>
      inviteToAnswer(app, c.var.actor, {
        answer: seen.answer.id,
        structure,
        address,
        part,
        words,
      }),
    refusals: inviteRefusals,
    beside: { "no-link-in-words": "mot", "nobody-to-ask": "adresse" },
    to: (_, seen) => `/reponses/${seen.answer.id}#qui`,
  });
  return { show: page.show, invite };
}

/** Only what was on the page is changed: each list names its requirement. */
async function say(app: App, c: Asking): Promise<Response> {
  const seen = await partnersOf(app, c);
  if (seen === undefined) return c.notFound();
  const typed = await typedOf(c);
  const kinds = seen.requirements.flatMap(({ id: requirement }) => {
    const kind = REQUIREMENT_KINDS.find((one) => one === typed[`genre-${requirement}`]);
    return kind === undefined ? [] : [{ requirement, kind }];
  });
  const told = await sayKinds(app, c.var.actor, { answer: seen.answer.id, kinds });
  if (told.done) return c.redirect(partnersAt(seen), 303);
  return partnersPage(app, c, { typed, problem: refusalTexts[told.refusal] });
}

interface Found {
  readonly seen: SeenPartners;
  readonly partner: FoundPartner;
}

/** Only who is proposed for something that is missing is asked from here. */
async function partnerOf(app: App, c: Asking): Promise<Found | undefined> {
  const seen = await partnersOf(app, c);
  const giver = c.req.param("giver") ?? "";
  const partner = seen && (seen.partners.get(giver) ?? asPartner(seen, giver));
  return seen === undefined || partner === undefined ? undefined : { seen, partner };
}

/** A structure of the directory that gives is asked as anybody who does, for what it may be asked. */
function asPartner({ structures }: SeenPartners, giver: string): FoundPartner | undefined {
  const brings = new Map<string, string>();
  let partner: FoundPartner | undefined;
  for (const { need, found } of structures) {
    const one = found.find((structure) => structure.giver === giver);
    if (one?.giver === undefined) continue;
    brings.set(need, one.name);
    partner = { giver: one.giver, name: one.name, km: one.km, goes: undefined, brings };
  }
  return partner;
}

async function askPage(app: App, c: Asking, sent: AskPartnerPageProps["sent"]): Promise<Response> {
  const found = await partnerOf(app, c);
  if (found === undefined || !found.seen.mayAsk) return c.notFound();
  return answer(c, <AskPartnerPage {...found} now={app.clock.now()} sent={sent} />, statusOf(sent));
}

async function ask(app: App, c: Asking): Promise<Response> {
  const found = await partnerOf(app, c);
  if (found === undefined) return noLongerMissing(app, c);
  const { seen, partner } = found;
  const { typed, ...form } = await readForm(c, askPartnerForm(dayOf(app.clock.now())));
  if (!form.fits) return askPage(app, c, { typed, problems: form.problems });
  const { pour: requirements, part, attendu: wanted, jour: day, retour: inReturn } = form.data;
  const told = await askPartner(app, c.var.actor, {
    answer: seen.answer.id,
    giver: partner.giver,
    requirements,
    part,
    wanted,
    day,
    inReturn,
  });
  if (told.done) return c.redirect(`${partnersAt(seen)}#deja-demande`, 303);
  return askRefused(app, c, { typed, problem: refusalTexts[told.refusal] });
}

/** Somebody was quicker: the page says what is missing now. */
async function noLongerMissing(app: App, c: Asking): Promise<Response> {
  const seen = await partnersOf(app, c);
  if (seen === undefined) return c.notFound();
  return partnersPage(app, c, { problem: refusalTexts["covered-already"] });
}

async function askRefused(
  app: App,
  c: Asking,
  sent: { readonly typed: Typed; readonly problem: string },
): Promise<Response> {
  const found = await partnerOf(app, c);
  if (found?.seen.mayAsk !== true) return partnersPage(app, c, sent);
  return askPage(app, c, sent);
}

async function enterPage(app: App, c: Asking, problem: string | undefined): Promise<Response> {
  const id = c.req.param("answer") ?? "";
  const seen = isId<"Answer">(id) ? await seeEntry(app, c.var.actor, { answer: id }) : undefined;
  if (seen !== undefined)
    return answer(
      c,
      <EnterPage seen={seen} problem={problem} />,
      problem === undefined ? 200 : 409,
    );
  // Who is in already goes on.
  const inside = await find(app, c);
  return inside === undefined ? c.notFound() : c.redirect(`/reponses/${inside.answer.id}`, 303);
}

async function enter(app: App, c: Asking): Promise<Response> {
  const id = c.req.param("answer") ?? "";
  if (!isId<"Answer">(id)) return c.notFound();
  const form = await readForm(c, enterForm);
  if (!form.fits) return c.notFound();
  const told = await enterAnswer(app, c.var.actor, { answer: id, charter: form.data.charte });
  if (told.done) return c.redirect(`/reponses/${id}`, 303);
  return enterPage(app, c, refusalTexts[told.refusal]);
}
