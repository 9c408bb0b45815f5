import { type GivenBack, backTo } from "#basics/form";
import { writeMoment, dayOf, writeDay } from "#basics/dates";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { mayOpenAt, opensAt } from "../domain/meeting.ts";
import { circleAt, meetingAt, paperAt, peopleAt } from "./addresses.ts";
import { answerForm, carryForm, convokeForm, pointForm } from "./forms.ts";
import { paperTexts } from "./paper-texts.fr.ts";
import { PointLine } from "./marks.tsx";
import { nameIn, PresenceView } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

export interface MeetingProps {
  readonly seen: SeenMeeting;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** What stands above every page of one meeting. */
export function aboveOf({ circle }: Pick<SeenMeeting, "circle">) {
  return [{ label: circle.name, at: circleAt(circle) }];
}

export const factsOf = ({ seen, now }: Pick<MeetingProps, "seen" | "now">) => [
  seen.standing.isOpen ? texts.open : texts.closed,
  writeMoment(seen.meeting.starts, now),
];

/** A meeting beforehand: whether one comes, its points, and what who leads does. */
export function BeforePage({ seen, now, back }: MeetingProps) {
  const { words, isOff } = seen;
  return (
    <Page
      title={texts.pageTitle(words.title)}
      heading={words.title}
      noindex
      back={back}
      sheets={["meetings.css"]}
      breadcrumb={aboveOf(seen)}
      above={factsOf({ seen, now })}
      lead={texts.of(seen.circle.name)}
      beneath={<Ways seen={seen} />}
    >
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      {isOff && (
        <p>
          <State tone="presse">{texts.off}</State> {texts.offSays}
        </p>
      )}
      <div class="deux">
        <div class="pile-l">
          {seen.standing.isMember && !isOff && <Answer seen={seen} now={now} back={back} />}
          <Points seen={seen} now={now} back={back} />
        </div>
        <aside class="pile-l">
          <Section title={texts.whoComes} id="qui" small class="pile-s">
            <PresenceView seen={seen} />
          </Section>
          {seen.may.lead && <Lead seen={seen} now={now} back={back} />}
        </aside>
      </div>
    </Page>
  );
}

export function Ways({ seen: { meeting, words, standing } }: Pick<MeetingProps, "seen">) {
  return (
    <p class="liens-l">
      {standing.isMember && <a href={`/rendez-vous/${meeting.occasion}`}>{texts.occasion}</a>}{" "}
      {words.video !== undefined && (
        <a href={words.video} rel="noreferrer">
          {texts.video}
        </a>
      )}
    </p>
  );
}

function Answer({ seen, back }: MeetingProps) {
  const { mine, people, setting, standing, meeting } = seen;
  const others = people.filter(({ person }) => person !== standing.person);
  const said =
    mine?.stands === "represented" && mine.holder !== undefined
      ? texts.yoursRepresented(nameIn(seen, mine.holder))
      : mine?.stands === "coming"
        ? texts.yoursComing
        : mine?.stands === "excused"
          ? texts.yoursExcused
          : undefined;
  const stands =
    mine?.stands === "coming" || mine?.stands === "excused" || mine?.stands === "represented"
      ? mine.stands
      : undefined;
  const form = (
    <Form
      action={`${meetingAt(meeting.id)}/reponse`}
      asks={answerForm(others, setting.powers)}
      values={{ stands, holder: mine?.holder }}
      back={backTo("answer", back)}
      send={texts.answer}
      class="pile"
    />
  );
  return (
    <Land title={said ?? texts.yours} id="votre-reponse">
      {said === undefined || back.form === "answer" ? (
        form
      ) : (
        <details class="pile">
          <summary>{texts.changeAnswer}</summary>
          {form}
        </details>
      )}
    </Land>
  );
}

function Points({ seen, back }: MeetingProps) {
  const { points, may, meeting } = seen;
  const total = points.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Section title={texts.pointsCount(points.length)} id="points">
      {points.length === 0 ? (
        <p>{texts.pointsNone}</p>
      ) : (
        <p class="doux">{texts.pointsTotal(total)}</p>
      )}
      {points.length > 0 && (
        <ol class="etapes">
          {points.map((point, at) => (
            <PointLine seen={seen} point={point} at={at} />
          ))}
        </ol>
      )}
      {may.points && <LeftOver seen={seen} back={back} />}
      {may.points && (
        <details open={back.form === "point" || points.length === 0} class="pile">
          <summary>{texts.addPoint}</summary>
          <Form
            action={`${meetingAt(meeting.id)}/points`}
            asks={pointForm}
            values={{ minutes: 10 }}
            back={backTo("point", back)}
            send={texts.addPoint}
            prefix="point"
            class="pile"
          />
        </details>
      )}
    </Section>
  );
}

/** What the meeting before left: each is taken up by one tick. */
function LeftOver({ seen, back }: Omit<MeetingProps, "now">) {
  const { leftOver, meeting } = seen;
  if (leftOver.length === 0) return null;
  return (
    <Section title={texts.leftOver} id="reste" small class="pile-s">
      <Form
        action={`${meetingAt(meeting.id)}/points/reprendre`}
        asks={carryForm(leftOver)}
        back={backTo("carry", back)}
        send={texts.carry}
        prefix="reprendre"
        class="pile"
      />
    </Section>
  );
}

/** The letter to all, with what the meeting before left where one says so. */
function Convoke({ seen: { leftOver, meeting }, back }: Omit<MeetingProps, "now">) {
  return (
    <div class="pile-s">
      <p class="petit">{texts.convokeSays}</p>
      <Form
        action={`${meetingAt(meeting.id)}/convoquer`}
        asks={leftOver.length === 0 ? undefined : convokeForm(leftOver)}
        values={{ carry: leftOver.map(({ id }) => id) }}
        back={backTo("convoke", back)}
        send={texts.convoke}
        prefix="convoquer"
      />
    </div>
  );
}

function Lead({ seen, now, back }: MeetingProps) {
  const { meeting } = seen;
  const at = meetingAt(meeting.id);
  return (
    <Section title={texts.lead} id="animer" small>
      {meeting.convokedAt === undefined ? (
        !seen.isOff && <Convoke seen={seen} back={back} />
      ) : (
        <p class="petit">{texts.convoked(writeDay(dayOf(meeting.convokedAt), dayOf(now)))}</p>
      )}
      {seen.isOff ? null : mayOpenAt(meeting, now) ? (
        <Press action={`${at}/ouvrir`} kind="clair">
          {texts.openRoom}
        </Press>
      ) : (
        <p class="petit">{texts.openRoomFrom(writeMoment(opensAt(meeting), now))}</p>
      )}
      {Temporal.Instant.compare(now, meeting.starts) >= 0 && (
        <p class="petit">
          <a href={paperAt(meeting.id)}>{paperTexts.way}</a> {paperTexts.waySays}
        </p>
      )}
      <p>
        <a href={peopleAt(meeting.id)}>{texts.peoplePage}</a>
      </p>
    </Section>
  );
}
