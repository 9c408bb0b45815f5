import { type AskedPage, pageList } from "#basics/query";
import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { addressOf, type Circle, isClosed } from "#rules/circles";
import { ButtonLink, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import {
  type ListedMeeting,
  PAGE,
  type SeenList,
  type SeenMine,
  type ToPrepare,
} from "../actions/list-meetings.ts";
import { objectsUntil } from "../domain/approval.ts";
import { type OccurrenceId, stageOf } from "../domain/meeting.ts";
import { texts as approval } from "./approval-texts.fr.ts";
import { circleAt, HERE, meetingAt, newAt } from "./addresses.ts";
import { prepareForm, settingForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

interface LineProps {
  readonly listed: ListedMeeting;
  readonly now: Temporal.Instant;
  readonly withCircle: boolean;
}

function MeetingLine({ listed: { meeting, title, circle }, now, withCircle }: LineProps) {
  return (
    <article class="pile-s">
      <Above
        facts={[
          writeMoment(meeting.starts, now),
          ...(withCircle ? [circle.name] : []),
          <Standing meeting={meeting} />,
        ]}
      />
      <h3 class="h-petit">
        <a href={meetingAt(meeting.id)}>{title}</a>
      </h3>
    </article>
  );
}

function Standing({ meeting }: Pick<ListedMeeting, "meeting">) {
  const stage = stageOf(meeting);
  if (stage === "open") return <State tone="va">{texts.inRoom}</State>;
  if (stage === "before")
    return <>{meeting.convokedAt === undefined ? texts.toWrite : texts.convoked}</>;
  if (meeting.publishedAt !== undefined) return <>{texts.published}</>;
  if (objectsUntil(meeting) !== undefined) return <>{approval.approving}</>;
  return <>{meeting.approvedAt === undefined ? texts.toApprove : texts.approved}</>;
}

interface Lists {
  readonly coming: readonly ListedMeeting[];
  readonly over: readonly ListedMeeting[];
  readonly total: number;
  readonly now: Temporal.Instant;
  readonly asked: AskedPage;
  readonly here: string;
  readonly withCircle: boolean;
}

/** Its hour is over and nobody opened its room. */
const isPast = (meeting: ListedMeeting["meeting"], now: Temporal.Instant) =>
  stageOf(meeting) === "before" && Temporal.Instant.compare(meeting.ends, now) < 0;

function MeetingLists({ coming, over, total, now, asked, here, withCircle }: Lists) {
  const lines = (all: readonly ListedMeeting[]) => (
    <Lines>
      {all.map((listed) => (
        <MeetingLine listed={listed} now={now} withCircle={withCircle} />
      ))}
    </Lines>
  );
  const past = coming.filter(({ meeting }) => isPast(meeting, now));
  const next = coming.filter(({ meeting }) => !isPast(meeting, now));
  return (
    <>
      {next.length > 0 && (
        <Section title={texts.comingCount(next.length)} id="a-venir">
          {lines(next)}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={texts.past} id="passees" class="pile-s">
          <p>{texts.pastSays}</p>
          {lines(past)}
        </Section>
      )}
      <Section title={texts.over} id="tenues">
        <Paged
          shown={over}
          total={total}
          size={PAGE}
          asked={asked}
          at={({ page = 1 }) => pageList.at(here, asked, { page })}
          draw={lines}
          empty={<Empty title={texts.none} />}
        />
      </Section>
    </>
  );
}

/** « /reunions »: the meetings of one’s circles. */
export function MinePage(props: {
  readonly seen: SeenMine;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}) {
  const { seen, ...rest } = props;
  return (
    <Page title={texts.title} noindex lead={texts.lead} above={[]}>
      <MeetingLists {...seen} {...rest} here={HERE} withCircle />
      <Section title={texts.prepareOne} id="preparer" class="pile-s">
        {seen.circles.length === 0 ? (
          <p>
            {texts.noneMineHelp} <a href="/cercles">{texts.circles}</a>
          </p>
        ) : (
          <ul>
            {seen.circles.map((circle) => (
              <li>
                <a href={circleAt(circle)} aria-label={texts.circleWay(circle.name)}>
                  {circle.name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

export interface ListProps {
  readonly seen: SeenList;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** « /reunions/cercle/… »: the meetings of one circle, the dates to prepare, and how it meets. */
export function ListPage({ seen, asked, now, back }: ListProps) {
  const { circle, standing, setting, toPrepare, calendarAt } = seen;
  const here = circleAt(circle);
  return (
    <Page
      title={texts.ofCircle(circle.name)}
      noindex
      back={back}
      breadcrumb={[{ label: circle.name, at: addressOf(circle) }]}
      heading={texts.ofCircle(circle.name)}
    >
      {standing.isMember && !isClosed(circle) && (
        <p>
          <ButtonLink href={newAt(circle)}>{texts.prepareOne}</ButtonLink>
        </p>
      )}
      <MeetingLists {...seen} asked={asked} now={now} here={here} withCircle={false} />
      {standing.isMember && (
        <Section title={texts.toPrepare} id="preparer" class="pile-s">
          <p>{toPrepare.length === 0 ? texts.noDate : texts.toPrepareSays}</p>
          <Dates dates={toPrepare} now={now} />
          <p>
            <a href={calendarAt}>{texts.addDate}</a>
          </p>
        </Section>
      )}
      {standing.keepsCircle && (
        <details class="pile" open={back.form === "setting"}>
          <summary>{texts.settings}</summary>
          <p>{texts.settingsSays}</p>
          <Form
            action={`${here}/regler`}
            asks={settingForm}
            values={setting}
            back={back}
            send={texts.save}
            class="pile"
          />
        </details>
      )}
    </Page>
  );
}

function Dates(props: { readonly dates: readonly ToPrepare[]; readonly now: Temporal.Instant }) {
  const { dates, now } = props;
  if (dates.length === 0) return null;
  return (
    <ul>
      {dates.map(({ occasion, date, title, starts }) => (
        <li>
          <a href={`${HERE}/rendez-vous/${occasion}?date=${date}`}>
            {texts.latest(title, writeMoment(starts, now))}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface PrepareProps {
  readonly occasion: string;
  readonly title: string;
  readonly circle: Circle;
  readonly dates: readonly { readonly value: OccurrenceId; readonly label: string }[];
  readonly date: string | undefined;
  readonly back: GivenBack;
}

/** The meeting of a date is prepared from here. */
export function PreparePage({ occasion, title, circle, dates, date, back }: PrepareProps) {
  const known = dates.find(({ value }) => value === date)?.value ?? dates[0]?.value;
  return (
    <Page
      title={texts.prepareTitle}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: circle.name, at: circleAt(circle) }]}
      above={[title]}
      lead={texts.prepareLead}
    >
      {dates.length === 0 ? (
        <p>{texts.noDate}</p>
      ) : (
        <Form
          action={`${HERE}/rendez-vous/${occasion}`}
          asks={prepareForm(dates)}
          values={{ date: known }}
          back={back}
          send={texts.prepare}
          class="pile"
        />
      )}
    </Page>
  );
}
