import type { SuggestedJob } from "#rules/subjects";
import { Button, ButtonLink, Choices, Field, Form, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import type { KeptGiver, SeenOffer } from "../actions/see-giver.ts";
import { MOST_DETAILS, MOST_OFFER_WORDS, OFFER_KINDS } from "../domain/giver.ts";
import { OWN_WORDS } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { offerKindNames, offerTexts as texts } from "./texts.fr.ts";
import { keptTitle, type Shown, titleWithin } from "./my-offers-page.tsx";

export type OfferPageProps = Shown & {
  readonly kept: KeptGiver;
  /** Without it, a new one. */
  readonly offer?: SeenOffer | undefined;
};

function aboveOf(kept: KeptGiver) {
  return [{ label: keptTitle(kept), at: keptAt(kept.by) }];
}

/** What one can give, in one’s own words: a new thing, or the same in other words. */
export function OfferPage({ kept, offer, ...form }: OfferPageProps) {
  const title = offer === undefined ? texts.addTitle : texts.changeTitle;
  const here = keptAt(kept.by);
  return (
    <Page title={titleOf(titleWithin(kept, title), form)} noindex breadcrumb={aboveOf(kept)}>
      <div class="pile-l">
        <h1>{title}</h1>
        <Form
          action={offer === undefined ? `${here}/nouvelle` : `${here}/${offer.id}`}
          send={texts.save}
          {...form}
        >
          <OfferFields offer={offer} />
        </Form>
        {offer !== undefined && (
          <p class="rang">
            {offer.kind === "skill" && (
              <ButtonLink href={`${here}/${offer.id}/metier`} kind="clair">
                {texts.chooseNear}
              </ButtonLink>
            )}
            <ButtonLink href={`${here}/${offer.id}/retirer`} kind="lien">
              {texts.takeAway}
            </ButtonLink>
          </p>
        )}
      </div>
    </Page>
  );
}

function OfferFields({ offer }: Pick<OfferPageProps, "offer">) {
  return (
    <>
      <Choices
        name="genre"
        question={texts.kind}
        value={offer?.kind}
        choices={OFFER_KINDS.map((kind) => ({ value: kind, label: offerKindNames[kind] }))}
      />
      <Field
        name="mots"
        label={texts.words}
        help={texts.wordsHelp}
        value={offer?.words}
        maxlength={MOST_OFFER_WORDS}
      />
      <TextArea
        name="details"
        label={texts.details}
        help={texts.detailsHelp}
        optional
        rows={4}
        value={offer?.details}
        maxlength={MOST_DETAILS}
      />
    </>
  );
}

/** Before something is taken away: what it is, and what that does. */
export function TakeAwayPage({ kept, offer, ...form }: OfferPageProps & { offer: SeenOffer }) {
  const here = keptAt(kept.by);
  return (
    <Page
      title={titleOf(titleWithin(kept, texts.takeAwayTitle), form)}
      noindex
      breadcrumb={aboveOf(kept)}
    >
      <div class="pile-l">
        <h1>{texts.takeAwayTitle}</h1>
        <p class="chapo">{offer.words}</p>
        <p>{texts.takeAwaySays}</p>
        <Form action={`${here}/${offer.id}/retirer`} class="rang" {...form}>
          <Button>{texts.takeAway}</Button>
          <ButtonLink href={here} kind="clair">
            {texts.keep}
          </ButtonLink>
        </Form>
      </div>
    </Page>
  );
}

export type JobPageProps = OfferPageProps & {
  readonly offer: SeenOffer;
  readonly jobs: readonly SuggestedJob[];
};

/** « Vouliez-vous dire… »: jobs of the ROME near the words; the words stay in any case. */
export function JobPage({ kept, offer, jobs, ...form }: JobPageProps) {
  return (
    <Page
      title={titleOf(titleWithin(kept, texts.jobTitle), form)}
      noindex
      breadcrumb={aboveOf(kept)}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.jobTitle}</h1>
          <p class="chapo">{texts.jobLead}</p>
        </header>
        <Form action={`${keptAt(kept.by)}/${offer.id}/metier`} send={texts.save} {...form}>
          <Choices
            name="metier"
            question={texts.jobQuestion(offer.words)}
            value={offer.rome}
            choices={[
              ...jobs.map(({ code, name, job }) => ({
                value: code,
                label: name === job ? name : texts.within(name, job),
              })),
              { value: OWN_WORDS, label: texts.ownWords },
            ]}
          />
        </Form>
        <p class="petit doux">{texts.credit}</p>
      </div>
    </Page>
  );
}
