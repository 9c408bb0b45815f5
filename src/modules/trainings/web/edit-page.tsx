import type { GivenBack } from "#basics/form";
import type { Where } from "#modules/calendar";
import { moreForm, whenForm, whereForm } from "#pieces/calendar";
import { ButtonLink, Form } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { StartOffer, Starts } from "../actions/see-starts.ts";
import type { SeenTraining } from "../actions/see-training.ts";
import { trainingAt } from "../domain/training.ts";
import { dateForm, type KnownBeside, programmeForm, trainersOf, valuesOf } from "./forms.ts";
import { HERE } from "./list-asked.ts";
import { formTexts as says } from "./texts.fr.ts";

/** Whether a question of the form of a date is one of title and words, which stand first. */
const FIRST = { title: true, about: true } as const;

/** From where: a circle or an organisation; then perhaps from what somebody offers. */
export function StartPage({ starts, offer }: { readonly starts: Starts; readonly offer: string }) {
  const { places, offers } = starts;
  const more = offer === "" ? "" : `&proposition=${offer}`;
  return (
    <Page title={says.addTitle} heading={says.addTitle} narrow noindex>
      <Section title={says.whereFrom} id="qui">
        {places.length === 0 ? (
          <p>
            {says.nowhere} <a href="/cercles">{says.seeCircles}</a>
          </p>
        ) : (
          <>
            <p>{says.whereFromSays}</p>
            <ul class="liens">
              {places.map(({ name, query }) => (
                <li>
                  <a href={`${HERE}/nouvelle?${query}${more}`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {offer === "" && offers.length > 0 && (
        <Section title={says.offers} id="propositions">
          <p>{says.offersSay}</p>
          <Lines>
            {offers.map(({ id, words, name }) => (
              <p>
                <a href={`${HERE}/nouvelle?proposition=${id}`}>{says.byOffer(words, name)}</a>
              </p>
            ))}
          </Lines>
        </Section>
      )}
    </Page>
  );
}

export interface AddPageProps {
  readonly where: Where;
  readonly offer: StartOffer | undefined;
  /** Where the form goes: this very address. */
  readonly at: string;
  readonly back: GivenBack;
}

const UNKNOWN: KnownBeside = {
  trainers: trainersOf(undefined),
  skill: undefined,
  nameSkill: (code) => code,
};

/** A new training, of a circle or an organisation: when, where, and what one will know. */
export function AddPage({ where, offer, at, back }: AddPageProps) {
  const title = where.name === undefined ? says.addTitle : says.addIn(where.name);
  const values = {
    seenBy: "everyone",
    title: offer?.words,
    trainer: offer === undefined ? "space" : "words",
    trainerName: offer?.name,
  } as const;
  return (
    <Page title={title} narrow noindex back={back} heading={title}>
      <Form action={at} back={back} send={says.send} pictogram="propose" class="pile-l">
        <Questions of={dateForm(undefined).pick(FIRST)} values={values} />
        <Questions of={whenForm} values={values} />
        <Questions of={whereForm} values={values} />
        <Questions of={moreForm} values={values} />
        <Questions of={programmeForm(UNKNOWN)} values={values} />
      </Form>
    </Page>
  );
}

export interface EditPageProps {
  readonly training: SeenTraining;
  readonly back: GivenBack;
}

/** The programme of a training that is there. */
export function EditPage({ training, back }: EditPageProps) {
  const { seen, skills, version } = training;
  const { words, occasion } = seen;
  const known: KnownBeside = {
    trainers: trainersOf(training),
    skill: undefined,
    nameSkill: (code) => skills.find((one) => one.code === code)?.name ?? code,
  };
  const at = trainingAt(occasion.id);
  return (
    <Page
      title={says.changeTitle(words.title)}
      narrow
      noindex
      back={back}
      heading={says.changeTitle(words.title)}
      breadcrumb={[{ label: words.title, at }]}
    >
      <Form
        action={`${at}/programme`}
        asks={programmeForm(known)}
        values={valuesOf(training)}
        version={version}
        back={back}
        send={says.save}
        class="pile-l"
      />
      <p>
        <ButtonLink href={at} kind="lien">
          {says.backToTraining}
        </ButtonLink>
      </p>
    </Page>
  );
}
