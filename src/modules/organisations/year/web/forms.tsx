import { z } from "zod";

import { dayField, lineField, optionalDayField } from "#services/forms";
import { Check, Field, Form } from "#ui/form";

import type { SeenYear } from "../actions/see-year.ts";
import { addressOf } from "../../domain/organisation.ts";
import type { Sent } from "../../web/asked.ts";
import { texts } from "./texts.fr.ts";

const yes = z
  .literal("oui")
  .optional()
  .transform((ticked) => ticked === "oui");

export const factsForm = z.object({
  fin: dayField(texts.problems.closes),
  mois: z
    .string({ error: texts.problems.months })
    .trim()
    .regex(/^([1-9]|1[0-2])$/, texts.problems.months)
    .transform(Number),
  assemblee: optionalDayField(texts.problems.assembly),
  changement: yes,
  recus: yes,
  publie: yes,
});

export const subsidyForm = z.object({
  nom: lineField(texts.problems.name, 160),
  date: dayField(texts.problems.on),
});

export const ownForm = z.object({
  nom: lineField(texts.problems.name, 160),
  date: dayField(texts.problems.on),
  "chaque-annee": yes,
});

export type YearFormName = "facts" | "subsidy" | "own";

/** What was sent in one of the forms of the page. */
export type YearSent = Sent & { readonly form?: YearFormName | undefined };

interface FormProps {
  readonly seen: SeenYear;
  readonly sent: YearSent;
}

function sentIn({ form, ...sent }: YearSent, name: YearFormName): Sent {
  return form === name ? sent : {};
}

/** What makes the dates: the end of the exercise, the assembly, three yes or no. */
export function FactsForm({ seen, sent }: FormProps) {
  const { facts, organisation } = seen;
  const words = texts.facts;
  const closing = seen.dates.find(({ date, done }) => date.rule === "closing" && !done)?.due;
  return (
    <Form
      action={`${addressOf(organisation)}/annee`}
      send={words.send}
      class="pile"
      prefix="exercice"
      {...sentIn(sent, "facts")}
    >
      <Field
        name="fin"
        type="date"
        width="moyen"
        label={words.closes}
        help={words.closesHelp}
        value={closing?.toString()}
      />
      <Field
        name="mois"
        inputmode="numeric"
        width="court"
        label={words.months}
        help={words.monthsHelp}
        value={String(facts.assemblyMonths)}
      />
      <Field
        name="assemblee"
        type="date"
        width="moyen"
        label={words.assembly}
        value={facts.assemblyOn?.toString()}
        optional
      />
      <Check name="changement" value="oui" label={words.changed} checked={facts.hasChanged} />
      <Check name="recus" value="oui" label={words.receipts} checked={facts.givesReceipts} />
      <Check name="publie" value="oui" label={words.publishes} checked={facts.publishesAccounts} />
    </Form>
  );
}

/** A subsidy whose account will be due. */
export function SubsidyForm({ seen, sent }: FormProps) {
  const words = texts.subsidy;
  return (
    <details class="pile" open={sent.form === "subsidy"}>
      <summary>{words.title}</summary>
      <p class="petit">{words.says}</p>
      <Form
        action={`${addressOf(seen.organisation)}/annee/subventions`}
        send={words.send}
        class="pile"
        prefix="subvention"
        {...sentIn(sent, "subsidy")}
      >
        <Field name="nom" label={words.name} help={words.nameHelp} maxlength={160} />
        <Field name="date" type="date" width="moyen" label={words.on} />
      </Form>
    </details>
  );
}

/** A date that no law knows. */
export function OwnDateForm({ seen, sent }: FormProps) {
  const words = texts.own;
  return (
    <details class="pile" open={sent.form === "own"}>
      <summary>{words.title}</summary>
      <Form
        action={`${addressOf(seen.organisation)}/annee/dates`}
        send={words.send}
        class="pile"
        prefix="date"
        {...sentIn(sent, "own")}
      >
        <Field name="nom" label={words.name} maxlength={160} />
        <Field name="date" type="date" width="moyen" label={words.on} />
        <Check name="chaque-annee" value="oui" label={words.yearly} />
      </Form>
    </details>
  );
}
