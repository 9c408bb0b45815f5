import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, findOrganisation } from "../../web/asked.ts";
import { dissolve } from "../actions/dissolve.ts";
import { DissolvePage } from "./dissolve-page.tsx";
import { dissolveRefusals as refusals } from "./ends-texts.fr.ts";
import { dissolveForm } from "./forms.ts";

const AT = "/:number{[0-9]{1,12}}/dissoudre";

/** « /structures/…/dissoudre »: for who may sign for it, and for the operator. */
export function dissolveRoutes(app: App): Hono<Env> {
  const page = pageOf({
    /** The organisation, when one may declare that it is dissolved, and it is not yet. */
    find: async (c: Asking) => {
      const seen = await findOrganisation(app, c);
      const isOpen = seen?.organisation.dissolved === undefined && seen?.before.may("dissolve it");
      return isOpen === true ? seen?.organisation : undefined;
    },
    draw: (c, organisation, back) =>
      answer(c, <DissolvePage organisation={organisation} back={back} />, back),
  });
  const declare = page.sent({
    asks: dissolveForm,
    act: (c, { id: organisation }, { on, reason }) =>
      dissolve(app, c.var.actor, { organisation, on, reason }),
    refusals,
    to: (_, organisation) => addressOf(organisation),
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, declare);
}
