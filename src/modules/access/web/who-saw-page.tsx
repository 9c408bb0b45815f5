import { capital } from "#basics/text";
import { dayOf, PARIS, writeDay, writeTime } from "#basics/dates";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { DayOfReads, MachineLine, SawLine, WhoSaw } from "../actions/see-who-saw.ts";
import { AT, aboveOneSharing } from "./at.ts";
import { sawTexts as texts } from "./sharing-texts.fr.ts";

export interface WhoSawPageProps {
  readonly seen: WhoSaw;
  readonly page: number;
  readonly now: Temporal.Instant;
}

/** « Qui a vu »: by day, in words; and whether the log is whole. Made to be printed as it is. */
export function WhoSawPage({ seen: { days, hasMore, altered }, page, now }: WhoSawPageProps) {
  return (
    <Page title={texts.title} lead={texts.lead} noindex narrow breadcrumb={aboveOneSharing}>
      {days.length === 0 ? (
        <Empty title={page === 1 ? texts.none : texts.noMore} />
      ) : (
        days.map((one) => <Day one={one} now={now} />)
      )}
      {(page > 1 || hasMore) && (
        <p class="rang">
          {page > 1 && <a href={`${AT}/vu?page=${page - 1}`}>{texts.later}</a>}
          {hasMore && <a href={`${AT}/vu?page=${page + 1}`}>{texts.before}</a>}
        </p>
      )}
      <Cove class="pile-s">
        <p>{altered === undefined ? texts.whole : texts.altered(altered)}</p>
      </Cove>
    </Page>
  );
}

function Day({ one, now }: { readonly one: DayOfReads; readonly now: Temporal.Instant }) {
  const { day, people, machines } = one;
  return (
    <Section
      title={capital(writeDay(day, dayOf(now)))}
      id={`jour-${day.toString()}`}
      class="pile-s"
    >
      <ul class="pile-s">
        {people.map((line) => (
          <li>{saw(line)}</li>
        ))}
        {machines.map((line) => (
          <li>{read(line)}</li>
        ))}
      </ul>
    </Section>
  );
}

function saw({ who, isForMe, what, at }: SawLine): string {
  const [by, seen] = [who ?? texts.somebody, what ?? texts.something];
  if (isForMe) return texts.forYou(by, seen);
  return texts.saw(by, seen, writeTime(at.toZonedDateTimeISO(PARIS).toPlainTime()));
}

function read({ name, opens, times }: MachineLine): string {
  return texts.machine(name, opens ?? texts.something, times);
}
