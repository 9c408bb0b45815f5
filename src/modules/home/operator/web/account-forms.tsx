import { writeAmount } from "#basics/amount";
import { Check, Choices, Field, Form, type FormProps, Select, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import { type AccountLine, LINE_KINDS } from "../../domain/account-line.ts";
import { texts } from "./governance-texts.fr.ts";

type Told = Pick<FormProps, "typed" | "problems" | "problem">;
const home = [
  { label: "Accueil", at: "/" },
  { label: texts.back, at: "/gouvernance" },
];

/** One line of the accounts to publish. */
export function WriteLinePage({ years, ...form }: Told & { readonly years: readonly number[] }) {
  const words = texts.form;
  const [, thisYear] = years;
  return (
    <Page title={titleOf(words.title, form)} noindex breadcrumb={home}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <Form action="/gouvernance/comptes" send={words.send} {...form}>
          <Choices
            name="genre"
            question={words.kind}
            choices={LINE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <Field name="objet" label={words.label} help={words.labelHelp} maxlength={120} />
          <Field name="qui" label={words.party} help={words.partyHelp} maxlength={120} />
          <Field
            name="somme"
            label={words.amount}
            help={words.amountHelp}
            inputmode="decimal"
            width="court"
            maxlength={20}
          />
          <Select
            name="annee"
            label={words.year}
            value={thisYear === undefined ? undefined : String(thisYear)}
            width="court"
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <Check name="prevu" label={words.planned} />
        </Form>
      </div>
    </Page>
  );
}

/** One line to strike out, with its reason. */
export function StrikeLinePage({ line, ...form }: Told & { readonly line: AccountLine }) {
  const words = texts.strikeForm;
  return (
    <Page title={titleOf(words.title, form)} noindex breadcrumb={home}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <p class="anse">
          <strong>{line.label}</strong>, {line.party} : {writeAmount(line.amount)} € ({line.year})
        </p>
        <Form action={`/gouvernance/comptes/${line.id}/rayer`} send={words.send} {...form}>
          <TextArea name="pourquoi" label={words.why} rows={2} />
        </Form>
      </div>
    </Page>
  );
}
