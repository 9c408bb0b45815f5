import { writeDay } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { boxes, day } from "#basics/questions";
import type { GoesOn } from "#services/house";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { ALSO_ENDS, type AlsoEnds } from "../../domain/assignment.ts";
import { leavingAt, PASSAGES } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import type { SeenLeaving } from "../actions/leave.ts";
import { leavingTexts as texts } from "./texts.fr.ts";

/** From which day on; and what else of what goes on ends then, ticked by who leaves alone. */
export const leavingForm = ({ name, goesOn }: SeenLeaving) =>
  form({
    from: day("du", { label: texts.from, help: texts.fromHelp, empty: texts.dayEmpty }),
    ends: boxes("aussi", {
      label: texts.also,
      help: texts.alsoHelp,
      of: alsoOf(goesOn).map((value) => ({ value, label: texts.alsoEnds[value](name) })),
    }),
  });

const alsoOf = (goesOn: SeenLeaving["goesOn"]): readonly AlsoEnds[] =>
  ALSO_ENDS.filter((one) => goesOn.some(({ what }) => what === one));

/** What was ticked, of what may be. */
export const readEnds = (ticked: readonly string[]): readonly AlsoEnds[] =>
  ALSO_ENDS.filter((one) => ticked.includes(one));

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
          <Form
            action={leavingAt(person)}
            asks={leavingForm(seen)}
            back={back}
            send={texts.send(name)}
          />
          <p class="petit doux">{texts.toldThen(name)}</p>
        </>
      ) : (
        <Said seen={seen} leaves={leaves} back={back} />
      )}
      {leaves !== undefined && goesOn.length === 0 && <p>{texts.nothingElse(name)}</p>}
      {goesOn.length > 0 && (
        <Section title={texts.goesOn} id="continue" small class="pile-s">
          <p>{texts.goesOnSays(name)}</p>
          <GoingOn all={goesOn} ends={leaves?.ends} then={texts.alsoThen} />
        </Section>
      )}
    </Page>
  );
}

function Said({
  seen: { person, name, today },
  leaves: { from, isOfToday, ends },
  back,
}: {
  readonly seen: SeenLeaving;
  readonly leaves: NonNullable<SeenLeaving["leaves"]>;
  readonly back: GivenBack;
}) {
  return (
    <>
      <Problems problem={back.problem} kept={false} />
      <p>
        <strong>{texts.said(name, writeDay(from, today))}</strong>
      </p>
      {ends.length > 0 && (
        <p>
          {texts.alsoSaid(
            ends.map((one) => texts.alsoSays[one]),
            name,
          )}
        </p>
      )}
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

/** What goes on between two, each with the way to where it ends; and what ends by itself on that day. */
export function GoingOn({
  all,
  ends = [],
  then,
}: {
  readonly all: readonly GoesOn[];
  readonly ends?: readonly string[] | undefined;
  readonly then: string;
}) {
  return (
    <ul class="pile-s">
      {all.map(({ what, says, at, go }) => (
        <li>
          {says} {ends.includes(what) && `${then} `}
          <a href={at}>{go}</a>
        </li>
      ))}
    </ul>
  );
}
