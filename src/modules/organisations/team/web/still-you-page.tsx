import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Land } from "#ui/panel";

import type { SeenStillYou } from "../actions/still-you.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { stillYouTexts as texts } from "./texts.fr.ts";

export interface StillYouPageProps {
  readonly seen: SeenStillYou;
  readonly at: string;
  readonly back: GivenBack;
}

/** « Est-ce encore vous ? »: one button for yes; who says no is helped to go. */
export function StillYouPage({ seen, at, back }: StillYouPageProps) {
  const { problem } = back;
  const { organisation, role, state, isFollowed } = seen;
  return (
    <Page title={texts.title} noindex back={back}>
      <div class="pile-l etroit">
        <h1>{texts.title}</h1>
        {problem !== undefined && (
          <p class="bilan" role="alert">
            {problem}
          </p>
        )}
        {state === "asked" ? (
          <>
            <Land class="pile">
              <p class="gros">
                {texts.says(roleNames[role.role].toLowerCase(), organisation.name)}
              </p>
              <Form action={at} class="pile">
                <Button name="reponse" value="oui" large>
                  {texts.yes}
                </Button>
              </Form>
            </Land>
            <details class="pile-s" open={problem !== undefined}>
              <summary>{texts.no}</summary>
              {isFollowed ? <Followed at={at} /> : <Alone seen={seen} at={at} />}
            </details>
          </>
        ) : (
          <Land class="pile">
            <p class="gros">{state === "answered" ? texts.answered : texts.over}</p>
            <p>
              <a href={addressOf(organisation)}>{organisation.name}</a>
            </p>
          </Land>
        )}
      </div>
    </Page>
  );
}

function Followed({ at }: { readonly at: string }) {
  return (
    <>
      <p>{texts.noSays}</p>
      <Form action={at} class="pile" prefix="non">
        <div class="rang">
          <Button name="reponse" value="non" kind="clair">
            {texts.leave}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Alone({ seen, at }: Pick<StillYouPageProps, "seen" | "at">) {
  return (
    <Cove class="pile">
      <p>{texts.noAlone}</p>
      <div class="rang">
        <ButtonLink href={`${addressOf(seen.organisation)}/equipe/inviter`}>
          {texts.name}
        </ButtonLink>
      </div>
      <Form action={at} class="pile-s" prefix="personne">
        <p>{texts.nobodySays}</p>
        <div class="rang">
          <Button name="reponse" value="personne" kind="clair">
            {texts.nobody}
          </Button>
        </div>
      </Form>
    </Cove>
  );
}
