import type { GivenBack } from "#basics/form";
import { FileField, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import { recountForm } from "./recount-form.ts";
import { recountTexts as texts } from "./recount-texts.fr.ts";
import { RecountView, type RecountViewProps } from "./recount-view.tsx";

export interface RecountPageProps {
  readonly back: GivenBack;
  readonly redone?: RecountViewProps | undefined;
}

/** A file is chosen, and counted: in the browser with the script of this page, else by the server. Open to all. */
export function RecountPage({ redone, back }: RecountPageProps) {
  const script = useFrame().assets["recount.browser.js"];
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      description={texts.lead}
      sheets={["votes.css"]}
      breadcrumb={[{ label: texts.votes, at: "/votes" }]}
    >
      {redone !== undefined && <RecountView {...redone} />}
      <section data-recount aria-label={texts.title} tabindex={-1} hidden></section>
      <FileForm back={back} />
      <p class="petit">
        {texts.elsewhere} <code>{texts.command}</code>
      </p>
      {script !== undefined && <script type="module" src={script} />}
    </Page>
  );
}

function FileForm({ back }: Pick<RecountPageProps, "back">) {
  return (
    <Form action="/votes/recompter" files send={texts.send} back={back}>
      <FileField
        name="fichier"
        label={texts.field}
        help={texts.fieldHelp}
        accept=".csv,.json,.jsonld,.txt,.soc,.soi,.toc,.toi,.cat,.abif,text/csv,application/json"
      />
      <details class="pile-s" open={back.problems?.["budget"] !== undefined}>
        <summary>{texts.foreign}</summary>
        <Questions of={recountForm} />
      </details>
      <p class="petit doux">{texts.kept}</p>
    </Form>
  );
}
