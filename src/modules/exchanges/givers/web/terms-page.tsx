import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";

import type { KeptGiver } from "../actions/see-giver.ts";
import { knownTerms, termsForm } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { OfKept } from "./of-kept.tsx";
import { termsTexts as texts } from "./texts.fr.ts";

export interface TermsPageProps {
  readonly kept: KeptGiver;
  readonly today: Temporal.PlainDate;
  readonly back: GivenBack;
}

/** Where, how far, how many asks at once, on which days, until when none. */
export function TermsPage({ kept, today, back }: TermsPageProps) {
  return (
    <OfKept kept={kept} title={texts.title} back={back}>
      <Form
        action={`${keptAt(kept.by)}/conditions`}
        asks={termsForm(kept)}
        values={knownTerms(kept, today)}
        back={back}
        send={texts.save}
      />
    </OfKept>
  );
}
