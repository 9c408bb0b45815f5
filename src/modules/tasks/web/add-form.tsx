import { Field, Form, Select, type FieldProblems, type Typed } from "#ui/form";

import type { SeenList } from "../actions/see-tasks.ts";
import { MOST_TITLE } from "../domain/task.ts";
import { texts } from "./texts.fr.ts";

export interface AddFormProps {
  readonly action: string;
  /** Whom it may be given to; none for a list of one's own. */
  readonly people: SeenList["people"];
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Something to do, for when, and who does it. */
export function AddForm({ people, ...form }: AddFormProps) {
  return (
    <Form {...form} send={texts.send} class="pile">
      <Field name="title" label={texts.what} maxlength={MOST_TITLE} />
      <Field name="due" label={texts.due} type="date" width="moyen" optional help={texts.dueHelp} />
      {people.length > 0 && <WhoField people={people} />}
    </Form>
  );
}

/** Who does it: someone of the circle, oneself first, or whoever wants. */
export function WhoField({
  people,
  value,
}: {
  readonly people: SeenList["people"];
  readonly value?: string | undefined;
}) {
  return (
    <Select
      name="who"
      label={texts.who}
      help={texts.whoHelp}
      empty={texts.nobody}
      value={value ?? ""}
      options={people.map(({ person, name }) => ({ value: person, label: name }))}
    />
  );
}
