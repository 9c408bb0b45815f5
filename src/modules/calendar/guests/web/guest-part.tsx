import { backTo, type GivenBack } from "#basics/form";
import { Form } from "#ui/form";

import { askGuestForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** The form of this part, among those of the page. */
export const ASK_GUEST = "guest";

/** « Dire que je viens, sans compte », on the page of a date that is open to everyone. */
export function AskAsGuestPart({
  date,
  back,
}: {
  /** Undefined on the page of a series: one comes to a date. */
  readonly date: { readonly id: string } | undefined;
  readonly back: GivenBack;
}) {
  if (date === undefined) return <p>{texts.chooseDate}</p>;
  return (
    <details class="pile" id="sans-compte" open={back.form === ASK_GUEST}>
      <summary>{texts.way}</summary>
      <p>{texts.help}</p>
      <Form
        action={`/rendez-vous/dates/${date.id}/sans-compte`}
        asks={askGuestForm}
        values={{ people: 1 }}
        back={backTo(ASK_GUEST, back)}
        send={texts.send}
        class="pile"
        prefix="invite"
      />
    </details>
  );
}
