import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { CONCERNS } from "#rules/concerns";
import { Scene } from "#ui/drawing/scene";
import type { Dated } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { WrittenAt } from "#ui/page/written-at";

import type { SeenVisit, SeenWeek } from "../actions/see-week.ts";
import type { SharedWeek } from "../actions/share-week.ts";
import { AT, cameAt, ofAt, VISITS, weekAt } from "../domain/address.ts";
import type { Day, Expected } from "../domain/week.ts";
import { BesideWords, hoursBeside } from "./beside.tsx";
import { FindSomebody } from "./find-somebody.tsx";
import { inOrder } from "./in-order.ts";
import { sayCame } from "./passages/came-said.ts";
import { cameTexts } from "./passages/came-texts.fr.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { sharingTexts as sharing, texts, weekdayWords } from "./texts.fr.ts";
import { weekdayOf } from "../domain/visit.ts";
import { Away } from "./away-told.tsx";
import type { SeenAllUnexpected } from "../actions/who/settle.ts";
import { UnexpectedPanel } from "./passages/unexpected.tsx";
import { VisitSaid } from "./visit-said.tsx";

/** One's week: a line a day, as it prints. */
export function WeekPage({
  seen,
  unexpected,
}: {
  readonly seen: SeenWeek;
  /** Who came on another day than theirs. */
  readonly unexpected: SeenAllUnexpected | undefined;
}) {
  const { from, until, days, today } = seen;
  return (
    <Page
      title={texts.weekTitleOf(writeDay(from, today), writeDay(until, today))}
      heading={texts.weekTitle}
      lead={texts.weekOf(writeDay(from, today), writeDay(until, today))}
      beneath={<WrittenAt />}
      noindex
      narrow
      sheets={["simple.css"]}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      <Scene
        seed="semaine"
        land="olivier"
        size="large"
        class="frise"
        standing={[
          ["maisons", 0.3, 2.3],
          ["cypres", 0.42, 1.9],
          ["plante", 0.51, 1.8],
          ["poule", 0.67, 2],
        ]}
      />
      <Away seen={seen} />
      {unexpected !== undefined && <UnexpectedPanel seen={unexpected} />}
      <Days {...{ days, today }} isClosed={seen.home.isClosed} beside={seen.beside} />
      <Ways from={from} />
      <FindSomebody seen={seen} />
    </Page>
  );
}

/** Where one reads what somebody shares: from there one comes to their week. */
const SHARED_BY = "/moi/partages/de";

/** What somebody else shares of their week: the same lines, without a way into them. */
export function SharedWeekPage({ seen }: { readonly seen: SharedWeek }) {
  const { from, until, days, today, person, name, isWhoShown } = seen;
  const at = (day: Temporal.PlainDate) => `${ofAt(person)}?du=${day.toString()}`;
  return (
    <Page
      title={sharing.weekOf(name)}
      heading={sharing.weekOf(name)}
      above={[texts.weekOf(writeDay(from, today), writeDay(until, today))]}
      lead={sharing.lead(name)}
      breadcrumb={[{ label: texts.sharedBy(name), at: `${SHARED_BY}/${person}` }]}
      noindex
      narrow
      sheets={["simple.css"]}
    >
      <p>{isWhoShown ? sharing.unsaidButWho(name) : sharing.unsaid(name)}</p>
      <Days days={days} today={today} bare isWhoSaid={isWhoShown} />
      <p class="rang sans-papier">
        <ButtonLink href={at(from.add({ weeks: 1 }))} kind="clair">
          {texts.after}
        </ButtonLink>
        <a href={at(from.subtract({ weeks: 1 }))}>{texts.before}</a>
      </p>
      <p class="petit sans-papier">
        <a href={CONCERNS}>{helperTexts.worry}</a>
      </p>
    </Page>
  );
}

function Days({
  days,
  today,
  bare,
  isClosed,
  beside,
  isWhoSaid = true,
}: {
  /** Who comes is said; else what is planned alone. */
  readonly isWhoSaid?: boolean;
  readonly beside?: SeenWeek["beside"];
  readonly isClosed?: boolean;
  readonly days: readonly Day<SeenVisit>[];
  readonly today: Temporal.PlainDate;
  readonly bare?: boolean;
}) {
  return (
    <table class="semaine">
      <thead class="hors">
        <tr>
          <th scope="col">{texts.dayHead}</th>
          <th scope="col">{texts[isWhoSaid ? "comesHead" : "plannedHead"]}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow {...{ day, today, bare, isClosed }} beside={beside?.get(day.day.toString())} />
        ))}
      </tbody>
    </table>
  );
}

/** The page of paper, the next week, each visit, and the week before. */
function Ways({ from }: { readonly from: Temporal.PlainDate }) {
  return (
    <>
      <p class="rang sans-papier">
        <ButtonLink href={weekAt(from, ".pdf")} large>
          {texts.print}
        </ButtonLink>
        <ButtonLink href={weekAt(from.add({ weeks: 1 }))} kind="clair">
          {texts.after}
        </ButtonLink>
        <ButtonLink href={VISITS} kind="clair">
          {texts.changeVisits}
        </ButtonLink>
      </p>
      <p class="sans-papier">
        <a href={weekAt(from.subtract({ weeks: 1 }))}>{texts.before}</a>
      </p>
      <p class="sans-papier">
        <a href={cameAt(from)}>{cameTexts.way}</a>
      </p>
    </>
  );
}

function DayRow({
  day: { day, expected },
  today,
  bare,
  isClosed,
  beside = [],
}: {
  readonly isClosed: boolean | undefined;
  readonly beside: readonly Dated[] | undefined;
  readonly day: Day<SeenVisit>;
  readonly today: Temporal.PlainDate;
  readonly bare: boolean | undefined;
}) {
  const isToday = day.equals(today);
  return (
    <tr class={isToday ? "hui" : undefined}>
      <th scope="row">
        {capital(weekdayWords[weekdayOf(day)])} <small>{dayOfMonth(day, today)}</small>
        {isToday && <small>{texts.isToday}</small>}
      </th>
      <td>
        {expected.length + beside.length === 0 && <p class="doux">{texts.nobody}</p>}
        {inOrder(expected, beside).map((line) =>
          line.is === "beside" ? (
            <p>
              {line.one.when.kind === "time" && <strong>{hoursBeside(line.one)}. </strong>}
              <BesideWords one={line.one} />
            </p>
          ) : (
            <VisitLine one={line.one} {...{ today, bare, isClosed }} />
          ),
        )}
      </td>
    </tr>
  );
}

function VisitLine({
  one,
  ...shown
}: {
  readonly one: Expected<SeenVisit>;
  readonly today: Temporal.PlainDate;
  readonly bare: boolean | undefined;
  readonly isClosed: boolean | undefined;
}) {
  return (
    <p>
      <strong>{capital(sayHours(one.starts, one.ends))}.</strong>{" "}
      <VisitSaid expected={one} {...shown} />
      {one.came?.map((came) => (
        <>
          {" "}
          <small>{sayCame(came)}</small>
        </>
      ))}
    </p>
  );
}

/** « 25 novembre », beside the day of the week that says the rest. */
export const dayOfMonth = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  writeDay(day, today).slice(weekdayWords[weekdayOf(day)].length + 1);
