import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";

import type { seeAnswersGo } from "../../actions/change-occasion.ts";
import type { SeenOccasion } from "../../actions/see-occasions.ts";
import { addressOf } from "../../domain/occasion.ts";
import { writeWhen } from "../../web/dates.tsx";
import { answersGoTexts as texts } from "./texts.fr.ts";

export interface AnswersGoPageProps {
  readonly seen: SeenOccasion;
  readonly going: Awaited<ReturnType<typeof seeAnswersGo>>;
  /** What was typed, which this page sends again. */
  readonly typed: NonNullable<GivenBack["typed"]>;
  readonly now: Temporal.Instant;
}

/** What goes by itself with each form, and what this page says anew. */
const OWN = ["token", "act", "disparait"];

/** Before a change takes away dates that somebody answered: which, how many, and the way to leave all as it was. */
export function AnswersGoPage({ seen, going, typed, now }: AnswersGoPageProps) {
  const { occasion, words } = seen;
  const at = addressOf(occasion);
  const called = going.reduce((sum, { byTelephone }) => sum + byTelephone, 0);
  return (
    <Page
      title={texts.titleOf(words.title)}
      heading={texts.title(going.length)}
      lead={texts.lead}
      narrow
      noindex
      breadcrumb={[{ label: words.title, at }]}
    >
      <Cove class="pile-s">
        <ul>
          {going.map(({ date, answers }) => (
            <li>
              {capital(writeWhen(date, occasion.when.zone, now))} ({texts.answers(answers)})
            </li>
          ))}
        </ul>
      </Cove>
      <p>{texts.told}</p>
      {called > 0 && <p>{texts.called(called)}</p>}
      <Form action={`${at}/changer`} class="pile">
        {Object.entries(typed)
          .filter(([name]) => !OWN.includes(name))
          .flatMap(([name, value]) =>
            [value].flat().map((one) => <Hidden name={name} value={one} />),
          )}
        {going.map(({ date }) => (
          <Hidden name="disparait" value={date.id} />
        ))}
        <div class="rang">
          <ButtonLink href={at}>{texts.keep}</ButtonLink>
          <Button kind="clair">{texts.confirm}</Button>
        </div>
      </Form>
    </Page>
  );
}
