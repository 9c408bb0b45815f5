import { themeLabels, THEMES } from "#rules/subjects";
import { Choices, Field, Select, TextArea } from "#ui/form";

import type { SeenLine, SeenVersion } from "../actions/describe-lines.ts";
import type { Proposing } from "../actions/see-proposing.ts";
import { MOST } from "../domain/orientation.ts";
import { formTexts } from "./line-texts.fr.ts";

const words = formTexts;

/** The need, and where it holds. */
export function NeedFields({
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
export function WhoFields({ members }: Pick<Proposing, "members">) {
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
      <Field name="nom" label={words.name} help={words.nameHelp} optional maxlength={MOST.free} />
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

/** Conditions, to whom one passes on, when it is read again. */
export function MoreFields({
  lines,
  reviewOn,
  now,
  unfolded,
}: {
  readonly unfolded: boolean;
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
      <SubjectFields now={now} unfolded={unfolded} />
    </>
  );
}

/** Seldom needed: folded, but open when something was written there. */
function SubjectFields({
  now,
  unfolded,
}: {
  readonly now: SeenVersion | undefined;
  readonly unfolded: boolean;
}) {
  const isSaid = now?.theme !== undefined || now?.rome !== undefined;
  return (
    <details class="pile" open={isSaid || unfolded}>
      <summary>{words.more}</summary>
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
        value={now?.job}
        maxlength={MOST.job}
      />
    </details>
  );
}

function optionOf({ id, standing, waiting }: SeenLine) {
  const one = standing ?? waiting;
  return one === undefined ? [] : [{ value: id, label: `${one.named.name}, « ${one.need} »` }];
}
