import { type GivenBack, putOf } from "#basics/form";
import { Button, Form } from "#ui/form";
import { Question, Questions } from "#ui/questions";

import type { Named, SeenVote } from "../../actions/seen.ts";
import { preferences, scopeForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** The choices of preference: as many as there are people to name. */
export function Preferences({ others }: { readonly others: readonly Named[] }) {
  const asked = Object.values(preferences(others)).slice(0, others.length);
  return (
    <>
      {asked.map((question) => (
        <Question put={putOf(question)} value={[]} />
      ))}
    </>
  );
}

export interface EntrustFormProps {
  readonly seen: SeenVote;
  readonly back: GivenBack;
}

/** Entrusts one's voice from the page of a vote: for it alone, its circle, or its theme there. */
export function EntrustForm({ seen: { vote, others }, back }: EntrustFormProps) {
  if (others.length === 0) return null;
  return (
    <details class="pile-s" open={back.form !== undefined}>
      <summary>{texts.entrust}</summary>
      <Form action={`/votes/${vote.id}/confier`} class="pile" prefix="confier" back={back}>
        <Preferences others={others} />
        <Questions of={scopeForm(vote)} values={{ scope: "circle" }} />
        <Button kind="clair">{texts.entrust}</Button>
      </Form>
    </details>
  );
}
