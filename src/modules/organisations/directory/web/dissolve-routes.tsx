import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { dissolve } from "../actions/dissolve.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { DissolvePage } from "./dissolve-page.tsx";
import { dissolveRefusals, dissolveTexts as words } from "./ends-texts.fr.ts";
import { type Env, numberOf } from "../../web/asked.ts";

const AT = "/:number{[0-9]{1,12}}/dissoudre";

const dissolveForm = z.object({
  le: dayField(words.problems.on),
  decision: textField(words.problems.reason, 500),
  sur: z.literal("oui", { error: words.problems.sure }),
});

/** « /structures/…/dissoudre »: for who may sign for it, and for the operator. */
export function dissolveRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, async (c) => {
      const organisation = await mine(app, c);
      return organisation === undefined
        ? c.notFound()
        : answer(c, <DissolvePage organisation={organisation} />);
    })
    .post(AT, signedIn, async (c) => {
      const organisation = await mine(app, c);
      if (organisation === undefined) return c.notFound();
      const form = await readForm(c, dissolveForm);
      const { typed } = form;
      if (!form.fits)
        return answer(
          c,
          <DissolvePage {...{ organisation, typed, problems: form.problems }} />,
          422,
        );
      const { le: on, decision: reason } = form.data;
      const told = await dissolve(app, c.var.actor, { organisation: organisation.id, on, reason });
      if (told.done) return c.redirect(addressOf(organisation), 303);
      const problem = dissolveRefusals[told.refusal];
      return answer(c, <DissolvePage {...{ organisation, typed, problem }} />, 409);
    });
}

/** The organisation, when one may declare that it is dissolved, and it is not yet. */
async function mine(app: App, c: Context<Env>): Promise<Organisation | undefined> {
  const found = await seeOrganisation(app, c.var.actor, numberOf(c));
  if (found?.found !== "one") return undefined;
  const { organisation, before } = found.seen;
  const isOpen = organisation.dissolved === undefined && before.may("dissolve it");
  return isOpen ? organisation : undefined;
}
