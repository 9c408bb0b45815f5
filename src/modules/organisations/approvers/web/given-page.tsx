import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Button, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";

import type { SeenGiven } from "../actions/name-approver.ts";
import { givenTexts as texts } from "./texts.fr.ts";

export interface GivenPageProps {
  readonly seen: SeenGiven;
  readonly at: string;
  readonly back: GivenBack;
}

/** Whoever reads an address that a representative gave: is it theirs to say yes? */
export function GivenPage({ seen, at, back }: GivenPageProps) {
  const { approver, organisation, by, words } = seen;
  const title = texts.title(organisation.name);
  const isOpen = approver.answeredAt === undefined && approver.endedAt === undefined;
  return (
    <Page
      title={title}
      heading={title}
      lead={isOpen ? texts.lead(by) : undefined}
      noindex
      narrow
      back={back}
    >
      {isOpen ? (
        <>
          <Facts facts={[{ label: texts.as, says: words }]} />
          <p>{texts.says}</p>
          <Form action={at} class="pile" back={back}>
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
      ) : (
        <Land>
          <p class="gros">{sayAnswered(seen)}</p>
        </Land>
      )}
    </Page>
  );
}

function sayAnswered({ approver: { answeredAt, endedAt } }: SeenGiven): string {
  if (answeredAt === undefined) return texts.over;
  return endedAt === undefined ? texts.isYes : texts.isNo;
}
