import { themeLabels } from "#rules/subjects";
import { Button, Choices, type FieldProblems, Form, Select, type Typed } from "#ui/form";

import type { Named, SeenVote } from "../../actions/seen.ts";
import { texts } from "./texts.fr.ts";

/** The choices of preference: the first, and two more when the ones before do not vote. */
export function Preferences({ others }: { readonly others: readonly Named[] }) {
  const options = others.map(({ person, name }) => ({ value: person, label: name }));
  return (
    <>
      <Select
        name="to"
        label={texts.entrustTo}
        help={texts.entrustHelp}
        empty={texts.choosePerson}
        options={options}
      />
      {options.length > 1 && (
        <Select
          name="second"
          label={texts.entrustSecond}
          empty={texts.nobodyElse}
          options={options}
        />
      )}
      {options.length > 2 && (
        <Select
          name="third"
          label={texts.entrustThird}
          empty={texts.nobodyElse}
          options={options}
        />
      )}
    </>
  );
}

export interface EntrustFormProps {
  readonly seen: SeenVote;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Entrusts one's voice from the page of a vote: for it alone, its circle, or its theme there. */
export function EntrustForm({ seen: { vote, others }, ...form }: EntrustFormProps) {
  if (others.length === 0) return null;
  const { theme } = vote;
  return (
    <details class="pile-s" open={form.problem !== undefined}>
      <summary>{texts.entrust}</summary>
      <Form action={`/votes/${vote.id}/confier`} class="pile" prefix="confier" {...form}>
        <Preferences others={others} />
        <Choices
          name="scope"
          question={texts.forWhat}
          value="circle"
          choices={[
            { value: "circle", label: texts.forThisCircle },
            ...(theme === undefined
              ? []
              : [{ value: "theme", label: texts.forThisTheme(themeLabels[theme]) }]),
            { value: "vote", label: texts.forThisVote },
          ]}
        />
        <Button kind="clair">{texts.entrust}</Button>
      </Form>
    </details>
  );
}
