import {
  Choices,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";

import { addressOf, type Circle, type CircleKind } from "../domain/circle.ts";
import { FOUNDED_KINDS, MOST } from "../domain/founding.ts";
import { foundTexts } from "./found-texts.fr.ts";
import { PartPage } from "./part.tsx";
import { texts } from "./texts.fr.ts";

export interface FoundPageProps {
  /** The circle of which it will be a part. */
  readonly above: Circle | undefined;
  readonly kind: CircleKind | undefined;
  readonly isOperator: boolean;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Founding a circle: a name, what it is about, a purpose, a charter, who may know and join. */
export function FoundPage({ above, kind, isOperator, ...form }: FoundPageProps) {
  const title = above === undefined ? foundTexts.title : foundTexts.partOf(above.name);
  const kinds = FOUNDED_KINDS.filter((one) => one !== "governing" || isOperator);
  return (
    <Page
      title={titleOf(title, form)}
      noindex
      breadcrumb={[
        { label: texts.breadcrumb, at: "/cercles" },
        ...(above === undefined ? [] : [{ label: above.name, at: addressOf(above) }]),
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{foundTexts.lead}</p>
        </header>
        <Form action="/cercles/fonder" send={foundTexts.send} {...form}>
          {above !== undefined && <Hidden name="parent" value={above.id} />}
          <Field name="nom" label={foundTexts.name} maxlength={MOST.name} />
          <Choices
            name="genre"
            question={foundTexts.kind}
            value={kind ?? "global"}
            choices={kinds.map((one) => ({ value: one, label: foundTexts.kinds[one] }))}
          />
          <TextArea
            name="but"
            label={foundTexts.purpose}
            help={foundTexts.purposeHelp}
            rows={3}
            maxlength={MOST.purpose}
          />
          <TextArea
            name="charte"
            label={foundTexts.charter}
            help={foundTexts.charterHelp}
            value={foundTexts.charterIdeas}
            rows={5}
          />
          <VisibleField value={above?.isOpen === false ? "nous" : "tous"} />
          <JoiningFields joining="open" questions={[]} />
        </Form>
      </div>
    </Page>
  );
}

function VisibleField({ value }: { readonly value: string }) {
  return (
    <Choices
      name="visible"
      question={foundTexts.visibility}
      value={value}
      choices={[
        { value: "tous", label: foundTexts.everyone },
        { value: "nous", label: foundTexts.ourselves },
      ]}
    />
  );
}

function JoiningFields({ joining, questions }: Pick<Circle, "joining" | "questions">) {
  return (
    <>
      <Choices
        name="entrer"
        question={foundTexts.joining}
        help={foundTexts.joiningHelp}
        value={joining}
        choices={[
          { value: "open", label: foundTexts.open },
          { value: "on-request", label: foundTexts.onRequest },
        ]}
      />
      <TextArea
        name="questions"
        label={foundTexts.questions}
        help={foundTexts.questionsHelp}
        optional
        value={questions.join("\n")}
        rows={3}
      />
    </>
  );
}

export interface SettingsPageProps {
  readonly circle: Circle;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What a circle says of itself, changed by its facilitators. */
export function SettingsPage({ circle, ...form }: SettingsPageProps) {
  const at = addressOf(circle);
  return (
    <PartPage circle={circle} title={foundTexts.settings} lead={foundTexts.settingsLead} {...form}>
      <Form action={`${at}/regler`} send={foundTexts.save} {...form}>
        <TextArea
          name="but"
          label={foundTexts.purpose}
          value={circle.purpose}
          rows={3}
          maxlength={MOST.purpose}
        />
        <JoiningFields joining={circle.joining} questions={circle.questions} />
        <TextArea
          name="regles"
          label={foundTexts.rules}
          help={foundTexts.rulesHelp}
          optional
          value={circle.ownRules ?? ""}
          rows={8}
          maxlength={MOST.rules}
        />
      </Form>
      <p>
        <a href={`${at}/charte/changer`}>{foundTexts.changeCharter}</a>
      </p>
    </PartPage>
  );
}
