import { Field, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";

import type { SeenState } from "../actions/tell-state.ts";
import { KeeperPage } from "./keeper-page.tsx";
import { IncidentLine } from "./state-page.tsx";
import { stateTexts } from "./state-texts.fr.ts";

const words = stateTexts.keeper;

/** What was typed in one of the forms and could not be kept. */
export interface Refused {
  /** Which form: its action. */
  readonly at: string;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export interface StateKeeperProps extends SeenState {
  readonly now: Temporal.Instant;
  readonly saved: boolean;
  readonly refused: Refused | undefined;
}

const AT = "/operateur/etat";

/** Where the operator says what does not work, how it ended, and what is to come. */
export function StateKeeperPage({ saved, refused, now, incidents, ...seen }: StateKeeperProps) {
  const of = (at: string) => (refused?.at === at ? refused : {});
  const open = incidents.filter(({ ended }) => ended === undefined);
  return (
    <KeeperPage title={titleOf(words.title, refused ?? {})} lead={words.lead}>
      {saved && <output>{words.saved}</output>}
      <p>
        <a href="/etat">{words.see}</a>
      </p>
      <Lines>
        {open.map((incident) => (
          <div class="pile">
            <IncidentLine incident={incident} now={now} />
            <EndForm {...incident} {...of(`${AT}/incidents/${incident.id}/fin`)} />
          </div>
        ))}
      </Lines>
      <Section title={words.begin}>
        <Form action={`${AT}/incidents`} send={words.send} {...of(`${AT}/incidents`)}>
          <Field name="quoi" label={words.what} help={words.whatHelp} maxlength={120} />
          <TextArea name="mots" label={words.words} help={words.wordsHelp} rows={3} />
        </Form>
      </Section>
      <Section title={words.plan}>
        <p>{words.planHelp}</p>
        <MaintenanceForm {...of(`${AT}/travaux`)} />
        {seen.maintenance !== undefined && (
          <Form action={`${AT}/travaux/retirer`} send={words.withdraw}>
            <p>
              <strong>{stateTexts.announced}</strong> : {seen.maintenance.words}
            </p>
          </Form>
        )}
      </Section>
    </KeeperPage>
  );
}

function EndForm({
  id,
  title,
  ...form
}: { readonly id: string; readonly title: string } & Omit<Refused, "at">) {
  const { typed, problem, problems } = form;
  return (
    <Form
      action={`${AT}/incidents/${id}/fin`}
      send={words.endOne(title)}
      prefix={id}
      {...{ typed, problem, problems }}
    >
      <TextArea name="fin" label={words.endWords} rows={2} />
    </Form>
  );
}

function MaintenanceForm(form: Omit<Refused, "at">) {
  return (
    <Form action={`${AT}/travaux`} send={words.announce} {...form}>
      <Field name="jour" type="date" label={words.day} width="moyen" />
      <Field name="de" type="time" label={words.from} width="court" />
      <Field name="a" type="time" label={words.until} help={words.untilHelp} width="court" />
      <Field name="pourquoi" label={words.why} help={words.whyHelp} maxlength={200} />
    </Form>
  );
}
