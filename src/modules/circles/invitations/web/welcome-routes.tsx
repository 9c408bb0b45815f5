import { Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ConsentFields, mandateRefusals } from "#pieces/people";
import { readBirthYear, readName } from "#rules/people";
import { readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { Check, Field, Form } from "#ui/form";
import { answer } from "#ui/frame";
import { Section } from "#ui/panel";

import { type WelcomeRefusal, welcomeWithoutAddress } from "../actions/welcome-without-address.ts";
import { addressOf, type Circle } from "../../domain/circle.ts";
import { type Asking, type Env, findAsked } from "../../web/asked.ts";
import { paperRefusals, welcomeTexts as texts } from "./paper-texts.fr.ts";
import { Charter, PartPage } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";

/** All that is to be mended is said at once: a sentence for each field. */
const welcomeForm = (today: Temporal.PlainDate) =>
  z.object({
    nom: z
      .string()
      .default("")
      .refine((typed) => readName(typed) !== undefined, mandateRefusals["not-a-name"]),
    annee: z
      .string()
      .trim()
      .default("")
      .refine(
        (typed) => typed === "" || readBirthYear(typed, today) !== undefined,
        mandateRefusals["not-a-year"],
      ),
    accord: z.enum(["presence", "paper", "telephone"], { error: mandateRefusals["no-way"] }),
    note: textField(mandateRefusals["no-consent"], 300),
    mois: z.coerce.number({ error: mandateRefusals["wrong-months"] }),
    charte: z.literal("1", { error: texts.notAccepted }),
  });

/** « /cercles/:circle/accueillir »: somebody without an address becomes a member through who facilitates. */
export function welcomeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/accueillir", signedIn, (c) => page(app, c, {}))
    .post("/:circle/accueillir", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      const today = dayOf(app.clock.now());
      const form = await readForm(c, welcomeForm(today));
      if (!form.fits) return page(app, c, { typed: form.typed, problems: form.problems });
      const { typed } = form;
      const { nom: name, annee, accord: consent, note, mois: months } = form.data;
      const birthYear = readBirthYear(annee, today);
      const { circle } = seen;
      const asked = { circle: circle.id, name, consent, note, months, birthYear };
      const told = await welcomeWithoutAddress(app, c.var.actor, asked);
      if (told.done) {
        const { circle: entered, mandate } = told.value;
        return c.redirect(`${addressOf(entered)}/membres?accueil=${mandate}`, 303);
      }
      return told.refusal === "not-a-name"
        ? page(app, c, { typed, problems: { nom: mandateRefusals["not-a-name"] } })
        : page(app, c, { typed, problem: says(told.refusal) });
    });
}

function says(refusal: WelcomeRefusal): string {
  switch (refusal) {
    case "unknown-circle":
    case "not-a-facilitator":
    case "circle-closed":
      return paperRefusals[refusal];
    case "not-signed-in":
    case "not-of-age":
    case "not-a-name":
    case "no-scope":
    case "wrong-months":
    case "no-consent":
      return mandateRefusals[refusal];
  }
}

async function page(app: App, c: Asking, back: GivenBack) {
  const seen = await findAsked(app, c);
  if (seen === undefined || seen.standing !== "facilitator") return c.notFound();
  return answer(c, <WelcomePage circle={seen.circle} back={back} />, back);
}

function WelcomePage({ circle, back }: { readonly circle: Circle; readonly back: GivenBack }) {
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead}>
      <Section title={circleTexts.charter} id="la-charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Form action={`${addressOf(circle)}/accueillir`} send={texts.send} back={back}>
        <Field name="nom" label={texts.name} width="moyen" maxlength={80} />
        <Field
          name="annee"
          label={texts.year}
          help={texts.yearHelp}
          optional
          width="court"
          inputmode="numeric"
          maxlength={4}
        />
        <ConsentFields />
        <Check name="charte" label={texts.charter} />
      </Form>
    </PartPage>
  );
}
