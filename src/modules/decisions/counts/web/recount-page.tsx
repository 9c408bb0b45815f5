import { Field, type FieldProblems, FileField, Form, Select, titleOf, type Typed } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { FOREIGN_METHODS } from "../../domain/methods/foreign-count.ts";
import { methodWords } from "./methods.fr.ts";
import { recountTexts as texts } from "./recount-texts.fr.ts";
import { RecountView, type RecountViewProps } from "./recount-view.tsx";

export interface RecountPageProps {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly redone?: RecountViewProps | undefined;
}

/** A file is chosen, and counted: in the browser with the script of this page, else by the server. Open to all. */
export function RecountPage({ redone, ...shown }: RecountPageProps) {
  const script = useFrame().assets["recount.browser.js"];
  return (
    <Page
      title={titleOf(texts.title, shown)}
      description={texts.lead}
      sheets={["votes.css"]}
      breadcrumb={[{ label: texts.votes, at: "/votes" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {redone !== undefined && <RecountView {...redone} />}
        <section data-recount aria-label={texts.title} tabindex={-1} hidden></section>
        <FileForm {...shown} />
        <p class="petit">
          {texts.elsewhere} <code>{texts.command}</code>
        </p>
      </div>
      {script !== undefined && <script type="module" src={script} />}
    </Page>
  );
}

function FileForm(shown: Omit<RecountPageProps, "redone">) {
  return (
    <Form action="/votes/recompter" files send={texts.send} {...shown}>
      <FileField
        name="fichier"
        label={texts.field}
        help={texts.fieldHelp}
        accept=".csv,.json,.jsonld,.txt,.soc,.soi,.toc,.toi,.cat,.abif,text/csv,application/json"
      />
      <details class="pile-s" open={shown.problems?.["budget"] !== undefined}>
        <summary>{texts.foreign}</summary>
        <Select
          name="methode"
          label={texts.method}
          help={texts.methodHelp}
          empty={texts.methodOfFile}
          options={FOREIGN_METHODS.map((method) => ({
            value: method,
            label: methodWords[method].name,
          }))}
          optional
        />
        <Field
          name="budget"
          label={texts.budget}
          help={texts.budgetHelp}
          inputmode="decimal"
          width="court"
          optional
        />
      </details>
      <p class="petit doux">{texts.kept}</p>
    </Form>
  );
}
