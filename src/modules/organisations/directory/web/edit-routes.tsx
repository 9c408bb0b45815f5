import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { seeInside } from "../../team/actions/see-team.ts";
import { teamRefusals as refusals } from "../../team/web/texts.fr.ts";
import { type Asking, type Env, numberOf } from "../../web/asked.ts";
import { changeOrganisation } from "../actions/change-organisation.ts";
import { EditPage } from "./edit-page.tsx";
import { findTypedCommune } from "./find-commune.ts";
import { type EditForm, keptForm, numbersOf, wholeForm } from "./forms.ts";

/** « /structures/:number/modifier »: who represents it keeps its page. */
export function editRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const inside = await seeInside(app, c.var.actor, numberOf(c));
      return inside?.before.may("change what its page says") === true ? inside : undefined;
    },
    draw: (c, { organisation }, back) =>
      answer(c, <EditPage organisation={organisation} back={back} />, back),
  });
  const change = page.sent({
    form: "modifier",
    asks: async ({ organisation }, c): Promise<EditForm> => {
      const found = await findTypedCommune(app, c);
      return organisation.verified === undefined ? wholeForm(found) : keptForm(found);
    },
    act: (c, { organisation: { id, name, kind, numbers } }, asked) =>
      changeOrganisation(app, c.var.actor, {
        // Once verified, its name, kind and numbers are not asked again: they are as they are.
        name,
        kind,
        ...asked,
        numbers: "number" in asked ? numbersOf(asked) : numbers,
        organisation: id,
        version: asked.version ?? 0,
      }),
    refusals,
    to: (_, { organisation }) => `${addressOf(organisation)}?fait=page`,
  });
  return new Hono<Env>()
    .get("/:number{[0-9]{1,12}}/modifier", signedIn, page.show)
    .post("/:number{[0-9]{1,12}}/modifier", signedIn, change);
}
