import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { idField, lineField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { endRole, handOverRole, makeRole } from "../actions/give-roles.ts";
import { seeRoles } from "../actions/see-roles.ts";
import { addressOf } from "../domain/circle.ts";
import { MOST_ROLE } from "../domain/responsibility.ts";
import { type Asking, type Env, findAsked, statusOf } from "./asked.ts";
import { keepRefusals, roleTexts } from "./keep-texts.fr.ts";
import { RolesPage, type RolesPageProps } from "./roles-page.tsx";

const places = {
  titulaire: idField<"Person">(roleTexts.noHolder),
  suppleance: idField<"Person">(roleTexts.noSecond),
};
const handOverForm = z.object(places);
const makeForm = z.object({
  nom: lineField(roleTexts.noName, MOST_ROLE.name),
  sujet: lineField(roleTexts.noAbout, MOST_ROLE.about),
  modere: z.literal("1").optional().catch(undefined),
  ...places,
});

/** « /cercles/:circle/roles »: who takes care of what, naming, handing over, ending. */
export function roleRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/roles", signedIn, (c) => rolesPage(app, c, {}))
    .post("/:circle/roles", signedIn, (c) => make(app, c))
    .post("/:circle/roles/:role/passer", signedIn, (c) => handOver(app, c))
    .post("/:circle/roles/:role/terminer", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      const role = c.req.param("role") ?? "";
      if (seen === undefined || !isId<"CircleRole">(role)) return c.notFound();
      const told = await endRole(app, c.var.actor, { role });
      if (told.done) return c.redirect(`${addressOf(seen.circle)}/roles`, 303);
      return rolesPage(app, c, { problem: keepRefusals[told.refusal] });
    });
}

async function rolesPage(
  app: App,
  c: Asking,
  shown: Omit<RolesPageProps, "seen" | "now">,
): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const seen = await seeRoles(app, c.var.actor, { circle });
  if (seen === undefined) return c.notFound();
  return answer(c, <RolesPage seen={seen} now={app.clock.now()} {...shown} />, statusOf(shown));
}

async function make(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, makeForm);
  const again = { sent: "nouveau", typed };
  if (!form.fits) return rolesPage(app, c, { ...again, problems: form.problems });
  const told = await makeRole(app, c.var.actor, {
    circle: seen.circle.id,
    name: form.data.nom,
    about: form.data.sujet,
    moderates: form.data.modere === "1",
    holder: form.data.titulaire,
    second: form.data.suppleance,
  });
  if (told.done) return c.redirect(`${addressOf(seen.circle)}/roles`, 303);
  return rolesPage(app, c, { ...again, problem: keepRefusals[told.refusal] });
}

async function handOver(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  const role = c.req.param("role") ?? "";
  if (seen === undefined || !isId<"CircleRole">(role)) return c.notFound();
  const { typed, ...form } = await readForm(c, handOverForm);
  if (!form.fits) return rolesPage(app, c, { sent: role, typed, problems: form.problems });
  const told = await handOverRole(app, c.var.actor, {
    role,
    holder: form.data.titulaire,
    second: form.data.suppleance,
  });
  if (told.done) return c.redirect(`${addressOf(seen.circle)}/roles`, 303);
  return rolesPage(app, c, { sent: role, typed, problem: keepRefusals[told.refusal] });
}
