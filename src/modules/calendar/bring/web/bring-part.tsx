import { backTo, type GivenBack } from "#basics/form";
import { TaskLines } from "#pieces/tasks";
import { Button, Field, Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { Brought } from "../actions/bring.ts";
import { WHO } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** The form of this part, among those of the page. */
export const ADD_THING = "thing";

export interface BringPartProps {
  readonly brought: Brought;
  /** The page on which it stands: forms come back to it. */
  readonly at: string;
  /** Where a thing is sent. */
  readonly action: string;
  /** It stands for all the dates of a series. */
  readonly forAll: boolean;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** « Qui apporte quoi »: each thing with who brings it, taken and given back in one press. */
export function BringPart(props: BringPartProps) {
  const { brought, at, now, forAll } = props;
  const { things, adds } = brought;
  if (!adds && things.length === 0) return null;
  return (
    <Section title={texts.title} id="apporter" class="pile-s">
      {!adds && <p>{texts.cancelled}</p>}
      {forAll && <p class="petit doux">{texts.forAll}</p>}
      {things.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <TaskLines tasks={things} now={now} back={at} takes={adds} givesBack={adds} prefix="ap-" />
      )}
      {adds && <AddThing {...props} />}
    </Section>
  );
}

function AddThing({ action, back }: BringPartProps) {
  return (
    <details class="pile-s" open={back.form === ADD_THING}>
      <summary>{texts.add}</summary>
      <Form action={action} back={backTo(ADD_THING, back)} class="pile" prefix="apporter">
        <Field name="quoi" label={texts.what} maxlength={120} />
        <div class="rang">
          {WHO.map((who) => (
            <Button name="qui" value={who} kind={who === "me" ? undefined : "clair"}>
              {who === "me" ? texts.mine : texts.anyone}
            </Button>
          ))}
        </div>
      </Form>
    </details>
  );
}
