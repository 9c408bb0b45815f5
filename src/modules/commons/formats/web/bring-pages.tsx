import type { GivenBack } from "#basics/form";
import { FileField, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { Place } from "../../actions/list-documents.ts";
import { shorten } from "#basics/text";
import type { PictureSize } from "../../domain/picture.ts";
import { picturesIn } from "../domain/pictures.ts";
import { aboutForm, asksOf, type Carried, carriedName, documentQuestions } from "./bring-forms.ts";
import { PicturesShown } from "./pictures-page.tsx";
import { TableContents } from "./contents-view.tsx";
import { lostTexts, texts } from "./texts.fr.ts";

export const BRING_AT = "/communs/apporter";

/** « Apporter un document »: one file. */
export function BringPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page title={texts.bring} lead={texts.bringLead} noindex narrow back={back}>
      <Form action={BRING_AT} files send={texts.send} back={back}>
        <FileField
          name="fichier"
          label={texts.file}
          help={texts.fileHelp}
          accept=".md,.markdown,.txt,.docx,.odt,.csv,.tsv,.zip"
        />
      </Form>
    </Page>
  );
}

/** A document read over: what was found, its title as it was read, and its pictures by their address. */
export interface ReadOver extends Carried {
  readonly title: string;
  readonly pictures: ReadonlyMap<string, PictureSize>;
}

export interface PreviewPageProps {
  readonly places: readonly Place[];
  readonly documents: readonly ReadOver[];
  readonly back: GivenBack;
}

/** What was read of a file, before anything is kept. */
export function PreviewPage({ places, documents, back }: PreviewPageProps) {
  return (
    <Page
      title={texts.previewTitle}
      lead={texts.previewLead}
      noindex
      narrow
      back={back}
      sheets={["commons.css"]}
      breadcrumb={[{ label: texts.bring, at: BRING_AT }]}
    >
      <p>{texts.found(documents.length)}</p>
      <Form action={`${BRING_AT}/garder`} files send={texts.bringThem} back={back}>
        {documents.map((one, index) => (
          <DocumentRead document={one} at={index + 1} />
        ))}
        <Questions of={aboutForm(places)} values={{ space: places[0]?.space, language: "fr" }} />
      </Form>
    </Page>
  );
}

interface DocumentReadProps {
  readonly document: ReadOver;
  readonly at: number;
}

function DocumentRead({ document, at }: DocumentReadProps) {
  const { contents, lost, title } = document;
  const names = asksOf(at);
  const says = picturesIn(contents).map((one, index) => [names.picture(index + 1), one.says]);
  const values = { [names.title]: title, [names.isKept]: true, ...Object.fromEntries(says) };
  return (
    <Section title={texts.documentOf(at)} id={`document-${at}`} class="pile">
      <p class="petit doux">
        {contents.kind === "text"
          ? texts.length(contents.markdown.length)
          : texts.lines(contents.rows.length, contents.columns.length)}
      </p>
      <Lost lost={lost} />
      <Beginning document={document} at={at} />
      <Hidden name={carriedName(at)} value={JSON.stringify({ contents, lost })} />
      <PicturesShown of={picturesIn(contents)} sizes={document.pictures} />
      <Questions of={documentQuestions(document, at)} values={values} />
    </Section>
  );
}

function Lost({ lost }: Pick<Carried, "lost">) {
  if (lost.length === 0) return <p>{texts.nothingLost}</p>;
  return (
    <Inlet class="pile-s">
      <p>
        <strong>{texts.lost}</strong>
      </p>
      <ul>
        {lost.map((one) => (
          <li>{lostTexts[one]}</li>
        ))}
      </ul>
    </Inlet>
  );
}

/** So many letters, or lines, are enough to know it again. */
const BEGINNING = { letters: 600, rows: 5 } as const;

function Beginning({ document: { contents }, at }: DocumentReadProps) {
  return (
    <details class="pile-s">
      <summary>{texts.begins(at)}</summary>
      {contents.kind === "text" ? (
        <p class="mots">{shorten(contents.markdown, BEGINNING.letters)}</p>
      ) : (
        <TableContents
          caption={texts.begins(at)}
          contents={{ ...contents, rows: contents.rows.slice(0, BEGINNING.rows) }}
        />
      )}
    </details>
  );
}
