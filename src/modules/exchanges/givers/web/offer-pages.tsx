import type { GivenBack } from "#basics/form";
import type { SuggestedJob } from "#rules/subjects";
import { Button, ButtonLink, Form } from "#ui/form";

import type { KeptGiver, SeenOffer } from "../actions/see-giver.ts";
import { jobForm, offerForm } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { OfKept } from "./of-kept.tsx";
import { offerTexts as texts } from "./texts.fr.ts";

export interface OfferPageProps {
  readonly kept: KeptGiver;
  /** Without it, a new one. */
  readonly offer?: SeenOffer | undefined;
  readonly back: GivenBack;
}

/** What one can give, in one’s own words: a new thing, or the same in other words. */
export function OfferPage({ kept, offer, back }: OfferPageProps) {
  const here = keptAt(kept.by);
  const at = `${here}/${offer?.id ?? "nouvelle"}`;
  return (
    <OfKept
      kept={kept}
      title={offer === undefined ? texts.addTitle : texts.changeTitle}
      back={back}
    >
      <Form action={at} asks={offerForm} values={offer} back={back} send={texts.save} />
      {offer !== undefined && (
        <p class="rang">
          {offer.kind === "skill" && (
            <ButtonLink href={`${at}/metier`} kind="clair">
              {texts.chooseNear}
            </ButtonLink>
          )}
          <ButtonLink href={`${at}/retirer`} kind="lien">
            {texts.takeAway}
          </ButtonLink>
        </p>
      )}
    </OfKept>
  );
}

/** Before something is taken away: what it is, and what that does. */
export function TakeAwayPage({ kept, offer, back }: OfferPageProps & { offer: SeenOffer }) {
  const here = keptAt(kept.by);
  return (
    <OfKept kept={kept} title={texts.takeAwayTitle} lead={offer.words} back={back}>
      <p>{texts.takeAwaySays}</p>
      <Form action={`${here}/${offer.id}/retirer`} class="rang" back={back}>
        <Button>{texts.takeAway}</Button>
        <ButtonLink href={here} kind="clair">
          {texts.keep}
        </ButtonLink>
      </Form>
    </OfKept>
  );
}

export type JobPageProps = OfferPageProps & {
  readonly offer: SeenOffer;
  readonly jobs: readonly SuggestedJob[];
};

/** « Vouliez-vous dire… »: jobs of the ROME near the words; the words stay in any case. */
export function JobPage({ kept, offer, jobs, back }: JobPageProps) {
  return (
    <OfKept kept={kept} title={texts.jobTitle} lead={texts.jobLead} back={back}>
      <Form
        action={`${keptAt(kept.by)}/${offer.id}/metier`}
        asks={jobForm(offer.words, jobs)}
        values={offer}
        back={back}
        send={texts.save}
      />
      <p class="petit doux">{texts.credit}</p>
    </OfKept>
  );
}
