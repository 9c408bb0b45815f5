import { Hono } from "hono";

import { isId, knownId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { endRole, handOverRole, makeRole } from "../actions/give-roles.ts";
import { seeRoles } from "../actions/see-roles.ts";
import { addressOf } from "../domain/circle.ts";
import { type Asking, type Env } from "./asked.ts";
import { handOverForm, makeRoleForm } from "./forms.ts";
import { keepRefusals as refusals } from "./keep-texts.fr.ts";
import { RolesPage } from "./roles-page.tsx";

/** « /cercles/:circle/roles »: who takes care of what, naming, handing over, ending. */
export function roleRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const role = c.req.param("role");
      if (role !== undefined && !isId(role)) return undefined;
      return seeRoles(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
    },
    draw: (c, seen, back) => {
      const sent = back.typed && (c.req.param("role") ?? "nouveau");
      return answer(
        c,
        <RolesPage seen={seen} now={app.clock.now()} back={{ ...back, form: sent }} />,
        back,
      );
    },
  });
  const make = page.sent({
    asks: ({ members }) => makeRoleForm(members),
    act: (c, { circle }, asked) => makeRole(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals,
    to: (_, { circle }) => `${addressOf(circle)}/roles`,
  });
  const handOver = page.sent({
    asks: ({ members }) => handOverForm(members),
    act: (c, _, asked) => handOverRole(app, c.var.actor, { role: roleOf(c), ...asked }),
    refusals,
    to: (_, { circle }) => `${addressOf(circle)}/roles`,
  });
  const end = page.pressed({
    act: (c) => endRole(app, c.var.actor, { role: roleOf(c) }),
    refusals,
    to: (_, { circle }) => `${addressOf(circle)}/roles`,
  });
  return new Hono<Env>()
    .get("/:circle/roles", signedIn, page.show)
    .post("/:circle/roles", signedIn, make)
    .post("/:circle/roles/:role/passer", signedIn, handOver)
    .post("/:circle/roles/:role/terminer", signedIn, end);
}

const roleOf = (c: Asking) => knownId<"CircleRole">(c.req.param("role") ?? "");
