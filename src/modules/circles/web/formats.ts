import { writeAtom } from "#basics/formats/atom";

import type { SeenJournal } from "../life/actions/see-journal.ts";
import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf, type Circle } from "../domain/circle.ts";
import { kindNames } from "../domain/names.fr.ts";
import { journalTexts, tellLine } from "../life/web/journal-texts.fr.ts";

/** A circle as plain data, at a stable address: what everyone may know of it. */
export function circleData(circle: Circle, members: number, publicUrl: string) {
  return {
    id: circle.id,
    url: `${publicUrl}${addressOf(circle)}`,
    name: circle.name,
    kind: circle.kind,
    kindName: kindNames[circle.kind],
    purpose: circle.purpose,
    charter: circle.charter,
    charterVersion: circle.charterVersion,
    rules: circle.ownRules ?? null,
    joining: circle.isOpen ? circle.joining : "private",
    members,
    foundedAt: circle.madeAt.toString(),
    state: circle.rest.state,
  };
}

/** The same as a group of ActivityStreams 2.0. */
export function circleLinked({ circle }: SeenCircle, publicUrl: string) {
  const at = `${publicUrl}${addressOf(circle)}`;
  return {
    "@context": "https://www.w3.org/ns/activitystreams",
    type: "Group",
    id: at,
    url: at,
    name: circle.name,
    summary: circle.purpose,
    published: circle.madeAt.toString(),
  };
}

/** What happens to a circle, as an Atom feed (RFC 4287): never who is in it. */
export function circleAtom({ circle, lines }: SeenJournal, publicUrl: string): string {
  const at = `${publicUrl}${addressOf(circle)}`;
  return writeAtom({
    title: journalTexts.feedTitle(circle.name),
    description: circle.purpose,
    rights: "Licence Ouverte 2.0",
    page: at,
    self: `${at}.atom`,
    since: circle.madeAt,
    entries: lines.flatMap((line) => {
      const title = tellLine(line);
      return title === undefined
        ? []
        : [{ id: `urn:uuid:${line.id}`, title, at, changedAt: line.at, author: circle.name }];
    }),
  });
}
