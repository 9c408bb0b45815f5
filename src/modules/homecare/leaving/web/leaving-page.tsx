import { writeDay } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { day } from "#basics/questions";
import type { GoesOn } from "#services/house";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { leavingAt, PASSAGES } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import type { SeenLeaving } from "../actions/leave.ts";
import { leavingTexts as texts } from "./texts.fr.ts";

/** From which day on. */
export const leavingForm = form({
  from: day("du", { label: texts.from, help: texts.fromHelp, empty: texts.dayEmpty }),
});

/** « Je ne viens plus »: from which day on; once said, how to take it back; and what goes on besides. */
export function LeavingPage({
  seen,
  back,
}: {
  readonly seen: SeenLeaving;
  readonly back: GivenBack;
}) {
  const { person, name, leaves, goesOn } = seen;
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      lead={leaves === undefined ? texts.lead(name) : undefined}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: helperTexts.passages, at: PASSAGES }]}
    >
      {leaves === undefined ? (
        <>
          <Form action={leavingAt(person)} asks={leavingForm} back={back} send={texts.send(name)} />
          <p class="petit doux">{texts.toldThen(name)}</p>
        </>
      ) : (
        <Said seen={seen} from={leaves.from} isOfToday={leaves.isOfToday} back={back} />
      )}
      {leaves !== undefined && goesOn.length === 0 && <p>{texts.nothingElse(name)}</p>}
      {goesOn.length > 0 && (
        <Section title={texts.goesOn} id="continue" small class="pile-s">
          <p>{texts.goesOnSays(name)}</p>
          <GoingOn all={goesOn} />
        </Section>
      )}
    </Page>
  );
}

function Said({
  seen: { person, name, today },
  from,
  isOfToday,
  back,
}: {
  readonly seen: SeenLeaving;
  readonly from: Temporal.PlainDate;
  readonly isOfToday: boolean;
  readonly back: GivenBack;
}) {
  return (
    <>
      <Problems problem={back.problem} kept={false} />
      <p>
        <strong>{texts.said(name, writeDay(from, today))}</strong>
      </p>
      <p>{texts.saidTold(name)}</p>
      {isOfToday && (
        <>
          <p>{texts.staySays}</p>
          <Press action={leavingAt(person, "/rester")} kind="clair">
            {texts.stay}
          </Press>
        </>
      )}
    </>
  );
}

/** What goes on between two, each with the way to where it ends. */
export function GoingOn({ all }: { readonly all: readonly GoesOn[] }) {
  return (
    <ul class="pile-s">
      {all.map(({ says, at, go }) => (
        <li>
          {says} <a href={at}>{go}</a>
        </li>
      ))}
    </ul>
  );
}
