import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { shorten } from "#basics/text";
import {
  Button,
  ButtonLink,
  Form,
  TextArea,
  titleOf,
  type FieldProblems,
  type Typed,
} from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { AsTyped } from "#ui/markdown";

import type { ListedNote, SeenNote, SharedNote, Sharing } from "../actions/see-notes.ts";
import { lastDayOf, MOST_WORDS } from "../domain/note.ts";
import { texts } from "./texts.fr.ts";

const HERE = "/moi/notes";

export interface NotesPageProps {
  readonly mine: readonly ListedNote[];
  /** Those who may act for whoever reads, and so read what they wrote. */
  readonly holders: readonly string[];
  readonly shared: readonly SharedNote[];
  readonly now: Temporal.Instant;
}

/** All notes: what one can do first, then one's own, then what others share. */
export function NotesPage({ mine, holders, shared, now }: NotesPageProps) {
  return (
    <Page title={texts.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p>{texts.lead}</p>
        </header>
        <p>
          <ButtonLink href={`${HERE}/nouveau`} large pictogram="write">
            {texts.write}
          </ButtonLink>
        </p>
        <Section title={texts.mine} id="ecrits">
          {mine.length === 0 ? (
            <p>{texts.noneMine}</p>
          ) : (
            <ul class="lignes">
              {mine.map((note) => (
                <OwnLine note={note} holders={holders} now={now} />
              ))}
            </ul>
          )}
        </Section>
        <Section title={texts.shared} id="partages">
          {shared.length === 0 ? (
            <p>{texts.noneShared}</p>
          ) : (
            <ul class="lignes">
              {shared.map((note) => (
                <SharedLine note={note} now={now} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Page>
  );
}

function OwnLine({
  note,
  holders,
  now,
}: Pick<NotesPageProps, "holders" | "now"> & { readonly note: ListedNote }) {
  return (
    <li class="pile-s">
      <p>
        <a href={`${HERE}/${note.id}`}>{shorten(note.words.replace(/\s+/g, " "), 60)}</a>
      </p>
      <p class="doux">{texts.writtenOnDay(writeDay(dayOf(note.writtenAt), dayOf(now)))}</p>
      <WhoReads shared={note.shared} holders={holders} now={now} />
    </li>
  );
}

function SharedLine({ note, now }: { readonly note: SharedNote; readonly now: Temporal.Instant }) {
  return (
    <li class="pile-s">
      <p>
        <a href={`${HERE}/${note.id}`}>
          {texts.fromWritten(note.authorName, writeMoment(note.writtenAt, now))}
        </a>
      </p>
      <p>{texts.until(sayEnd(note.until, now))}</p>
      {!note.isRead && <p class="doux">{texts.notRead}</p>}
    </li>
  );
}

function sayEnd(until: Temporal.Instant | undefined, now: Temporal.Instant): string | undefined {
  return until && writeDay(lastDayOf(until), dayOf(now));
}

/** With whom a note is shared, in words. */
function WhoReads({
  shared,
  holders,
  now,
}: Pick<NotesPageProps, "holders" | "now"> & { readonly shared: readonly Sharing[] }) {
  const forWhom = useFrame().acting?.forWhom;
  const acts =
    forWhom !== undefined
      ? texts.youActFor(forWhom)
      : holders.length > 0
        ? texts.whoActs(holders)
        : undefined;
  if (shared.length === 0) return <p>{acts ?? texts.onlyYou}</p>;
  return (
    <>
      {acts !== undefined && <p>{acts}</p>}
      {shared.map(({ grant, name }) => (
        <p>{texts.readBy(name, sayEnd(grant.until, now))}</p>
      ))}
    </>
  );
}

export interface WritePageProps {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A sheet to write on. */
export function WritePage(props: WritePageProps) {
  return (
    <Page
      title={titleOf(texts.writeTitle, props)}
      noindex
      breadcrumb={[{ label: texts.title, at: HERE }]}
    >
      <div class="pile-l">
        <h1>{texts.writeTitle}</h1>
        <Form action={HERE} {...props}>
          <TextArea
            name="words"
            label={texts.words}
            help={texts.noHealth}
            rows={8}
            maxlength={MOST_WORDS}
          />
          <p>{texts.keepSays}</p>
          <div class="rang">
            <Button large>{texts.keep}</Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

export interface NotePageProps {
  readonly seen: SeenNote;
  readonly now: Temporal.Instant;
}

/** A note: for its owner with what they can do, for a guest with its words. */
export function NotePage({ seen, now }: NotePageProps) {
  const { note, words, authorName, penName, shared } = seen;
  const title = note.isMine ? texts.yourNote : texts.from(authorName);
  return (
    <Page title={title} noindex breadcrumb={[{ label: texts.title, at: HERE }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="doux">{texts.writtenOn(writeMoment(note.writtenAt, now))}</p>
          {penName !== undefined && <p class="doux">{texts.writtenFor(penName)}</p>}
        </header>
        <div class="bulle prose">
          <Paragraphs words={words} />
        </div>
        {note.isMine ? (
          <OwnerSide seen={seen} now={now} />
        ) : (
          <Cove class="pile-s">
            {shared.map(({ grant }) => (
              <p>{texts.until(sayEnd(grant.until, now))}</p>
            ))}
            <p>{texts.loggedHere(authorName)}</p>
          </Cove>
        )}
      </div>
    </Page>
  );
}

function OwnerSide({
  seen: { note, shared, holders },
  now,
}: {
  readonly seen: SeenNote;
  readonly now: Temporal.Instant;
}) {
  const at = `${HERE}/${note.id}`;
  return (
    <>
      <Cove class="pile-s">
        <WhoReads shared={shared} holders={holders} now={now} />
      </Cove>
      {shared.length === 0 ? (
        <p>
          <ButtonLink href={`${at}/partager`} large>
            {texts.share}
          </ButtonLink>
        </p>
      ) : (
        <Form action={`${at}/reprendre`} class="pile-s">
          <Button large>{texts.takeBack}</Button>
          <p>{texts.takeBackSays}</p>
        </Form>
      )}
      <ul class="pile-s">
        <li>
          <a href={`${at}/vu`}>{texts.whoSaw}</a>
        </li>
        <li>
          <a href={`${at}/effacer`}>{texts.delete}</a>
        </li>
      </ul>
    </>
  );
}

/** A text as it was typed: an empty line begins a paragraph, a line end is kept. */
function Paragraphs({ words }: { readonly words: string }) {
  return (
    <>
      {words.split(/\n{2,}/).map((paragraph) => (
        <p>
          <AsTyped text={paragraph} />
        </p>
      ))}
    </>
  );
}
