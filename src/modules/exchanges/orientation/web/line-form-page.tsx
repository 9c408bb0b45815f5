import { form, type GivenBack, type KnownOf } from "#basics/form";
import { Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenOneLine } from "../actions/see-orientation.ts";
import type { Proposing } from "../actions/see-proposing.ts";
import { addressOf } from "../domain/orientation.ts";
import { lineAt, stepsTo } from "./asked.ts";
import { changeLineForm, proposeForm } from "./line-forms.ts";
import { formTexts as words, lineTexts } from "./line-texts.fr.ts";

export interface ProposePageProps {
  readonly proposing: Proposing;
  /** The need that is written already: a gap, or what somebody looked for. */
  readonly need?: string | undefined;
  readonly reviewOn: Temporal.PlainDate;
  readonly back: GivenBack;
}

/** « Proposer une ligne ». */
export function ProposePage({ proposing, need, reviewOn, back }: ProposePageProps) {
  const { table } = proposing.seen;
  const { gap } = proposing;
  return (
    <Page title={words.title} lead={words.lead} back={back} noindex breadcrumb={stepsTo(table)}>
      <Form action={`${addressOf(table)}/proposer`} send={words.send} back={back}>
        {gap !== undefined && <Hidden name="manque" value={gap.id} />}
        <LineQuestions
          of={proposeForm(proposing)}
          values={{ need: gap?.words ?? need, reviewOn }}
          back={back}
        />
      </Form>
    </Page>
  );
}

export interface ChangePageProps {
  readonly seen: SeenOneLine;
  readonly back: GivenBack;
}

/** « Proposer un changement »: other words for the same actor. */
export function ChangeLinePage({ seen, back }: ChangePageProps) {
  const { table, line, words: now } = seen;
  const at = lineAt(table, line.id);
  return (
    <Page
      title={words.changeTitle}
      lead={`${words.changeLead} ${words.already}`}
      back={back}
      noindex
      breadcrumb={[...stepsTo(table), { label: now.need, at }]}
    >
      {back.refusal === "changed-meanwhile" && (
        <Inlet class="pile-s">
          <p>{lineTexts.stale}</p>
          <p>
            <strong>{now.need}</strong>
          </p>
          <p>{now.conditions ?? lineTexts.noConditions}</p>
        </Inlet>
      )}
      <Form action={`${at}/changer`} send={words.send} version={line.version} back={back}>
        <LineQuestions of={changeLineForm(seen)} values={knownOf(now)} back={back} />
      </Form>
    </Page>
  );
}

function knownOf(now: SeenOneLine["words"]): KnownOf<ReturnType<typeof changeLineForm>> {
  const next = now.passesOn;
  return {
    ...now,
    places: now.where,
    rome: now.job,
    next: next?.kind === "line" ? next.line : undefined,
    nextName: next?.kind === "free" ? next.name : undefined,
  };
}

type LineForm = ReturnType<typeof proposeForm> | ReturnType<typeof changeLineForm>;

/** What a line is asked. Theme and job are seldom needed: folded, but open when something was written there, or is to be mended. */
function LineQuestions({
  of,
  values,
  back,
}: {
  readonly of: LineForm;
  readonly values: KnownOf<ReturnType<typeof changeLineForm>>;
  readonly back: GivenBack;
}) {
  const { theme, rome, ...first } = of.shape;
  const isSaid = values.theme !== undefined || values.rome !== undefined;
  return (
    <>
      <Questions of={form(first)} values={values} />
      <details class="pile" open={isSaid || back.typed !== undefined}>
        <summary>{words.more}</summary>
        <Questions of={form({ theme, rome })} values={values} />
      </details>
    </>
  );
}
