import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { StandingHelp } from "#modules/relays";
import { HelpStands, HelpWays } from "#pieces/relays";
import type { Dated } from "#services/house";
import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { WrittenAt } from "#ui/page/written-at";

import type { SeenVisit, SeenWeek } from "../actions/see-week.ts";
import {
  ENTRY,
  FAVOUR,
  HELPERS,
  NEVER_HERE,
  NEW,
  PAUSE,
  SITUATIONS,
  TOGETHER,
  WEEK,
} from "../domain/address.ts";
import type { Day, Expected } from "../domain/week.ts";
import type { SeenBack } from "../called/actions/see-back.ts";
import type { SeenAdvance } from "../advances/actions/see-advances.ts";
import { NotGivenBack, NotGivenBackLast } from "../advances/web/advance-pages.tsx";
import { BesideItem } from "./beside.tsx";
import { FindSomebody } from "./find-somebody.tsx";
import { inOrder } from "./in-order.ts";
import { favourTexts } from "../passing/web/texts.fr.ts";
import { sayCame } from "./passages/came-said.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { AwayOrBack, Lately, type LATELY } from "./away/lately.tsx";
import { texts } from "./texts.fr.ts";
import { VisitSaid } from "./visit-said.tsx";

interface TodayProps {
  readonly seen: SeenWeek;
  readonly help: StandingHelp | undefined;
  /** On the day on which one came back: whom one tells oneself. */
  readonly back?: SeenBack | undefined;
  /** What was advanced, and is not given back. */
  readonly advanced: readonly SeenAdvance[];
  /** What one said just now. */
  readonly said?: keyof typeof LATELY | undefined;
}

/** « Chez moi »: today and tomorrow in words, and three ways on. */
export function TodayPage({ seen, help, back, advanced, said }: TodayProps) {
  const { home, today, days, pause } = seen;
  if (seen.isEmpty && pause === undefined) return <BeginPage {...{ seen, help, advanced }} />;
  const lately = said !== undefined && Lately({ said, seen, back });
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={home.isClosed ? texts.closed : texts.lead}
      beneath={<WrittenAt />}
      offline="asked"
      noindex
      narrow
      sheets={["simple.css"]}
    >
      {lately}
      <HelpStands stands={help} />
      <HelpWays stands={help} />
      {!lately && <AwayOrBack seen={seen} back={back} />}
      {days.map((day) => (
        <Section
          title={texts[day.day.equals(today) ? "today" : "tomorrow"](writeDay(day.day, today))}
          id={`jour-${day.day.toString()}`}
          class="pile-s"
        >
          <DayList
            day={day}
            today={today}
            isClosed={home.isClosed}
            beside={seen.beside?.get(day.day.toString())}
          />
        </Section>
      ))}
      <FindSomebody seen={seen} />
      <NotGivenBack all={advanced} today={today} />
      <WaysOn seen={seen} />
      <NotGivenBackLast all={advanced} />
      <Answers seen={seen} />
    </Page>
  );
}

/** The week, one more, an absence; and what one shares, where nobody reads for another. */
function WaysOn({ seen: { home, pause, hasVisits } }: { readonly seen: SeenWeek }) {
  return (
    <>
      <p>
        <ButtonLink href={WEEK} large wide>
          {texts.week}
        </ButtonLink>
      </p>
      {!home.isClosed && pause === undefined && (
        <p>
          <ButtonLink href={PAUSE} kind="clair">
            {texts.away}
          </ButtonLink>
        </p>
      )}
      {/* Together: a way more above them folds both, and moves none of the others. */}
      <p class="rang sans-papier">
        {!home.isClosed && (
          <ButtonLink href={NEW} kind="clair">
            {texts.add}
          </ButtonLink>
        )}
        <a href={HELPERS}>{helperTexts.title}</a>
      </p>
      {!home.isClosed && (
        <p>
          <a href={FAVOUR}>{favourTexts.title}</a>
        </p>
      )}
      {useFrame().acting === undefined && (
        <>
          {hasVisits && (
            <p>
              <ButtonLink href="/moi/partages/nouveau/chez-moi" kind="clair">
                {texts.show}
              </ButtonLink>
            </p>
          )}
          <p>
            <a href="/moi/partages">{texts.share}</a>
          </p>
          <p>
            <a href={ENTRY}>{texts.howToEnter}</a>
          </p>
        </>
      )}
      <SituationsWay />
    </>
  );
}

/** Where the territory did not open it. */
export function NotOpenPage() {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.notOpen} noindex narrow>
      <SituationsWay />
    </Page>
  );
}

/** To the written cases and what never passes here, which everyone reads. */
function SituationsWay() {
  return (
    <>
      <p class="petit sans-papier">
        <a href={SITUATIONS}>{texts.situations}</a>
      </p>
      <p class="petit sans-papier">
        <a href={NEVER_HERE}>{texts.neverHere}</a>
      </p>
    </>
  );
}

/** Before anything is written. */
function BeginPage({ seen, help, advanced }: TodayProps) {
  const { home } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={home.isClosed ? texts.closed : texts.beginLead}
      noindex
      narrow
    >
      <HelpStands stands={help} />
      <HelpWays stands={help} />
      <NotGivenBack all={advanced} today={seen.today} />
      {!home.isClosed && (
        <p>
          <ButtonLink href={NEW} large wide>
            {texts.begin}
          </ButtonLink>
        </p>
      )}
      <SituationsWay />
      <NotGivenBackLast all={advanced} />
      <Answers seen={seen} />
    </Page>
  );
}

/** Who answers for it; and, but in simple mode, where each way counts, what is done here together. */
function Answers({ seen: { home } }: Pick<TodayProps, "seen">) {
  const { controller, contact } = home.deployment;
  return (
    <>
      <p class="petit doux">{texts.answers(controller, contact)}</p>
      {useFrame().person?.simple !== true && (
        <p class="petit">
          <a href={TOGETHER}>{texts.together}</a>
        </p>
      )}
    </>
  );
}

function DayList({
  day: { expected },
  today,
  isClosed,
  beside = [],
}: {
  readonly day: Day<SeenVisit>;
  readonly today: Temporal.PlainDate;
  readonly isClosed: boolean;
  readonly beside: readonly Dated[] | undefined;
}) {
  if (expected.length + beside.length === 0) return <p>{texts.nobody}</p>;
  return (
    <ul class="jour">
      {inOrder(expected, beside).map((line) =>
        line.is === "beside" ? (
          <BesideItem one={line.one} />
        ) : (
          <VisitItem one={line.one} today={today} isClosed={isClosed} />
        ),
      )}
    </ul>
  );
}

function VisitItem({
  one,
  today,
  isClosed,
}: {
  readonly one: Expected<SeenVisit>;
  readonly today: Temporal.PlainDate;
  readonly isClosed: boolean;
}) {
  return (
    <li>
      <span class="heure">{capital(sayHours(one.starts, one.ends))}</span>
      <div>
        <p>
          <VisitSaid expected={one} today={today} isClosed={isClosed} />
        </p>
        {one.visit.note !== undefined && <p class="doux">{one.visit.note}</p>}
        {one.came?.map((came) => (
          <p>{sayCame(came)}</p>
        ))}
      </div>
    </li>
  );
}
