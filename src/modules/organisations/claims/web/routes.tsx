import { Hono } from "hono";

import { done } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, findOrganisation } from "../../web/asked.ts";
import { roleForm } from "../../web/role-form.ts";
import { makeRefusals } from "../../web/texts.fr.ts";
import { beginClaim } from "../actions/begin-claim.ts";
import { withdrawClaim } from "../actions/withdraw-claim.ts";
import { ClaimPage } from "./claim-page.tsx";

/** Claiming an organisation, and taking the claim back. */
export function claimRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findOrganisation(app, c),
    draw: (c, seen, back) => answer(c, <ClaimPage seen={seen} back={back} />, back),
  });
  const claim = page.sent({
    asks: roleForm,
    act: (c, { organisation: { id: organisation } }, asked) =>
      beginClaim(app, c.var.actor, { organisation, ...asked }),
    refusals: makeRefusals,
    to: (_, { organisation }) => `${addressOf(organisation)}/verifier?fait=sent`,
  });
  // Whatever becomes of it, one comes back to the page.
  const withdraw = page.pressed({
    act: async (c, { organisation: { id: organisation } }) =>
      done(await withdrawClaim(app, c.var.actor, { organisation })),
    refusals: {},
    to: (told, { organisation }) => addressOf(organisation) + (told.done ? "?fait=retiree" : ""),
  });
  return new Hono<Env>()
    .get("/:number{[0-9]{1,12}}/representer", signedIn, page.show)
    .post("/:number{[0-9]{1,12}}/representer", signedIn, claim)
    .post("/:number{[0-9]{1,12}}/renoncer", signedIn, withdraw);
}
