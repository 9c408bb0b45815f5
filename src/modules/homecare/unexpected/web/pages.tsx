import { writeDay } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { choice } from "#basics/questions";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { AT, PASSAGES, passageAt, UNEXPECTED, unexpectedAt } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { MayPass, SeenMayPass } from "../actions/say-unexpected.ts";
import type { SeenAllUnexpected, SeenUnexpected } from "../actions/settle.ts";
import { unexpectedTexts as texts } from "./texts.fr.ts";

/** Which visit a choice is of: an address in the list of what one may say, never more. */
export const keyOf = ({ assignment, visit }: MayPass): string => `${assignment} ${visit}`;

/** One of the visits for which one is expected on another day. */
export const mayPassForm = (may: readonly MayPass[]) =>
  form({
    which: choice("passage", {
      label: texts.which,
      of: may.map(keyOf),
      says: Object.fromEntries(may.map((one) => [keyOf(one), texts.one(one.name, one.title)])),
      empty: texts.whichEmpty,
    }),
  });

/** « Je suis passé·e aujourd’hui, ce n’était pas prévu ». */
export function MayPassPage({
  seen: { may, said, today },
  back,
}: {
  readonly seen: SeenMayPass;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.passages, at: PASSAGES },
      ]}
    >
      {said.map((one) => (
        <div class="rang bouts">
          <p>{texts.said(one.name, one.title)}</p>
          <Press
            action={`${passageAt(one.assignment, one.visit, today)}/pas-encore`}
            kind="clair"
            label={texts.backOf(one.name, one.title)}
          >
            {texts.back}
          </Press>
        </div>
      ))}
      {may.length === 0 ? (
        said.length === 0 && <p>{texts.nothing}</p>
      ) : (
        <Form action={UNEXPECTED} asks={mayPassForm(may)} back={back} send={texts.send} />
      )}
    </Page>
  );
}

/** Who came on another day than theirs: for which day it was, in one press, or taken away. */
export function UnexpectedPanel({ seen: { all, today } }: { readonly seen: SeenAllUnexpected }) {
  if (all.length === 0) return null;
  return (
    <Section title={texts.heading} id="pas-prevu" class="pile-s" small>
      {all.map((one) => (
        <Line one={one} today={today} />
      ))}
    </Section>
  );
}

function Line({
  one: { id, name, title, on, ofDay, expected },
  today,
}: {
  readonly one: SeenUnexpected;
  readonly today: Temporal.PlainDate;
}) {
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <p>
          {texts.came(name, day(on), title)}. {ofDay !== undefined && texts.settled(day(ofDay))}
          {expected !== undefined && texts.expected(day(expected))}
        </p>
        {expected !== undefined && <p class="petit doux">{texts.wasHelp(day(expected))}</p>}
      </div>
      <div class="rang">
        {expected !== undefined && (
          <Press
            action={unexpectedAt(id, `/celui-du/${expected.toString()}`)}
            label={texts.wasOf(day(expected), name)}
          >
            {texts.was(day(expected))}
          </Press>
        )}
        <Press action={unexpectedAt(id, "/oter")} kind="clair" label={texts.awayOf(name, day(on))}>
          {texts.away}
        </Press>
      </div>
    </div>
  );
}
