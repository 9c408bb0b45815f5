import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { readStructureRole } from "../../domain/structure-role.ts";
import { seeInside } from "../../team/actions/see-team.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { sayRoles } from "../actions/say-roles.ts";
import { rolesForm } from "./forms.ts";
import { RolesPage } from "./roles-page.tsx";
import { rolesTexts as texts } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/roles";

/** « …/roles »: what a structure is here, said by who may change its page. */
export function rolesRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const inside = await seeInside(app, c.var.actor, numberOf(c));
      return inside?.before.may("change what its page says") === true ? inside : undefined;
    },
    draw: (c, { organisation }, back) => {
      const said = saidOf(c, texts.said);
      return answer(c, <RolesPage {...{ organisation, said, back }} />, back);
    },
  });
  const say = page.sent({
    asks: ({ organisation }) => rolesForm(organisation.kind),
    act: (c, { organisation }, { roles }) =>
      sayRoles(app, c.var.actor, {
        organisation: organisation.id,
        roles: roles.flatMap((role) => readStructureRole(role) ?? []),
      }),
    refusals: { "not-allowed": texts.refused },
    to: (_, { organisation }) => `${addressOf(organisation)}/roles?fait=roles`,
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, say);
}
