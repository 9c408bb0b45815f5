import { PLACES_AT } from "#basics/suggestions";
import { AUDIENCES, THEMES, themeLabels } from "#rules/subjects";
import { Button, Checks, Choices, Field, Form, Select, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import type { PlaceChoice } from "#rules/territory";
import type { SeenAnswers } from "../actions/see-answers.ts";
import { MOST_TYPED, ROLES } from "../../domain/arrival.ts";
import { texts } from "./welcome-texts.fr.ts";

export interface WelcomePageProps {
  /** What was answered before; undefined the first time. */
  readonly answers: SeenAnswers | undefined;
  /** The places that may have been meant, once one was typed that is not clear. */
  readonly places?: readonly PlaceChoice[] | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

/** Three questions: who, where, what brings you. Each may be left out, and all may be passed. */
export function WelcomePage({ answers, places = [], typed, problems }: WelcomePageProps) {
  const title = answers === undefined ? texts.title : texts.changeTitle;
  return (
    <Page title={titleOf(title, { problems })} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Form action="/bienvenue" typed={typed} problems={problems}>
          <Who answers={answers} />
          <Where answers={answers} places={places} />
          <What answers={answers} />
          <div class="rang">
            <Button>{texts.send}</Button>
            {answers === undefined && (
              <Button kind="lien" action="/bienvenue/passer">
                {texts.skip}
              </Button>
            )}
          </div>
        </Form>
        {answers !== undefined && (
          <Form action="/bienvenue/effacer" class="pile-s" prefix="effacer">
            <p class="doux">{texts.eraseSays}</p>
            <div>
              <Button kind="clair">{texts.erase}</Button>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}

interface QuestionProps {
  readonly answers: SeenAnswers | undefined;
}

function Who({ answers }: QuestionProps) {
  return (
    <section class="pile" aria-labelledby="qui-etes-vous">
      <h2 id="qui-etes-vous">{texts.who}</h2>
      <Choices
        name="comme"
        question={texts.role}
        layout="jours"
        value={answers?.role}
        choices={ROLES.map((role) => ({ value: role, label: texts.roles[role] }))}
      />
      <Select
        name="pour"
        label={texts.audience}
        width="moyen"
        empty={texts.audienceEmpty}
        value={answers?.audience}
        options={AUDIENCES.map((one) => ({ value: one, label: texts.audiences[one] }))}
      />
    </section>
  );
}

function Where({ answers, places }: QuestionProps & { readonly places: readonly PlaceChoice[] }) {
  return (
    <section class="pile" aria-labelledby="ou-etes-vous">
      <h2 id="ou-etes-vous">{texts.where}</h2>
      <Field
        name="ou"
        label={texts.place}
        help={texts.placeHelp}
        value={answers?.placeName}
        width="moyen"
        maxlength={120}
        suggestAt={PLACES_AT}
      />
      {places.length > 0 && (
        <Choices
          name="lieu"
          question={texts.whichPlace}
          choices={[
            ...places.map(({ reference, label }) => ({ value: reference, label })),
            { value: "", label: texts.anotherPlace },
          ]}
        />
      )}
    </section>
  );
}

function What({ answers }: QuestionProps) {
  return (
    <section class="pile" aria-labelledby="quoi">
      <h2 id="quoi">{texts.what}</h2>
      <Field
        name="mots"
        label={texts.words}
        help={texts.wordsHelp}
        value={answers?.words}
        maxlength={MOST_TYPED}
      />
      <Checks
        name="theme"
        question={texts.themes}
        layout="jours"
        values={answers?.themes}
        choices={THEMES.map((theme) => ({ value: theme, label: themeLabels[theme] }))}
      />
    </section>
  );
}
