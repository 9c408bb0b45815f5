import { Hono } from "hono";

import { isId } from "#basics/id";
import { done, refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, findOrganisation, numberOf, saidOf } from "../../web/asked.ts";
import { contestClaim, recogniseClaim } from "../actions/answer-claim.ts";
import { seeClaimsOn } from "../actions/see-claims-on.ts";
import { seeVouchAsks } from "../actions/see-vouch-asks.ts";
import { declineVouch, vouch } from "../actions/vouch.ts";
import { ClaimsOnPage } from "./claims-on-page.tsx";
import { vouchForm, welcomeForm } from "./forms.ts";
import { claimsOnTexts, vouchRefusals, welcomeRefusals } from "./texts.fr.ts";
import { VouchedPage, VouchPage } from "./vouch-page.tsx";

const NUMBER = "/:number{[0-9]{1,12}}";

/** Others answer a claim: those who represent it, and those who are asked to vouch. Nobody else learns of it. */
export function answerClaimRoutes(app: App): Hono<Env> {
  return new Hono<Env>().route("/", claimsOnRoutes(app)).route("/", vouchRoutes(app));
}

function claimsOnRoutes(app: App): Hono<Env> {
  const claims = pageOf({
    find: async (c: Asking) => {
      const claim = c.req.param("claim");
      if (claim !== undefined && !isId<"Claim">(claim)) return undefined;
      const seen = await seeClaimsOn(app, c.var.actor, numberOf(c));
      return seen && { ...seen, answered: claim };
    },
    draw: (c, seen, back) =>
      answer(
        c,
        <ClaimsOnPage seen={seen} said={saidOf(c, claimsOnTexts.said)} back={back} />,
        back,
      ),
  });
  const welcome = claims.sent({
    asks: welcomeForm,
    act: async (c, { answered: claim }, asked) =>
      claim === undefined
        ? refused("unknown-claim")
        : recogniseClaim(app, c.var.actor, { claim, ...asked }),
    refusals: welcomeRefusals,
    to: ({ number }) => `${addressOf({ number })}/demandes?fait=oui`,
  });
  const contest = claims.pressed({
    act: async (c, { answered: claim }) =>
      claim === undefined ? refused("unknown-claim") : contestClaim(app, c.var.actor, { claim }),
    refusals: welcomeRefusals,
    to: ({ number }) => `${addressOf({ number })}/demandes?fait=non`,
  });
  return new Hono<Env>()
    .get(`${NUMBER}/demandes`, signedIn, claims.show)
    .post(`${NUMBER}/demandes/:claim/reconnaitre`, signedIn, welcome)
    .post(`${NUMBER}/demandes/:claim/contester`, signedIn, contest);
}

function vouchRoutes(app: App): Hono<Env> {
  const vouching = pageOf({
    find: (c: Asking) => seeVouchAsks(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) => answer(c, <VouchPage {...seen} back={back} />, back),
  });
  const sayVouch = vouching.sent({
    asks: vouchForm,
    act: async (c, _, { claim, as, says }) => {
      if (!isId<"Claim">(claim) || !isId<"Organisation">(as)) return refused("unknown-claim");
      if (says !== "oui" && says !== "non") return refused("unknown-claim");
      const answerIt = says === "oui" ? vouch : declineVouch;
      const told = await answerIt(app, c.var.actor, { claim, as });
      return told.done ? done(says) : told;
    },
    refusals: vouchRefusals,
    to: (says, { about }) => `${addressOf(about)}/garant?fait=${says}`,
  });
  return new Hono<Env>()
    .get(`${NUMBER}/garant`, signedIn, async (c) => {
      const said = (["oui", "non"] as const).find((one) => one === c.req.query("fait"));
      if (said === undefined) return vouching.show(c);
      // The same for everyone: it tells nothing of any claim.
      const found = await findOrganisation(app, c);
      if (found === undefined) return c.notFound();
      return answer(c, <VouchedPage about={found.organisation} says={said} />);
    })
    .post(`${NUMBER}/garant`, signedIn, sayVouch);
}
