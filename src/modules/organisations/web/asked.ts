import type { Context } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { seeOrganisation, type SeenOrganisation } from "../actions/see-organisation.ts";
import { addressOf, type Organisation } from "../domain/organisation.ts";
import { texts } from "./texts.fr.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The number of an address. */
export function numberOf(c: Asking): { readonly number: number } {
  return { number: Number(c.req.param("number")) };
}

/** The organisation of an address, when there is one there that one may see. */
export async function findOrganisation(app: App, c: Asking): Promise<SeenOrganisation | undefined> {
  const found = await seeOrganisation(app, c.var.actor, numberOf(c));
  return found?.found === "one" ? found.seen : undefined;
}

/** The way back from what is below the page of an organisation. */
export function trailTo(organisation: Pick<Organisation, "name" | "number">) {
  return [
    { label: texts.page.back, at: "/structures" },
    { label: organisation.name, at: addressOf(organisation) },
  ];
}

/** The sentence that says what was just done, when the address asks for one (« ?fait=mot »). */
export function saidOf(c: Asking, sentences: Readonly<Record<string, string>>): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
