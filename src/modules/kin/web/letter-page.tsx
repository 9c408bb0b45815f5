import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenByLetter } from "../actions/say-spoke.ts";
import { silenceTexts } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** Where a letter leads: one button, and nothing of what the two say to each other. */
export function LetterPage({
  seen: { name, isSaid },
  at,
  back,
}: {
  readonly seen: SeenByLetter;
  readonly at: string;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.byLetter(name)}
      heading={texts.byLetter(name)}
      lead={isSaid ? texts.byLetterSaid : texts.byLetterLead}
      noindex
      narrow
      simple
      back={back}
    >
      <Problems problem={back.problem} kept={false} />
      {!isSaid && <Press action={at}>{texts.spoke}</Press>}
      <p class="petit doux">
        <WithNumbers says={silenceTexts.replaces} />
      </p>
    </Page>
  );
}
