import type { GivenBack, KnownOf } from "#basics/form";
import { putOf, writeAnswer } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";
import { Questions } from "#ui/questions";
import { Moment } from "#ui/form/several";

import type { Where } from "../../actions/standing.ts";
import { whatForm, whereForm } from "../../web/forms.ts";
import type { SeenPoll } from "../actions/see-poll.ts";
import { askedForm, type pollForm, rowsForm, telephoneForm, untilForm, zoneForm } from "./forms.ts";
import { formTexts as says, texts } from "./texts.fr.ts";
import { typedOfPoll } from "./told-of-poll.ts";

type Kinds = Parameters<typeof whatForm>[0];
type Known = KnownOf<ReturnType<typeof pollForm>>;

/** Several dates to propose, to a circle, to an organisation, or to whom one gives the link. */
export function MakePollPage(props: {
  readonly where: Where;
  readonly kinds: Kinds;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const { where, kinds, at, back } = props;
  const name = where.of === "person" ? undefined : where.name;
  const title = says.title(name);
  return (
    <Page
      title={title}
      narrow
      noindex
      back={back}
      heading={title}
      sheets={["polls.css"]}
      lead={texts.lead}
      breadcrumb={[{ label: texts.title, at: at.replace("/nouveau", "") }]}
    >
      <Form action={at} back={back} send={says.send} class="pile-l">
        <Asked kinds={kinds} where={where} values={{}} back={back} />
      </Form>
    </Page>
  );
}

/** What is asked is changed: dates that stay keep their answers. */
export function EditPollPage(props: {
  readonly seen: SeenPoll;
  readonly kinds: Kinds;
  readonly back: GivenBack;
}) {
  const { seen, kinds, back } = props;
  const title = texts.editTitle(seen.words.title);
  return (
    <Page
      title={title}
      narrow
      noindex
      back={back}
      heading={title}
      sheets={["polls.css"]}
      lead={texts.editSays}
      breadcrumb={[{ label: seen.words.title, at: seen.at }]}
    >
      {back.refusal === "changed-meanwhile" && (
        <Cove>
          <p>{texts.theirs}</p>
        </Cove>
      )}
      <Form
        action={`${seen.at}/changer`}
        version={seen.poll.version}
        back={back}
        send={texts.save}
        class="pile-l"
      >
        <Asked kinds={kinds} where={seen.where} values={typedOfPoll(seen)} back={back} />
      </Form>
    </Page>
  );
}

/** Rows that are open at first; the others are folded. */
const SHOWN = 5;

interface AskedProps {
  readonly kinds: Kinds;
  readonly where: Where;
  readonly values: Known;
  readonly back: GivenBack;
}

function Asked({ kinds, where, values, back }: AskedProps) {
  const rows = Object.keys(rowsForm.shape);
  return (
    <>
      <Questions of={whatForm(kinds)} values={values} />
      <fieldset class="pile">
        <legend>
          <span class="gros">{says.datesTitle}</span>
        </legend>
        <p class="aide">{says.datesHelp}</p>
        <Rows names={rows.slice(0, SHOWN)} values={values} />
        <details class="pile" open={isBeyond(rows.slice(SHOWN), values, back)}>
          <summary>{says.moreDates}</summary>
          <Rows names={rows.slice(SHOWN)} values={values} />
        </details>
        <Questions of={zoneForm} values={values} />
      </fieldset>
      <Questions of={untilForm} values={values} />
      <Questions of={whereForm} values={values} />
      {where.of !== "person" && (
        <Questions of={askedForm} values={{ askedOf: "members", ...values }} />
      )}
      <Questions of={telephoneForm} values={values} />
    </>
  );
}

type RowName = keyof typeof rowsForm.shape;

function isRow(name: string): name is RowName {
  return name in rowsForm.shape;
}

function Rows({ names, values }: { readonly names: readonly string[]; readonly values: Known }) {
  return (
    <>
      {names.filter(isRow).map((name) => {
        const question = rowsForm.shape[name];
        const put = putOf(question);
        const known = values[name];
        return (
          <Moment
            name={put.name}
            label={"label" in put ? put.label : ""}
            says={says.rowSays}
            values={known === undefined ? [] : [writeAnswer(question, known)].flat()}
          />
        );
      })}
    </>
  );
}

/** Whether a folded row holds something. */
function isBeyond(names: readonly string[], values: Known, { typed, problems = {} }: GivenBack) {
  return names.filter(isRow).some((name) => {
    const field = putOf(rowsForm.shape[name]).name;
    const sent = typed?.[field];
    const isTyped = sent !== undefined && [sent].flat().some((text) => text !== "");
    return values[name] !== undefined || isTyped || field in problems;
  });
}
