import type { Circle } from "#rules/circles";
import { Field, type FieldProblems, Form, Select, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenOrientation } from "../actions/see-orientation.ts";
import { addressOf, MOST } from "../domain/orientation.ts";
import { texts } from "./texts.fr.ts";
import { HERE, NoCircle } from "./orientations-page.tsx";

const words = texts.make;

interface Mending {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export type MakePageProps = Mending & {
  readonly circles: readonly Circle[];
  /** The circle from which one comes. */
  readonly from?: string | undefined;
};

/** « Commencer une table d’orientation ». */
export function MakeTablePage({ circles, from, ...form }: MakePageProps) {
  return (
    <Page
      title={titleOf(words.title, form)}
      noindex
      breadcrumb={[{ label: texts.title, at: HERE }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {circles.length === 0 ? (
          <NoCircle />
        ) : (
          <Form action={`${HERE}/nouvelle`} send={words.send} {...form}>
            <Select
              name="cercle"
              label={words.circle}
              value={from}
              empty={words.chooseCircle}
              options={circles.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TableFields />
          </Form>
        )}
      </div>
    </Page>
  );
}

export type ChangePageProps = Mending & { readonly seen: SeenOrientation };

/** « Régler la table »: its name, and where it holds. */
export function ChangeTablePage({ seen, ...form }: ChangePageProps) {
  const { table, where } = seen;
  const title = texts.change.title;
  return (
    <Page
      title={titleOf(title, form)}
      noindex
      breadcrumb={[
        { label: texts.title, at: HERE },
        { label: table.name, at: addressOf(table) },
      ]}
    >
      <div class="pile-l">
        <h1>{title}</h1>
        <Form action={`${addressOf(table)}/regler`} send={texts.change.send} {...form}>
          <TableFields name={table.name} places={where} />
        </Form>
      </div>
    </Page>
  );
}

function TableFields(now: {
  readonly name?: string | undefined;
  readonly places?: readonly string[] | undefined;
}) {
  return (
    <>
      <Field
        name="nom"
        label={words.name}
        help={words.nameHelp}
        value={now.name}
        maxlength={MOST.name}
      />
      <TextArea
        name="lieux"
        label={words.places}
        help={words.placesHelp}
        optional
        rows={3}
        value={now.places?.join("\n")}
      />
    </>
  );
}
