import type { GivenBack } from "#basics/form";
import { Button, Choices, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenBeside, SeenPage } from "../actions/see-document.ts";
import { CHOICES, type Stretch } from "../domain/merge.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { publishForm } from "./forms.ts";
import { licenceTexts, texts } from "./texts.fr.ts";

/** What two wrote in one place, side by side: one chooses, and nothing was lost. */
export function BesidePage({
  seen,
  back,
}: {
  readonly seen: SeenBeside;
  readonly back: GivenBack;
}) {
  const { document, version, standing, stretches } = seen;
  const passages = stretches.flatMap((one) => ("agreed" in one ? [] : [one]));
  const total = passages.length;
  return (
    <Page
      title={`${document.title}, ${texts.chooseIn(version.number)}`}
      heading={texts.besideTitle}
      lead={texts.besideLead(standing.number)}
      noindex
      back={back}
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      <Form
        action={`${documentAt(document.id, version.number)}/choisir`}
        version={document.current}
        back={back}
      >
        {total === 0 && <p>{texts.nothingCollides}</p>}
        {passages.map((passage, at) => (
          <Passage seen={seen} passage={passage} at={at + 1} total={total} />
        ))}
        <div class="rang">
          <Button>{texts.settle}</Button>
        </div>
      </Form>
    </Page>
  );
}

interface PassageProps {
  readonly seen: SeenBeside;
  readonly passage: Exclude<Stretch, { readonly agreed: readonly string[] }>;
  /** From 1. */
  readonly at: number;
  readonly total: number;
}

function Passage({ seen: { document, version, standing }, passage, at, total }: PassageProps) {
  const shown = (units: readonly string[]) => {
    const text = units.map((unit) => rowSaid(unit, document.kind)).join("\n\n");
    return text.trim() === "" ? texts.empty : text;
  };
  return (
    <Section title={texts.passage(at, total)} id={`p-${at}`}>
      <div class="deux egal" lang={document.language}>
        <div class="anse pile-s">
          <h3 class="h-petit">{texts.standing(standing.writtenByName)}</h3>
          <p class="mots">{shown(passage.theirs)}</p>
        </div>
        <div class="bras pile-s">
          <h3 class="h-petit">{texts.waiting(version.writtenByName)}</h3>
          <p class="mots">{shown(passage.mine)}</p>
        </div>
      </div>
      <Choices
        name={`passage-${at}`}
        question={texts.whatStays}
        choices={CHOICES.map((value) => ({ value, label: texts.choices[value] }))}
      />
    </Section>
  );
}

function rowSaid(unit: string, kind: "text" | "table"): string {
  if (kind === "text") return unit;
  const row: unknown = JSON.parse(unit);
  return Array.isArray(row) ? row.join(" · ") : unit;
}

/** What publishing means, said before it is done. */
export function PublishPage({ seen, back }: { readonly seen: SeenPage; readonly back: GivenBack }) {
  const { document, authors, takenUpBy = "" } = seen;
  const { licence } = document;
  const names = [...authors.map(({ name }) => name), takenUpBy].filter((name) => name !== "");
  const facts = `${documentAt(document.id)}/fiche?vers=publier`;
  return (
    <Page
      title={texts.publishTitle(document.title)}
      lead={texts.publishLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <p>
        {texts.publishNames} {names.join(", ")}.
        {document.whose !== undefined && ` ${texts.whoseIs(document.whose)}.`}
      </p>
      {licence === undefined ? (
        <p>
          {texts.licenceMissing} <a href={facts}>{texts.chooseLicence}</a>
        </p>
      ) : (
        <>
          <p>
            {texts.publishLicence} <strong>{licenceTexts[licence].name}</strong>.{" "}
            {licenceTexts[licence].says} <a href={facts}>{texts.facts}</a>
          </p>
          <p class="raison">{texts.publishForGood}</p>
          <Form
            action={`${documentAt(document.id)}/publier`}
            asks={publishForm}
            back={back}
            send={texts.publish}
          />
        </>
      )}
    </Page>
  );
}
