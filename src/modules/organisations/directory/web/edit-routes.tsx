import { type Context, Hono } from "hono";

import { signedIn, type Typed, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeOrganisation } from "../actions/change-organisation.ts";
import { type Inside, seeInside } from "../../team/actions/see-team.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { EditPage } from "./edit-page.tsx";
import { type Mending, statusOf } from "../../team/web/inside-page.tsx";
import { readDescription } from "../../web/read-description.ts";
import { type Env, numberOf } from "../../web/asked.ts";
import { teamRefusals } from "../../team/web/texts.fr.ts";

/** « /structures/:number/modifier »: who represents it keeps its page. */
export function editRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:number{[0-9]{1,12}}/modifier", signedIn, async (c) => {
      const inside = await findInside(app, c);
      return inside === undefined ? c.notFound() : page(c, inside, {});
    })
    .post("/:number{[0-9]{1,12}}/modifier", signedIn, (c) => change(app, c));
}

async function findInside(app: App, c: Context<Env>): Promise<Inside | undefined> {
  const inside = await seeInside(app, c.var.actor, numberOf(c));
  return inside?.before.may("change what its page says") === true ? inside : undefined;
}

function page(c: Context<Env>, inside: Inside, mending: Mending) {
  return answer(c, <EditPage inside={inside} {...mending} />, statusOf(mending));
}

async function change(app: App, c: Context<Env>): Promise<Response> {
  const inside = await findInside(app, c);
  if (inside === undefined) return c.notFound();
  const { organisation } = inside;
  const typed = await typedOf(c);
  const read = await readDescription(app, c.var.actor, withFixed(typed, organisation));
  if (!read.fits) return page(c, inside, { typed, problems: read.problems });
  const contact = lineOf(typed, "joindre");
  const told = await changeOrganisation(app, c.var.actor, {
    ...read.data,
    organisation: organisation.id,
    version: Number(lineOf(typed, "version")),
    contact: contact === "" ? undefined : contact.slice(0, 500),
  });
  if (told.done) return c.redirect(`${addressOf(organisation)}?fait=page`, 303);
  return page(c, inside, { typed, problem: teamRefusals[told.refusal] });
}

/** Once verified, its name and kind are not asked again: they are read as they are. */
function withFixed(typed: Typed, { verified, name, kind, purpose }: Organisation): Typed {
  if (verified === undefined) return typed;
  return { objet: purpose, ...typed, nom: name, genre: kind, numero: "", tribunal: "" };
}

function lineOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value.trim() : "";
}
