import type { Child } from "hono/jsx";

import { writeDate } from "#basics/dates";
import { Icon, type IconName } from "#ui/icon";
import { Press } from "#ui/form";
import { State } from "#ui/state";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { consentOf } from "../actions/write-minutes.ts";
import type { MinutesLine } from "../domain/minutes.ts";
import { meetingAt, pointAt } from "./addresses.ts";
import { texts } from "./room-texts.fr.ts";

/** What is marked: the same border, drawing and word in the message and in the minutes. */
export type MarkKind = keyof typeof texts.marks;

export const isMarkKind = (kind: string): kind is MarkKind => kind in texts.marks;

const LOOKS: Readonly<Record<MarkKind, { readonly icon: IconName; readonly look: string }>> = {
  proposed: { icon: "done", look: "m-dec" },
  decided: { icon: "done", look: "m-dec" },
  asked: { icon: "done", look: "m-dec" },
  dropped: { icon: "no", look: "m-note" },
  todo: { icon: "clock", look: "m-faire" },
  noted: { icon: "pen", look: "m-note" },
};

/** The classes of what bears a mark. */
export const markLook = (kind: MarkKind) => `marque-m ${LOOKS[kind].look}`;

/** The drawing and the word of a mark. */
export function MarkWord({
  kind,
  children,
}: {
  readonly kind: MarkKind;
  readonly children?: Child;
}) {
  return (
    <strong>
      <Icon name={LOOKS[kind].icon} />
      {children ?? texts.marks[kind]}
    </strong>
  );
}

/** « Jean-Rémy, avant le 4 décembre », for who does something. */
export function whoOf(names: SeenMeeting["names"], who: MinutesLine["who"]): string {
  return who === undefined ? texts.nobody : names.get(who) || texts.somebody;
}

interface MinutesProps {
  readonly seen: SeenMeeting;
  readonly now: Temporal.Instant;
}

/** Within so many seconds, a line is new. */
const NEW_SECONDS = 90;

/** The same in a place of its own, for who follows the room. */
export function MinutesNow(props: MinutesProps) {
  return (
    <div id="minutes-ecrites">
      <MinutesView {...props} />
    </div>
  );
}

/** The minutes as the marks have them: decisions, who does what by when, under each point; then what is left. */
export function MinutesView({ seen, now, top }: MinutesProps & { readonly top?: true }) {
  const { parts, left } = seen.minutes;
  const isEmpty = parts.every(({ lines }) => lines.length === 0);
  return (
    <>
      {isEmpty && <p class="petit doux">{texts.writesNone}</p>}
      {parts
        .filter(({ lines }) => lines.length > 0 || seen.stage === "over")
        .map(({ point, lines }) => (
          <>
            <Title top={top}>
              {point === undefined ? texts.between : `${point.place}. ${point.title}`}
            </Title>
            {point?.closedSession !== undefined && (
              <p class="petit">{texts.closedSessionSays(point.closedSession)}</p>
            )}
            <ul class="sans">
              {lines.map((line) => (
                <Line seen={seen} line={line} now={now} />
              ))}
            </ul>
          </>
        ))}
      <Title top={top}>{texts.toSee}</Title>
      <p class="petit">
        {left.length === 0 ? texts.nothingLeft : left.map(({ title }) => `${title}. `)}
      </p>
    </>
  );
}

/** A heading of the minutes: right under that of their own page (`top`), else a step lower. */
export function Title({
  top,
  children,
}: {
  readonly top?: true | undefined;
  readonly children: Child;
}) {
  return top === true ? <h2>{children}</h2> : <h3>{children}</h3>;
}

function Line({ seen, line, now }: MinutesProps & { readonly line: MinutesLine }) {
  const { kind, text, who, due, vote, at } = line;
  const isNew = seen.stage === "open" && at.until(now).total("seconds") < NEW_SECONDS;
  return (
    <li class={`${markLook(kind)}${isNew ? " neuf" : ""}`} id={`l${line.number}`}>
      <MarkWord kind={kind} />
      {" : "}
      {text}
      <Consent seen={seen} line={line} />
      {kind === "todo" && <> {texts.lineWho(whoOf(seen.names, who), due && writeDate(due))}</>}
      {vote !== undefined && seen.standing.isMember && (
        <>
          {" "}
          <a href={`/votes/${vote}`} aria-label={`${texts.vote}, ${text}`}>
            {texts.vote}
          </a>
        </>
      )}
      {isNew && (
        <>
          {" "}
          <State tone="attend">{texts.justNow}</State>
        </>
      )}
    </li>
  );
}

/** Who proposed a decision and consents to it. */
function Consent({ seen, line }: Pick<MinutesProps, "seen"> & { readonly line: MinutesLine }) {
  const says = consentOf(line, seen);
  return says === "" ? null : <span class="petit doux"> {says}</span>;
}

/** That a point is held in closed session, and why. */
export function ClosedSession({ point }: { readonly point: SeenMeeting["points"][number] }) {
  if (point.closedSession === undefined) return null;
  return (
    <p class="petit">
      <State>{texts.isClosedSession}</State> {texts.closedSessionSays(point.closedSession)}
    </p>
  );
}

/** A point beforehand: what, how long, and the ways to change it. */
export function PointLine(props: {
  readonly seen: SeenMeeting;
  readonly point: SeenMeeting["points"][number];
  readonly at: number;
}) {
  const { seen, point, at } = props;
  const { may, meeting } = seen;
  return (
    <li>
      <span class="pt">
        <span aria-hidden="true">{at + 1}</span>
      </span>
      <div>
        <strong>{point.title}</strong>
        <p class="petit doux">{texts.minutesOf(point.minutes)}</p>
        <ClosedSession point={point} />
        {point.about !== undefined && <p class="petit">{point.about}</p>}
        {point.approves !== undefined && (
          <p class="petit">
            <a href={`${meetingAt(point.approves)}/compte-rendu`}>{texts.approveRead}</a>
          </p>
        )}
        {may.points && (
          <div class="rang">
            <a
              class="btn lien"
              href={pointAt(meeting.id, point.id)}
              aria-label={texts.changeOf(point.title)}
            >
              {texts.change}
            </a>
            {at > 0 && (
              <Press
                action={`${pointAt(meeting.id, point.id)}/monter`}
                kind="lien"
                label={texts.raiseOf(point.title)}
              >
                {texts.raise}
              </Press>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
