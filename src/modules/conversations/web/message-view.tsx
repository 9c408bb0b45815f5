import type { Child } from "hono/jsx";

import { writeMoment } from "#basics/dates";
import { FileLink } from "#pieces/access";
import { Avatar } from "#ui/avatar";
import { Markdown } from "#ui/markdown";
import { State } from "#ui/state";

import type { SeenMessage } from "../actions/see-thread.ts";
import { texts } from "./thread-texts.fr.ts";

interface MessageProps {
  readonly message: SeenMessage;
  readonly now: Temporal.Instant;
}

/** A message in its thread: who, when, what, its files, and what its reader can do with it. */
export function MessageView({ message, now }: MessageProps) {
  const { author, authorName, words, place, writtenAt, deletedAt } = message;
  if (words === undefined)
    return (
      <li id={`m${place}`} class="doux">
        {deletedAt === undefined
          ? texts.hidden
          : texts.deleted(authorName, writeMoment(deletedAt, now))}
      </li>
    );
  return (
    <li id={`m${place}`} class="pile-s">
      <div class="voisin">
        <Avatar id={author} name={authorName} />
        <div>
          <p>
            <strong>{authorName}</strong>{" "}
            {message.isNew && <State tone="va">{texts.newHere}</State>}
          </p>
          <p class="petit doux">{writeMoment(writtenAt, now)}</p>
        </div>
      </div>
      <div class="bulle">
        <Markdown text={words} mentions={message.named} links={message.links} />
      </div>
      <Files message={message} />
      <Foot message={message} now={now} />
    </li>
  );
}

function at({ thread, id }: SeenMessage): string {
  return `/fils/${thread}/${id}`;
}

/** Pictures are shown, small, and lead to themselves; the others are links. */
function Files({ message }: { readonly message: SeenMessage }) {
  if (message.files.length === 0) return null;
  return (
    <ul class="pile-s" aria-label={texts.attached}>
      {message.files.map((file) => {
        const here = `${at(message)}/fichiers/${file.id}`;
        return (
          <li>
            {file.type.startsWith("image/") && (
              <a href={here} aria-hidden="true" tabindex={-1}>
                <img class="vignette" src={here} alt="" loading="lazy" />
              </a>
            )}
            <p>
              <FileLink file={file} at={here} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Foot({ message, now }: MessageProps) {
  const { penName, editedAt, versions } = message;
  return (
    <>
      {penName !== undefined && <p class="petit doux">{texts.writtenFor(penName)}</p>}
      {editedAt !== undefined && versions > 0 && (
        <p class="petit doux">
          {texts.edited(writeMoment(editedAt, now))}{" "}
          <a href={`${at(message)}/avant`}>{texts.before}</a>
        </p>
      )}
      <p class="rang petit">
        {message.isMine ? (
          <>
            <Act message={message} to="modifier" says={texts.change} />
            <Act message={message} to="effacer" says={texts.delete} />
          </>
        ) : (
          <Act message={message} says={texts.report} />
        )}
      </p>
    </>
  );
}

interface ActProps {
  readonly message: SeenMessage;
  /** Without it, to report. */
  readonly to?: string;
  readonly says: string;
}

/** The same word stands under each message: ears hear which one it is about. */
function Act({ message, to, says }: ActProps): Child {
  const href = to === undefined ? `/signaler/message/${message.id}` : `${at(message)}/${to}`;
  return (
    <a href={href} aria-label={texts.ofMessage(says, message.authorName, message.place)}>
      {says}
    </a>
  );
}
