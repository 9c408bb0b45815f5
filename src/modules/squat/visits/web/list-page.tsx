import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { ButtonLink } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { Stands } from "../domain/lights.ts";
import type { ListedDay, MyDays } from "../actions/list-days.ts";
import { MOST_LISTED } from "../actions/list-days.ts";
import { dayTexts as texts, listStates } from "./texts.fr.ts";

/** « Mes journées »: those that one asked for, and those that one was asked for. */
export function ListPage({ mine }: { readonly mine: MyDays }) {
  const { asked, hosting, isMore, from } = mine;
  const isEmpty = asked.length === 0 && hosting.length === 0 && from === 0;
  return (
    <Page title={texts.list} heading={texts.list} lead={texts.listLead} noindex>
      {isEmpty && (
        <Empty title={texts.none}>
          <p>{texts.noneSays}</p>
          <p>
            <ButtonLink href="/squat">{texts.find}</ButtonLink>
          </p>
        </Empty>
      )}
      {asked.length > 0 && (
        <Section title={texts.mine} id="demandees" class="pile-s">
          <Days days={asked} of="guest" />
        </Section>
      )}
      {hosting.map(({ name, days }, place) => (
        <Section title={texts.theirs(name)} id={`recues-${place}`} class="pile-s">
          <Days days={days} of="host" />
        </Section>
      ))}
      {(isMore || from > 0) && (
        <p class="rang">
          {from > 0 && (
            <a href={`/squat/journees?depuis=${Math.max(0, from - MOST_LISTED)}`}>{texts.newer}</a>
          )}
          {isMore && <a href={`/squat/journees?depuis=${from + MOST_LISTED}`}>{texts.older}</a>}
        </p>
      )}
    </Page>
  );
}

const AWAITED: readonly Stands[] = ["asked", "host-yes", "employer-yes"];

function Days({
  days,
  of,
}: {
  readonly days: readonly ListedDay[];
  readonly of: "guest" | "host";
}) {
  return (
    <ul class="lignes">
      {days.map(({ visit, lights, venueName, guestName, today }) => (
        <li class="rang bouts">
          <a href={`/echanges/${visit.exchange ?? ""}`}>
            {texts.at(capital(writeDay(visit.day, today)), of === "guest" ? venueName : guestName)}
          </a>
          <State tone={AWAITED.includes(lights.stands) ? "attend" : undefined}>
            {listStates[lights.stands]}
          </State>
        </li>
      ))}
    </ul>
  );
}
