import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form, Press, titleOf } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenDays } from "../actions/say-spoke.ts";
import { AT, bondAt, daysAt } from "../domain/address.ts";
import type { SignDay } from "../domain/days.ts";
import { dayForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** The days on which two persons spoke: one more, as a calendar of paper says it; those of the last eight weeks. */
export function DaysPage({
  seen: { bond, today, days },
  back,
}: {
  readonly seen: SeenDays;
  readonly back: GivenBack;
}) {
  const title = texts.days(bond.name);
  return (
    <Page
      title={titleOf(title, back)}
      heading={title}
      lead={texts.daysLead}
      noindex
      narrow
      breadcrumb={[
        { label: texts.title, at: AT },
        { label: texts.two(bond.name), at: bondAt(bond.id) },
      ]}
    >
      <Form action={daysAt(bond.id)} asks={dayForm} back={back} send={texts.daySend} />
      <Section title={texts.daysHead} small>
        {days.length === 0 ? (
          <p>{texts.noDays}</p>
        ) : (
          <Lines>
            {days.map((one) => (
              <DayLine one={one} today={today} at={daysAt(bond.id)} />
            ))}
          </Lines>
        )}
      </Section>
      <p>
        <ButtonLink href={bondAt(bond.id, "/calendrier")} kind="clair">
          {texts.paper}
        </ButtonLink>
      </p>
    </Page>
  );
}

function DayLine({
  one: { day, spoke },
  today,
  at,
}: {
  readonly one: SignDay;
  readonly today: Temporal.PlainDate;
  readonly at: string;
}) {
  const said = writeDay(day, today);
  return (
    <div class="rang bouts">
      <p>
        {capital(said)}. <span class="doux">{spoke ? texts.spokeOn : texts.words}</span>
      </p>
      {spoke && (
        <Press
          action={`${at}/${day.toString()}/retirer`}
          kind="clair"
          label={texts.notThatDayOf(said)}
        >
          {texts.notThatDay}
        </Press>
      )}
    </div>
  );
}
