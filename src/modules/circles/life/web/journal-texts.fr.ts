import { of } from "#basics/french/elision.fr";
import { capital } from "#basics/text";

import type { SeenLine } from "../actions/see-journal.ts";
import type { LineKind } from "../../domain/journal.ts";

export const journalTexts = {
  title: "Le journal",
  lead: "Qui a fait quoi pour ce cercle, du plus récent au plus ancien. Pour ses membres.",
  none: "Rien n’est encore écrit.",
  feedTitle: (name: string) => `Ce qui arrive au cercle « ${name} »`,
  someone: "quelqu’un",
  byMail: "depuis un courriel",
} as const;

type Write = (line: {
  readonly by: string;
  readonly person: string;
  readonly other: string;
  readonly words: string;
}) => string;

const sentences: Record<LineKind, Write> = {
  founded: ({ by }) => `${by} a fondé le cercle.`,
  joined: ({ person }) => `${person} est dans le cercle.`,
  left: ({ person }) => `${person} a quitté le cercle.`,
  "let-in": ({ by, person }) => `${by} a dit oui à la demande ${of(person)}.`,
  "invited-in": ({ by, person }) => `${person} a accepté l’invitation ${of(by)}.`,
  welcomed: ({ by, person }) => `${by} a accueilli ${person} dans le cercle.`,
  "charter-changed": ({ by, words }) => `${by} a changé la charte : ${words}`,
  "settings-changed": ({ by }) => `${by} a changé les réglages.`,
  facilitates: ({ person }) => `${person} anime le cercle.`,
  "facilitates-no-more": ({ person }) => `${person} n’anime plus le cercle.`,
  "role-made": ({ by, words }) => `${by} a nommé le rôle « ${words} ».`,
  "role-given": ({ person, words }) => `${person} s’occupe de « ${words} ».`,
  "role-seconded": ({ person, words }) => `${person} est en suppléance pour « ${words} ».`,
  "role-ended": ({ by, words }) => `${by} a terminé le rôle « ${words} ».`,
  "part-founded": ({ by, other }) => `${by} a fondé la partie « ${other} ».`,
  "link-proposed": ({ other }) => `Un lien est proposé avec « ${other} ».`,
  "link-accepted": ({ other }) => `Le cercle est lié à « ${other} ».`,
  "link-refused": ({ other }) => `Le lien avec « ${other} » n’est pas accepté.`,
  "link-ended": ({ other }) => `Le lien avec « ${other} » est terminé.`,
  rests: ({ words }) => `Le cercle se repose : ${words}`,
  wakes: ({ by }) => `${by} a réveillé le cercle.`,
  closed: ({ words }) => `Le cercle est fermé : ${words}`,
  did: ({ by, words }) => `${by} ${words}.`,
};

/** One line of the journal, as a sentence. */
export function writeLine(line: SeenLine): string {
  return sentences[line.what]({
    by: capital(line.byName ?? journalTexts.someone),
    person: capital(line.personName ?? journalTexts.someone),
    other: line.otherCircle?.name ?? line.words ?? "",
    words: line.words ?? "",
  });
}

const told: Partial<Record<LineKind, Write>> = {
  founded: () => "Le cercle est fondé.",
  "charter-changed": ({ words }) => `La charte change : ${words}`,
  "part-founded": ({ other }) => `Une partie du cercle est fondée : ${other}.`,
  wakes: () => "Le cercle s’est réveillé.",
};

/** The same for its feed: what happened, and nobody's name. Undefined when it is about a circle that one may not know of. */
export function tellLine(line: SeenLine): string | undefined {
  if (line.other !== undefined && line.otherCircle === undefined) return undefined;
  const write = told[line.what] ?? sentences[line.what];
  return write({
    by: journalTexts.someone,
    person: journalTexts.someone,
    other: line.otherCircle?.name ?? "",
    words: line.words ?? "",
  });
}
