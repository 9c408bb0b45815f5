import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";
import { Questions } from "#ui/questions";

import { nameForm } from "../../team/web/forms.ts";
import type { SaidOfMe } from "../actions/answer-work.ts";
import type { AskedOfEmployer } from "../actions/ask-found.ts";
import { statusNames } from "../domain/names.fr.ts";
import { MY_WORK } from "./kinds.ts";
import { employerLetterTexts, saidOfMeTexts as texts } from "./texts.fr.ts";

export interface LetterPageProps<Seen> {
  readonly seen: Seen;
  /** Where it is answered. */
  readonly at: string;
  readonly today: Temporal.PlainDate;
  readonly back: GivenBack;
}

/** « Travaillez-vous pour X ? »: what is said, yes or no. */
export function SaidOfMePage({
  seen,
  at,
  today,
  me,
  back,
}: LetterPageProps<SaidOfMe> & { readonly me: string | undefined }) {
  const { organisation, one, state, isNewcomer } = seen;
  const title = texts.title(organisation.name);
  const isWaiting = state === "waiting";
  return (
    <Page
      title={title}
      heading={title}
      lead={isWaiting ? texts.lead(seen.by, organisation.name) : undefined}
      noindex
      narrow
      back={back}
    >
      {isWaiting ? (
        <>
          <Facts
            facts={[
              { label: texts.status, says: statusNames[one.status] },
              { label: texts.since, says: writeDay(one.since, today) },
            ]}
          />
          <p>{texts.never}</p>
          <Form action={at} class="pile" back={back}>
            {isNewcomer && me === undefined && <Questions of={nameForm} />}
            {isNewcomer && me !== undefined && <p>{texts.as(me)}</p>}
            <YesOrNo yes={texts.yes} no={texts.no} />
          </Form>
        </>
      ) : (
        <Land class="pile">
          <p class="gros">{texts.done[state]}</p>
          <div class="rang">
            <ButtonLink href={MY_WORK}>{texts.go}</ButtonLink>
          </div>
        </Land>
      )}
    </Page>
  );
}

/** The same to an employer without an account. */
export function EmployerLetterPage({ seen, at, today, back }: LetterPageProps<AskedOfEmployer>) {
  const { organisation, one, name, state } = seen;
  const title = employerLetterTexts.title(organisation.name);
  return (
    <Page title={title} heading={title} noindex narrow back={back}>
      {state === "waiting" ? (
        <>
          <Facts
            facts={[
              { label: employerLetterTexts.who, says: name },
              { label: texts.status, says: statusNames[one.status] },
              { label: texts.since, says: writeDay(one.since, today) },
            ]}
          />
          <p>{employerLetterTexts.never}</p>
          <Form action={at} class="pile" back={back}>
            <YesOrNo yes={employerLetterTexts.yes} no={employerLetterTexts.no} />
          </Form>
        </>
      ) : (
        <Land>
          <p class="gros">{employerLetterTexts.answered}</p>
        </Land>
      )}
    </Page>
  );
}

function YesOrNo({ yes, no }: { readonly yes: string; readonly no: string }) {
  return (
    <div class="rang">
      <Button name="reponse" value="oui" large>
        {yes}
      </Button>
      <Button name="reponse" value="non" kind="clair" large>
        {no}
      </Button>
    </div>
  );
}
