import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenInvitation } from "../actions/answer-invitation.ts";
import { powerNames, roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { nameForm } from "./forms.ts";
import { invitationStates, invitationTexts as texts } from "./texts.fr.ts";

export interface InvitationPageProps {
  readonly seen: SeenInvitation;
  /** Where it is answered. */
  readonly at: string;
  /** The name of who is signed in. */
  readonly me: string | undefined;
  readonly back: GivenBack;
}

/** Somebody is asked to represent an organisation: what it is, what they could do, yes or no. */
export function InvitationPage(props: InvitationPageProps) {
  const { seen, me, back } = props;
  const { organisation, state } = seen;
  const title = texts.title(organisation.name);
  return (
    <Page
      title={title}
      noindex
      narrow
      heading={title}
      lead={state === "waiting" ? texts.says(seen.by, organisation.name) : undefined}
      back={back}
    >
      {state === "waiting" ? (
        <Waiting {...props} />
      ) : (
        <Land class="pile">
          <p class="gros">{invitationStates[state]}</p>
          {state === "accepted" && me === undefined && <p>{texts.comeSays}</p>}
          <div class="rang">
            {state === "accepted" && me === undefined && (
              <ButtonLink
                href={`/entrer?vers=${encodeURIComponent(`${addressOf(organisation)}/equipe`)}`}
              >
                {texts.come}
              </ButtonLink>
            )}
            <ButtonLink href={addressOf(organisation)} kind="clair">
              {texts.see}
            </ButtonLink>
          </div>
        </Land>
      )}
    </Page>
  );
}

function Waiting({ seen, at, me, back }: InvitationPageProps) {
  const { invitation, organisation, isNewcomer } = seen;
  const { role, powers, until, expiresAt } = invitation;
  return (
    <>
      <p>{organisation.purpose}</p>
      <Facts
        facts={[
          { label: texts.role, says: roleNames[role] },
          { label: texts.may, says: powers.map((power) => powerNames[power]).join(" ; ") },
          until === undefined ? undefined : { label: texts.until, says: writeDate(until) },
          { label: texts.answerBy, says: writeDate(dayOf(expiresAt)) },
        ]}
      />
      <Form action={at} class="pile" back={back}>
        {isNewcomer && me === undefined && <Questions of={nameForm} />}
        {isNewcomer && me !== undefined && <p>{texts.as(me)}</p>}
        <div class="rang">
          <Button name="reponse" value="oui" large>
            {texts.yes}
          </Button>
          <Button name="reponse" value="non" kind="clair" large>
            {texts.no}
          </Button>
        </div>
      </Form>
    </>
  );
}
