import { backTo } from "#basics/form";
import { Button, Form, Press, Problems } from "#ui/form";
import { Icon } from "#ui/icon";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { minutesLeft, type Point } from "../domain/meeting.ts";
import { meetingAt, peopleAt, pointAt } from "./addresses.ts";
import { aboveOf, factsOf, type MeetingProps, Ways } from "./before-page.tsx";
import { pointForm } from "./forms.ts";
import { ClosedSession, MinutesNow } from "./marks.tsx";
import { MessagesPart } from "./messages.tsx";
import { NewsNow } from "./news.tsx";
import { NowPart } from "./now-part.tsx";
import { listNames, PresenceNow } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** The room: what it asks of who reads, whose turn it is, what is said; the minutes that write themselves. */
export function RoomPage({ seen, now, back }: MeetingProps) {
  const { words } = seen;
  return (
    <Page
      title={texts.pageTitle(words.title)}
      heading={words.title}
      noindex
      back={back}
      sheets={["meetings.css"]}
      breadcrumb={aboveOf(seen)}
      above={factsOf({ seen, now })}
      beneath={
        <p>
          <State tone="va">{texts.inRoom}</State>
        </p>
      }
    >
      <div class="pile-l">
        <Jump />
        {back.form === undefined && <Problems problem={back.problem} kept={false} />}
        <div class="salle">
          <Agenda seen={seen} now={now} back={back} />
          <div class="pile-l">
            <NewsNow seen={seen} />
            <NowPart seen={seen} now={now} back={back} />
            {seen.may.take && <Floor seen={seen} />}
            <MessagesPart seen={seen} now={now} back={back} />
          </div>
          <section class="minutes pile-s" aria-labelledby="minutes">
            <h2 id="minutes" class="h-petit">
              {texts.writes}
            </h2>
            <p class="petit doux">{texts.writesSays}</p>
            <MinutesNow seen={seen} now={now} />
            <p class="petit doux">{texts.afterwards}</p>
          </section>
        </div>
      </div>
    </Page>
  );
}

/** The ways within the page, where it is narrow. */
function Jump() {
  return (
    <nav aria-label={texts.jump} class="saut">
      <ul class="pages">
        <li>
          <a href="#messages">{texts.messages}</a>
        </li>
        <li>
          <a href="#minutes">{texts.minutes}</a>
        </li>
        <li>
          <a href="#points">{texts.points}</a>
        </li>
      </ul>
    </nav>
  );
}

function Agenda({ seen, now, back }: MeetingProps) {
  const { points, meeting, may } = seen;
  return (
    <div class="ordre-j pile">
      <Section title={texts.pointsCount(points.length)} id="points" small>
        {points.length > 0 && (
          <ol class="etapes">
            {points.map((point) => (
              <PointStep seen={seen} point={point} now={now} />
            ))}
          </ol>
        )}
        {may.lead && (
          <details open={back.form === "point"} class="pile">
            <summary>{texts.addPoint}</summary>
            <Form
              action={`${meetingAt(meeting.id)}/points`}
              asks={pointForm}
              values={{ minutes: 10 }}
              back={backTo("point", back)}
              prefix="point"
              class="pile"
            >
              <Button kind="clair">{texts.addPoint}</Button>
            </Form>
          </details>
        )}
      </Section>
      <Section title={texts.whoIsThere} id="qui" small class="pile-s">
        <PresenceNow seen={seen} />
      </Section>
      <Ways seen={seen} />
      {may.lead && (
        <Section title={texts.lead} id="animer" small class="pile-s">
          <p>
            <a href={peopleAt(meeting.id)}>{texts.peoplePage}</a>
          </p>
          <details class="pile-s">
            <summary>{texts.closeRoom}</summary>
            <p class="petit">{texts.closeRoomSays}</p>
            <Press action={`${meetingAt(meeting.id)}/fermer`} kind="clair" prefix="fermer">
              {texts.closeRoom}
            </Press>
          </details>
        </Section>
      )}
    </div>
  );
}

function PointStep(props: {
  readonly seen: SeenMeeting;
  readonly point: Point;
  readonly now: Temporal.Instant;
}) {
  const { seen, point, now } = props;
  const isHere = seen.open?.id === point.id;
  const isDone = point.closedAt !== undefined;
  const state = isHere ? "ici" : isDone ? "fait" : undefined;
  const says = isHere
    ? texts.left(point.minutes, minutesLeft(point, now))
    : isDone
      ? texts.held(point.minutes)
      : texts.minutesOf(point.minutes);
  return (
    <li class={state} aria-current={isHere ? "step" : undefined}>
      <span class="pt">
        {isDone && !isHere ? <Icon name="done" /> : <span aria-hidden="true">{point.place}</span>}
      </span>
      <div>
        <strong>{point.title}</strong>
        <p class="petit doux">{says}</p>
        <ClosedSession point={point} />
        {seen.may.lead && !isHere && (
          <Press
            action={`${pointAt(seen.meeting.id, point.id)}/ouvrir`}
            kind="lien"
            label={texts.openPointOf(point.title)}
          >
            {texts.openPoint}
          </Press>
        )}
      </div>
    </li>
  );
}

/** Whose turn it is, and who asked for the next. */
function Floor({ seen }: { readonly seen: SeenMeeting }) {
  const { hands, standing, may, meeting } = seen;
  const me = standing.person;
  const speaks = hands.find((hand) => hand.speaks)?.person;
  const waiting = hands.filter((hand) => !hand.speaks).map(({ person }) => person);
  const at = `${meetingAt(meeting.id)}/parole`;
  const isMine = hands.some(({ person }) => person === me);
  return (
    <section class="parole" aria-labelledby="parole">
      <h2 id="parole" class="h-petit">
        {texts.floor}
      </h2>
      <p>
        {speaks !== undefined && (
          <strong>
            {speaks === me ? texts.youSpeak : texts.speaks(listNames(seen, [speaks]))}
          </strong>
        )}{" "}
        {waiting.length > 0
          ? speaks === undefined
            ? texts.someAsk(listNames(seen, waiting))
            : texts.after(listNames(seen, waiting))
          : speaks === undefined && texts.nobodySpeaks}
      </p>
      <div class="rang">
        {isMine ? (
          <Press action={`${at}/rendre`} kind="clair">
            {speaks === me ? texts.doneSpeaking : texts.lowerHand}
          </Press>
        ) : (
          <Press action={`${at}/demander`} kind="clair">
            {texts.raiseHand}
          </Press>
        )}
        {may.lead && hands.length > 0 && (
          <Form action={`${at}/suivant`} class="rang" prefix="suivant">
            {speaks !== undefined && <input type="hidden" name="apres" value={speaks} />}
            <Button kind="lien">{speaks === undefined ? texts.next : texts.nextAfter}</Button>
          </Form>
        )}
      </div>
    </section>
  );
}
