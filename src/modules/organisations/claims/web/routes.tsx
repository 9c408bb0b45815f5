import { type Context, Hono } from "hono";

import { readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { beginClaim } from "../actions/begin-claim.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { withdrawClaim } from "../actions/withdraw-claim.ts";
import { foreseeEffect } from "../../domain/claim.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { ClaimPage } from "./claim-page.tsx";
import type { Sent } from "../../web/asked.ts";
import { roleForm } from "../../web/read-description.ts";
import { type Env, numberOf } from "../../web/asked.ts";
import { makeRefusals } from "../../web/texts.fr.ts";

/** Claiming an organisation, and taking the claim back. */
export function claimRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:number{[0-9]{1,12}}/representer", signedIn, (c) => show(app, c, {}))
    .post("/:number{[0-9]{1,12}}/representer", signedIn, async (c) => {
      const found = await seeOrganisation(app, c.var.actor, numberOf(c));
      if (found?.found !== "one") return c.notFound();
      const { organisation } = found.seen;
      const form = await readForm(c, roleForm);
      if (!form.fits) return show(app, c, { typed: form.typed, problems: form.problems }, 422);
      const begun = await beginClaim(app, c.var.actor, {
        organisation: organisation.id,
        role: form.data.fonction,
        words: form.data.lien,
      });
      if (begun.done) return c.redirect(`${addressOf(organisation)}/verifier?fait=sent`, 303);
      return show(app, c, { typed: form.typed, problem: makeRefusals[begun.refusal] }, 409);
    })
    .post("/:number{[0-9]{1,12}}/renoncer", signedIn, async (c) => {
      const found = await seeOrganisation(app, c.var.actor, numberOf(c));
      if (found?.found !== "one") return c.notFound();
      const { organisation } = found.seen;
      const told = await withdrawClaim(app, c.var.actor, { organisation: organisation.id });
      const said = told.done ? "?fait=retiree" : "";
      return c.redirect(addressOf(organisation) + said, 303);
    });
}

async function show(
  app: App,
  c: Context<Env>,
  sent: Sent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const found = await seeOrganisation(app, c.var.actor, numberOf(c));
  if (found?.found !== "one") return c.notFound();
  const { seen } = found;
  const { organisation } = seen;
  const effect = foreseeEffect(standingOf(organisation), organisation.isRepresented);
  return answer(c, <ClaimPage seen={seen} effect={effect} {...sent} />, status);
}
