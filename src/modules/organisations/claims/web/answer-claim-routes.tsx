import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { idField, listField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { contestClaim, recogniseClaim } from "../actions/answer-claim.ts";
import { seeClaimsOn } from "../actions/see-claims-on.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { seeVouchAsks } from "../actions/see-vouch-asks.ts";
import { declineVouch, vouch } from "../actions/vouch.ts";
import { addressOf, POWERS } from "../../domain/organisation.ts";
import { AS_EQUALS, ClaimsOnPage, type ClaimsOnPageProps } from "./claims-on-page.tsx";
import { claimsOnTexts, vouchRefusals, welcomeRefusals } from "./texts.fr.ts";
import { type Env, numberOf } from "../../web/asked.ts";
import { VouchedPage, VouchPage } from "./vouch-page.tsx";

type Asking = Context<Env>;

const NUMBER = "/:number{[0-9]{1,12}}";
const powersForm = z.object({ pouvoirs: listField() });
const vouchForm = z.object({
  demande: idField<"Claim">(vouchRefusals["unknown-claim"]),
  "au-nom-de": idField<"Organisation">(vouchRefusals["not-allowed"]),
  dit: z.enum(["oui", "non"]),
});

/** Others answer a claim: those who represent it, and those who are asked to vouch. Nobody else learns of it. */
export function answerClaimRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(`${NUMBER}/demandes`, signedIn, (c) => showClaims(app, c, undefined))
    .post(`${NUMBER}/demandes/:claim/reconnaitre`, signedIn, (c) => welcome(app, c))
    .post(`${NUMBER}/demandes/:claim/contester`, signedIn, async (c) => {
      const claim = c.req.param("claim") ?? "";
      const seen = await seeClaimsOn(app, c.var.actor, numberOf(c));
      if (seen === undefined || !isId<"Claim">(claim)) return c.notFound();
      const told = await contestClaim(app, c.var.actor, { claim });
      if (told.done) return c.redirect(`${addressOf(seen.organisation)}/demandes?fait=non`, 303);
      return showClaims(app, c, { claim, problem: welcomeRefusals[told.refusal] });
    })
    .get(`${NUMBER}/garant`, signedIn, (c) => showVouch(app, c, undefined))
    .post(`${NUMBER}/garant`, signedIn, (c) => sayVouch(app, c));
}

async function showClaims(app: App, c: Asking, sent: ClaimsOnPageProps["sent"]): Promise<Response> {
  const seen = await seeClaimsOn(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  const said = (["oui", "non"] as const).find((one) => one === c.req.query("fait"));
  const status = sent === undefined ? 200 : sent.problems === undefined ? 409 : 422;
  return answer(c, <ClaimsOnPage seen={seen} said={said} sent={sent} />, status);
}

async function welcome(app: App, c: Asking): Promise<Response> {
  const claim = c.req.param("claim") ?? "";
  const seen = await seeClaimsOn(app, c.var.actor, numberOf(c));
  if (seen === undefined || !isId<"Claim">(claim)) return c.notFound();
  const form = await readForm(c, powersForm);
  const asked = form.fits ? form.data.pouvoirs : [];
  const given = seen.asEquals && asked.includes(AS_EQUALS) ? seen.powers : asked;
  const powers = POWERS.filter((power) => given.includes(power));
  if (powers.length === 0) {
    const problems = { pouvoirs: claimsOnTexts.noPower };
    return showClaims(app, c, { claim, typed: form.typed, problems });
  }
  const told = await recogniseClaim(app, c.var.actor, { claim, powers });
  if (told.done) return c.redirect(`${addressOf(seen.organisation)}/demandes?fait=oui`, 303);
  return showClaims(app, c, { claim, typed: form.typed, problem: welcomeRefusals[told.refusal] });
}

async function showVouch(app: App, c: Asking, problem: string | undefined): Promise<Response> {
  const said = (["oui", "non"] as const).find((one) => one === c.req.query("fait"));
  if (said !== undefined) {
    // The same for everyone: it tells nothing of any claim.
    const found = await seeOrganisation(app, c.var.actor, numberOf(c));
    if (found?.found !== "one") return c.notFound();
    return answer(c, <VouchedPage about={found.seen.organisation} says={said} />);
  }
  const seen = await seeVouchAsks(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  return answer(c, <VouchPage {...seen} problem={problem} />, problem === undefined ? 200 : 409);
}

async function sayVouch(app: App, c: Asking): Promise<Response> {
  const seen = await seeVouchAsks(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  const form = await readForm(c, vouchForm);
  if (!form.fits) return showVouch(app, c, vouchRefusals["unknown-claim"]);
  const { demande: claim, "au-nom-de": as, dit } = form.data;
  if (!isId<"Claim">(claim) || !isId<"Organisation">(as)) return c.notFound();
  const told =
    dit === "oui"
      ? await vouch(app, c.var.actor, { claim, as })
      : await declineVouch(app, c.var.actor, { claim, as });
  if (told.done) return c.redirect(`${addressOf(seen.about)}/garant?fait=${dit}`, 303);
  return showVouch(app, c, vouchRefusals[told.refusal]);
}
