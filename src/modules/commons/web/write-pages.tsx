import { backTo, type GivenBack } from "#basics/form";
import { Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Reason } from "#ui/panel";

import type { Place } from "../actions/list-documents.ts";
import type { SeenDocument, SeenPage } from "../actions/see-document.ts";
import type { DocumentId } from "../domain/document.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { Draft } from "./draft.tsx";
import { beginForm, deriveForm, factsForm, keepForm, keptFactsForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** What was written by itself, and who corrects it never wrote with these signs. */
const keptLead =
  "Changez les mots. Les signes se laissent en place : « ## » fait un titre, « - » une ligne de liste, et ce qui est entre « ** » se lit en gras.";

interface Back {
  readonly back: GivenBack;
}

/** A document that begins, in a place that one chooses. */
export function BeginPage(
  props: Back & { readonly places: readonly Place[]; readonly space: Place["space"] | undefined },
) {
  const { places, space, back } = props;
  return (
    <Page title={texts.beginTitle} lead={texts.beginLead} noindex narrow back={back}>
      <Draft of="/communs/ecrire" />
      <Form
        action="/communs/ecrire"
        asks={beginForm(places)}
        values={{ space, language: "fr" }}
        back={back}
        send={texts.keep}
      />
    </Page>
  );
}

/** The text of a document, to write in; « garder » makes a version. */
export function EditPage({ seen, back }: Back & { readonly seen: SeenPage }) {
  const { document, contents } = seen;
  const markdown = contents.kind === "text" ? contents.markdown : "";
  // What was typed goes with the version that its author had read, not with the one that stands meanwhile.
  const sent = back.typed?.["base"];
  return (
    <Page
      title={texts.editOf(document.title)}
      heading={document.title}
      lead={document.keptBy === undefined ? texts.editLead : keptLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      {document.published !== undefined && <Reason>{texts.publicWarning}</Reason>}
      <Draft of={`${documentAt(document.id)}/ecrire`} />
      <Form
        action={`${documentAt(document.id)}/ecrire`}
        asks={keepForm}
        values={{ markdown }}
        back={back}
        send={texts.keep}
      >
        <Hidden name="base" value={typeof sent === "string" ? sent : String(document.current)} />
      </Form>
      <ElsewhereWay document={document.id} />
    </Page>
  );
}

/** Where it is written elsewhere. */
export function ElsewhereWay({ document }: { readonly document: DocumentId }) {
  return (
    <p>
      <a href={`${documentAt(document)}/pad`}>{texts.elsewhere}</a>
    </p>
  );
}

/** What it is called, under which licence, about what. */
export function FactsPage(
  props: Back & { readonly seen: SeenDocument; readonly next: "publier" | undefined },
) {
  const { seen, next, back } = props;
  const { document, may } = seen;
  const then = next === undefined ? "" : `?vers=${next}`;
  return (
    <Page
      title={texts.factsOf(document.title)}
      heading={document.keptBy === undefined ? texts.facts : texts.keptFacts}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Form
        action={`${documentAt(document.id)}/fiche${then}`}
        asks={document.keptBy === undefined ? factsForm(document.kind) : keptFactsForm}
        values={{ ...document, version: undefined }}
        version={document.version}
        back={backTo("facts", back)}
        send={texts.save}
      />
      {may.remove && (
        <details class="pile-s">
          <summary>{texts.remove}</summary>
          <p class="petit">{texts.removeSays}</p>
          <Form
            action={`${documentAt(document.id)}/effacer`}
            send={texts.remove}
            prefix="effacer"
          />
        </details>
      )}
    </Page>
  );
}

/** « En repartir »: where, and under what title. */
export function DerivePage(
  props: Back & { readonly seen: SeenPage; readonly places: readonly Place[] },
) {
  const { seen, places, back } = props;
  const { document, version } = seen;
  return (
    <Page
      title={texts.deriveTitle(document.title)}
      lead={texts.deriveLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Form
        action={`${documentAt(document.id, version.number)}/repartir`}
        asks={deriveForm(places)}
        values={{ title: document.title }}
        back={back}
        send={texts.deriveGo}
      />
    </Page>
  );
}
