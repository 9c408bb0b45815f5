import { Checks, Field, Form, Select, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { Known } from "../../actions/acquaintances.ts";
import { scopeNames } from "../../domain/mandate.fr.ts";
import { SCOPES } from "../../domain/mandate.ts";
import { ConsentFields, MonthsField } from "./mandate-page.tsx";
import { mandateTexts as texts } from "./texts.fr.ts";

export interface MandateFormProps {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

const scopeChoices = SCOPES.map((value) => ({ value, label: scopeNames[value] }));
const breadcrumb = [{ label: texts.back, at: "/moi/mandats" }] as const;

const optionsOf = (known: readonly Known[]) => [
  { value: "", label: texts.choose },
  ...known.map(({ person, name }) => ({ value: person, label: name })),
];

/** One entrusts something to somebody: by their name, where one knows them here, or by their address. */
export function GivePage({
  known,
  ...form
}: MandateFormProps & { readonly known: readonly Known[] }) {
  return (
    <Page title={titleOf(texts.giveTitle, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.giveTitle}</h1>
          <p class="chapo">{texts.giveSays}</p>
        </header>
        <Form action="/moi/mandats/nouveau" send={texts.giveSend} {...form}>
          {known.length > 0 && (
            <Select
              name="qui"
              label={texts.whom}
              help={texts.whomHelp}
              options={optionsOf(known)}
            />
          )}
          <Field
            name="email"
            type="email"
            label={texts.email}
            help={known.length > 0 ? texts.emailHelpElse : texts.emailHelp}
            optional={known.length > 0}
            width="moyen"
            maxlength={254}
          />
          <Checks
            name="pour"
            question={texts.scopes}
            help={texts.scopesHelp}
            choices={scopeChoices}
          />
          <MonthsField />
        </Form>
      </div>
    </Page>
  );
}

/** Somebody without an address becomes a member through the one who writes here. */
export function MakeForPage(form: MandateFormProps) {
  return (
    <Page title={titleOf(texts.makeTitle, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.makeTitle}</h1>
          <p class="chapo">{texts.makeSays}</p>
        </header>
        <Form action="/moi/mandats/sans-adresse" send={texts.makeSend} {...form}>
          <Field name="nom" label={texts.makeName} width="moyen" maxlength={80} />
          <Field
            name="annee"
            label={texts.birthYear}
            help={texts.birthYearHelp}
            optional
            width="court"
            inputmode="numeric"
            maxlength={4}
          />
          <Checks name="pour" question={texts.makeScopes} choices={scopeChoices} />
          <ConsentFields />
        </Form>
      </div>
    </Page>
  );
}
