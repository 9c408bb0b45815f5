import { AUDIENCES, audienceLabels, THEMES, themeLabels } from "#rules/subjects";
import { Button, Check, Checks, Choices, Field, Form, TextArea, titleOf } from "#ui/form";
import type { FieldProblems, Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenDraft } from "../../publish/actions/publish-drafts.ts";
import { LONGEST } from "../../domain/publish/fields.ts";
import { Theirs, type TwoVersions } from "./theirs.tsx";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

const { fields, groups } = texts;

export interface DraftPageProps {
  readonly draft: SeenDraft;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly justKept?: boolean | undefined;
  /** When somebody else changed the draft meanwhile. */
  readonly versions?: TwoVersions | undefined;
}

/** A call being written: what is looked for, who, where, when, how much, how; kept as it is typed. */
export function DraftPage({ draft, typed, problem, problems, justKept, versions }: DraftPageProps) {
  const at = `/appels/publier/${draft.id}`;
  const title = draft.call === undefined ? texts.write : texts.correct;
  return (
    <Page
      title={titleOf(title, { problem, problems })}
      noindex
      breadcrumb={[{ label: texts.title, at: "/appels/publier" }]}
    >
      <div class="pile-l">
        <Opening draft={draft} title={title} justKept={justKept} />
        <Form
          action={at}
          version={draft.version}
          typed={typed ?? draft.fields}
          problem={problem}
          problems={problems}
        >
          <What />
          <Who />
          <When />
          <HowMuch />
          <How />
          {versions !== undefined && <Theirs {...versions} />}
          <div class="rang">
            <Button name="faire" value="relire">
              {texts.preview}
            </Button>
            <Button name="faire" value="garder" kind="clair">
              {texts.keep}
            </Button>
          </div>
        </Form>
        <details class="pile-s">
          <summary>{texts.drop}</summary>
          <p class="petit">{texts.dropSay}</p>
          <Form action={`${at}/jeter`} prefix="jeter">
            <Button kind="clair">{texts.drop}</Button>
          </Form>
        </details>
      </div>
    </Page>
  );
}

function Opening({
  draft,
  title,
  justKept,
}: Pick<DraftPageProps, "draft" | "justKept"> & { readonly title: string }) {
  return (
    <header class="pile-s">
      <h1>{title}</h1>
      <p class="chapo">{texts.for(draft.organisation.name)}</p>
      <p>{draft.call === undefined ? texts.howItGoes : texts.correctsSay(titleIn(draft))}</p>
      <Parts />
      {justKept === true && <p class="mot va">{texts.kept}</p>}
      {draft.checked.ready && (
        <p>
          <a href={`/appels/publier/${draft.id}/apercu`}>{texts.readAgain}</a>
        </p>
      )}
    </header>
  );
}

function titleIn({ fields: typed }: SeenDraft): string {
  const title = typed["titre"];
  return typeof title === "string" && title !== "" ? title : texts.untitled;
}

/** The five parts of the form, to go to each: it is long. */
function Parts() {
  return (
    <ul class="liens">
      {PARTS.map(([id, title]) => (
        <li>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

const PARTS = [
  ["quoi", groups.what],
  ["pour-qui", groups.who],
  ["quand", groups.when],
  ["combien", groups.money],
  ["comment", groups.how],
] as const;

function What() {
  return (
    <Section title={groups.what} id="quoi">
      <Choices
        name="genre"
        question={fields.genre}
        help={fields.genreHelp}
        choices={(["project", "tender", "application"] as const).map((value) => ({
          value,
          label: fields.kinds[value],
        }))}
      />
      <Field name="titre" label={fields.titre} help={fields.titreHelp} maxlength={LONGEST.titre} />
      <TextArea name="resume" label={fields.resume} help={fields.resumeHelp} rows={3} />
      <TextArea name="texte" label={fields.texte} help={fields.texteHelp} rows={12} />
      <Checks
        name="themes"
        question={fields.themes}
        optional
        layout="jours"
        choices={THEMES.map((value) => ({ value, label: themeLabels[value] }))}
      />
    </Section>
  );
}

function Who() {
  return (
    <Section title={groups.who} id="pour-qui">
      <Checks
        name="qui"
        question={fields.qui}
        layout="jours"
        choices={AUDIENCES.map((value) => ({ value, label: audienceLabels[value] }))}
      />
      <TextArea name="conditions" label={fields.conditions} optional rows={3} />
      <TextArea name="lieux" label={fields.lieux} help={fields.lieuxHelp} rows={3} />
    </Section>
  );
}

function When() {
  return (
    <Section title={groups.when} id="quand">
      <Field name="jour" type="date" label={fields.jour} help={fields.jourHelp} width="moyen" />
      <Field name="heure" label={fields.heure} help={fields.heureHelp} optional width="court" />
      <Check name="permanent" label={fields.permanent} />
      <Field name="ouverture" type="date" label={fields.ouverture} optional width="moyen" />
    </Section>
  );
}

function HowMuch() {
  return (
    <Section title={groups.money} id="combien">
      <Field
        name="minimum"
        label={fields.minimum}
        optional
        inputmode="decimal"
        width="moyen"
        maxlength={LONGEST.minimum}
      />
      <Field
        name="maximum"
        label={fields.maximum}
        optional
        inputmode="decimal"
        width="moyen"
        maxlength={LONGEST.maximum}
      />
      <Field name="taux" label={fields.taux} optional inputmode="numeric" width="court" />
    </Section>
  );
}

function How() {
  return (
    <Section title={groups.how} id="comment">
      <TextArea name="pieces" label={fields.pieces} help={fields.piecesHelp} optional rows={4} />
      <TextArea
        name="criteres"
        label={fields.criteres}
        help={fields.criteresHelp}
        optional
        rows={4}
      />
      <TextArea
        name="documents"
        label={fields.documents}
        help={fields.documentsHelp}
        optional
        rows={2}
      />
      <p>{texts.howToAnswer}</p>
      <Field name="repondre" type="url" label={fields.repondre} optional />
      <Field name="courriel" type="email" label={fields.courriel} optional />
      <Field name="telephone" type="tel" label={fields.telephone} optional width="moyen" />
      <Field
        name="contact"
        label={fields.contact}
        help={fields.contactHelp}
        optional
        maxlength={LONGEST.contact}
      />
    </Section>
  );
}
