import type { Child } from "hono/jsx";

import { writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import { isOpen } from "#rules/access";
import type { Waiting } from "#basics/waiting";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { listOpenedUnderIn, listSharedNotesIn } from "../actions/see-notes.ts";
import { texts } from "./texts.fr.ts";

/** What awaits me: the notes that others share with me and that I have not read yet. */
export async function waitsUnread(work: Work): Promise<readonly Waiting[]> {
  return (await listSharedNotesIn(work))
    .filter(({ isRead }) => !isRead)
    .map(({ id, authorName, writtenAt }) => ({
      group: "words",
      says: texts.feed.shares(authorName, writeMoment(writtenAt, work.now)),
      at: `/moi/notes/${id}`,
      go: texts.feed.read,
      label: `${texts.feed.read}, ${authorName}`,
    }));
}

/** The way to my notes, from the page of my data. */
export function showWay(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return Promise.resolve(undefined);
  return Promise.resolve(
    <Section title={texts.title} id="mots" class="pile-s">
      <p>{texts.lead}</p>
      <p>
        <a href="/moi/notes">{texts.way}</a>
      </p>
    </Section>,
  );
}

/** On the page of a mandate: the notes that were shared under it, and with whom. */
export async function showOpenedUnder(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Mandate">(subject)) return undefined;
  const opened = await listOpenedUnderIn(work, { mandate: subject });
  if (opened.length === 0) return undefined;
  return (
    <ul class="lignes serre">
      {opened.map(({ grant, name, words }) => (
        <li class="rang bouts">
          <span>
            {texts.openedUnder(name, writeMoment(grant.givenAt, work.now), words)}
            {!isOpen(grant, work.now) && ` ${texts.openedOver}`}
          </span>{" "}
          <a class="btn clair" href={`/moi/notes/${grant.row}`}>
            {texts.openedSee}
          </a>
        </li>
      ))}
    </ul>
  );
}
