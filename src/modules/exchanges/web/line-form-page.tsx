import { themeLabels, THEMES } from "#rules/subjects";
import {
  Choices,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  Select,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type { SeenLine, SeenVersion } from "../actions/describe-lines.ts";
import type { SeenOneLine } from "../actions/see-orientation.ts";
import type { Proposing } from "../actions/see-proposing.ts";
import { addressOf, MOST, type Orientation } from "../domain/orientation.ts";
import { formTexts, lineTexts } from "./line-texts.fr.ts";
import { texts } from "./orientation-texts.fr.ts";
import { HERE } from "./orientations-page.tsx";

const words = formTexts;

interface Mending {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export type ProposePageProps = Mending & {
  readonly proposing: Proposing;
  /** The need that is written already: a gap, or what somebody looked for. */
  readonly need?: string | undefined;
  readonly reviewOn: Temporal.PlainDate;
};

/** « Proposer une ligne ». */
export function ProposePage({ proposing, need, reviewOn, ...form }: ProposePageProps) {
  const { seen, members, gap } = proposing;
  const at = addressOf(seen.table);
  return (
    <FormPage table={seen.table} title={words.title} lead={words.lead} {...form}>
      <Form action={`${at}/proposer`} send={words.send} {...form}>
        {gap !== undefined && <Hidden name="manque" value={gap.id} />}
        <NeedFields need={gap?.words ?? need} />
        <WhoFields members={members} />
        <MoreFields lines={[...seen.standing, ...seen.waiting]} reviewOn={reviewOn} />
      </Form>
    </FormPage>
  );
}

export type ChangePageProps = Mending & {
  readonly seen: SeenOneLine;
  /** Somebody changed it meanwhile: what it says now is shown above. */
  readonly stale?: boolean | undefined;
};

/** « Proposer un changement »: other words for the same actor. */
export function ChangeLinePage({ seen, stale = false, ...form }: ChangePageProps) {
  const { table, line, words: now } = seen;
  const at = `${addressOf(table)}/lignes/${line.id}`;
  return (
    <FormPage
      table={table}
      title={words.changeTitle}
      lead={`${words.changeLead} ${words.already}`}
      line={{ label: now.need, at }}
      {...form}
    >
      {stale && (
        <Inlet class="pile-s">
          <p>{lineTexts.stale}</p>
          <p>
            <strong>{now.need}</strong>
          </p>
          <p>{now.conditions ?? lineTexts.noConditions}</p>
        </Inlet>
      )}
      <Form action={`${at}/changer`} send={words.send} version={line.version} {...form}>
        <NeedFields need={now.need} now={now} />
        <MoreFields lines={seen.others} reviewOn={now.reviewOn} now={now} />
      </Form>
    </FormPage>
  );
}

interface FormPageProps extends Mending {
  readonly table: Orientation;
  readonly title: string;
  readonly lead: string;
  readonly line?: { readonly label: string; readonly at: string };
  readonly children: unknown;
}

function FormPage({ table, title, lead, line, children, problem, problems }: FormPageProps) {
  const steps = [
    { label: texts.title, at: HERE },
    { label: table.name, at: addressOf(table) },
    ...(line === undefined ? [] : [line]),
  ];
  return (
    <Page title={titleOf(title, { problem, problems })} noindex breadcrumb={steps}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}

function NeedFields({
  need,
  now,
}: {
  readonly need: string | undefined;
  readonly now?: SeenVersion;
}) {
  return (
    <>
      <Field
        name="besoin"
        label={words.need}
        help={words.needHelp}
        value={need}
        maxlength={MOST.need}
      />
      <Select
        name="theme"
        label={words.theme}
        optional
        value={now?.theme}
        empty={words.noTheme}
        options={THEMES.map((theme) => ({ value: theme, label: themeLabels[theme] }))}
      />
      <Field
        name="rome"
        label={words.rome}
        help={words.romeHelp}
        optional
        value={now?.rome}
        width="court"
        maxlength={5}
      />
      <TextArea
        name="lieux"
        label={words.places}
        help={words.placesHelp}
        optional
        rows={2}
        value={now?.where.join("\n")}
      />
    </>
  );
}

/** Who answers, by one of three ways; without scripts, each field says which one it is for. */
function WhoFields({ members }: Pick<Proposing, "members">) {
  return (
    <>
      <Choices
        name="qui"
        question={words.who}
        choices={[
          { value: "structure", label: words.whos.structure },
          { value: "personne", label: words.whos.personne },
          { value: "autre", label: words.whos.autre },
        ]}
      />
      <Field
        name="structure"
        label={words.structure}
        help={words.structureHelp}
        optional
        maxlength={MOST.free}
      />
      <Select
        name="personne"
        label={words.person}
        optional
        empty={words.choosePerson}
        options={members.map(({ person, name }) => ({ value: person, label: name }))}
      />
      <Field name="nom" label={words.name} optional maxlength={MOST.free} />
      <Field
        name="contact"
        label={words.contact}
        help={words.contactHelp}
        optional
        maxlength={MOST.contact}
      />
    </>
  );
}

function MoreFields({
  lines,
  reviewOn,
  now,
}: {
  readonly lines: readonly SeenLine[];
  readonly reviewOn: Temporal.PlainDate;
  readonly now?: SeenVersion;
}) {
  const next = now?.passesOn;
  return (
    <>
      <TextArea
        name="conditions"
        label={words.conditions}
        help={words.conditionsHelp}
        optional
        rows={3}
        maxlength={MOST.conditions}
        value={now?.conditions}
      />
      <Select
        name="suite"
        label={words.next}
        optional
        value={next?.kind === "line" ? next.line : undefined}
        empty={words.noNext}
        options={lines.flatMap((line) => optionOf(line))}
      />
      <Field
        name="suite-nom"
        label={words.nextName}
        optional
        value={next?.kind === "free" ? next.name : undefined}
        maxlength={MOST.free}
      />
      <Field
        name="relire"
        type="date"
        label={words.review}
        value={reviewOn.toString()}
        width="moyen"
      />
    </>
  );
}

function optionOf({ id, standing, waiting }: SeenLine) {
  const one = standing ?? waiting;
  return one === undefined ? [] : [{ value: id, label: `${one.named.name}, « ${one.need} »` }];
}
