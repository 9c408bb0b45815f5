import { writeDate, writeTime } from "#basics/dates";
import { backTo } from "#basics/form";
import { Avatar } from "#ui/avatar";
import { Button, Form, Press } from "#ui/form";
import { Live } from "#ui/live/live";
import { AsTyped } from "#ui/markdown";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { type Entry, takenBackOf } from "../domain/entry.ts";
import { meetingAt } from "./addresses.ts";
import type { MeetingProps } from "./before-page.tsx";
import { sayForm } from "./forms.ts";
import { isMarkKind, markLook, MarkWord, whoOf } from "./marks.tsx";
import { nameIn } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** What was said under the point that is open, what was said before, and where one writes. */
export function MessagesPart({ seen, now, back }: MeetingProps) {
  const { open, entries, may, meeting } = seen;
  if (!may.hear) return null;
  const said = entries.filter(({ kind }) => kind === "said");
  const here = said.filter(({ point }) => point === open?.id);
  const before = said.filter(({ point }) => point !== open?.id);
  const title = open === undefined ? texts.messagesBetween : texts.messagesOf(open.place);
  return (
    <section class="pile" aria-labelledby="messages">
      <h2 id="messages" class="h-petit">
        {title}
      </h2>
      {before.length > 0 && (
        <details class="pile">
          <summary>{texts.before(before.length)}</summary>
          <MessageLines seen={seen} said={before} now={now} />
        </details>
      )}
      <Here seen={seen} said={here} now={now} />
      <MarkLast seen={seen} last={said.at(-1)} />
      {may.speak && (
        <Form
          action={`${meetingAt(meeting.id)}/messages`}
          asks={sayForm}
          back={backTo("say", back)}
          class="pile-s"
          prefix="dire"
        >
          <div class="rang">
            <Button kind="clair">{texts.send}</Button>{" "}
            <a class="btn lien" href={meetingAt(meeting.id)}>
              {texts.refresh}
            </a>
          </div>
        </Form>
      )}
      <p class="petit doux">
        {meeting.slowSeconds > 0 ? texts.slow(meeting.slowSeconds) : texts.refreshSays}
      </p>
    </section>
  );
}

interface LinesProps {
  readonly seen: SeenMeeting;
  readonly said: readonly Entry[];
  readonly now: Temporal.Instant;
}

/** What is said under the point that is open; for members it goes on by itself (`direct-routes.tsx`). */
function Here({ seen, said, now }: LinesProps) {
  const { meeting, standing, stage, entries } = seen;
  if (standing.isMember && stage === "open")
    return (
      <Live
        at={`${meetingAt(meeting.id)}/direct`}
        after={entries.at(-1)?.number ?? 0}
        label={texts.messages}
        list="fil-messages"
      >
        {said.map((entry) => (
          <MessageLine seen={seen} entry={entry} now={now} />
        ))}
      </Live>
    );
  return said.length === 0 ? (
    <p class="petit doux">{texts.noMessage}</p>
  ) : (
    <MessageLines seen={seen} said={said} now={now} />
  );
}

export function MessageLines({ seen, said, now }: LinesProps) {
  return (
    <ol class="fil-messages" aria-label={texts.messages}>
      {said.map((entry) => (
        <MessageLine seen={seen} entry={entry} now={now} />
      ))}
    </ol>
  );
}

/** The marks of a message that were not taken back. */
export function marksOf({ entries }: SeenMeeting, { id }: Entry): readonly Entry[] {
  const gone = takenBackOf(entries);
  return entries.filter((one) => one.about === id && !gone.has(one.id));
}

/** How a message is marked: the last word of it, if a decision was put from it. */
export function markOf(seen: SeenMeeting, entry: Entry): Entry | undefined {
  const marks = marksOf(seen, entry);
  const put = marks.find(({ kind }) => kind === "proposed");
  const settled = put && seen.entries.find(({ about }) => about === put.id);
  return settled ?? put ?? marks.find(({ kind }) => kind === "todo") ?? marks[0];
}

export function MessageLine(props: Omit<LinesProps, "said"> & { readonly entry: Entry }) {
  const { seen, entry } = props;
  const { by, at, words, number } = entry;
  const name = nameIn(seen, by);
  const mark = markOf(seen, entry);
  const kind = mark !== undefined && isMarkKind(mark.kind) ? mark.kind : undefined;
  return (
    <li class="dit" id={`m${number}`}>
      <Avatar id={by} name={name} faceless={!seen.standing.isMember} />
      <div>
        <p class="petit">
          <strong>{name}</strong> <span class="doux">{hourOf(at)}</span>
        </p>
        <div class={kind === undefined ? "bulle" : `bulle ${markLook(kind)}`}>
          <AsTyped text={words?.text ?? ""} />
          {kind !== undefined && mark !== undefined && (
            <p class="petit">
              <MarkWord kind={kind}>
                {kind === "todo" ? todoWord(seen, mark) : texts.marks[kind]}
              </MarkWord>
            </p>
          )}
        </div>
        {seen.may.take && (
          <p class="petit">
            <a
              href={`${meetingAt(seen.meeting.id)}/messages/${number}`}
              aria-label={markLabel(kind !== undefined, words?.text.slice(0, 60) ?? "")}
            >
              {kind === undefined ? texts.markOne : texts.markChange}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

const markLabel = (isMarked: boolean, said: string) =>
  isMarked ? texts.markChangeOf(said) : texts.markOf(said);

function todoWord(seen: SeenMeeting, { who, words }: Entry): string {
  const due = words?.due === undefined ? undefined : Temporal.PlainDate.from(words.due);
  return texts.todoFull(whoOf(seen.names, who), due && writeDate(due));
}

const hourOf = (at: Temporal.Instant) =>
  writeTime(at.toZonedDateTimeISO("Europe/Paris").toPlainTime());

function MarkLast({
  seen,
  last,
}: {
  readonly seen: SeenMeeting;
  readonly last: Entry | undefined;
}) {
  if (last === undefined || !seen.may.take || markOf(seen, last) !== undefined) return null;
  const at = `${meetingAt(seen.meeting.id)}/messages/${last.number}`;
  return (
    <details class="pile-s">
      <summary>{texts.mark}</summary>
      <div class="rang">
        <Press action={`${at}/decider`} kind="clair" prefix="decider">
          {texts.propose}
        </Press>{" "}
        <a class="btn clair" href={`${at}#a-faire`}>
          {texts.todo}
        </a>{" "}
        <Press action={`${at}/noter`} kind="clair" prefix="noter">
          {texts.note}
        </Press>
      </div>
    </details>
  );
}
