import { form } from "#basics/form";
import { choice, chosen, line } from "#basics/questions";

import { type Circle, CLOSED_FOR } from "../../domain/circle.ts";
import { MOST_LINK_WORDS } from "../../domain/link.ts";
import { lifeTexts as texts, linkTexts, roleTexts } from "../../web/keep-texts.fr.ts";
import type { SeenLife } from "../actions/see-life.ts";
import type { SeenLinks } from "../actions/see-links.ts";

type People = SeenLife["others"];

const why = (label: string) => line("pourquoi", { label, empty: texts.noWhy, rows: 2, most: 300 });

const someone = (label: string, empty: string, people: People) =>
  chosen<"Person">("personne", {
    label,
    empty,
    none: roleTexts.choose,
    of: people.map(({ person, name }) => ({ value: person, label: name })),
  });

export const restForm = form({ why: why(texts.restWhy) });
export const handOverForm = (people: People) =>
  form({ to: someone(texts.handOverTo, texts.noTo, people) });
export const facilitateForm = (people: People) =>
  form({ person: someone(roleTexts.facilitate, roleTexts.noFacilitator, people) });

/** Those who do not facilitate yet. */
export function notYetOf({ others, facilitators }: SeenLife): People {
  const already = new Set(facilitators.map(({ person }) => person));
  return others.filter(({ person }) => !already.has(person));
}

const readers = {
  label: texts.readers,
  of: CLOSED_FOR,
  says: { everyone: texts.readersEveryone, members: texts.readersMembers },
  empty: texts.noReaders,
};

/** Why it closes, and for whom it stays to be read: of a private circle, its members, unasked. */
export const closeForm = ({ isOpen }: Pick<Circle, "isOpen">) =>
  form({
    why: why(texts.closeWhy),
    readers: choice("lecture", isOpen ? readers : { ...readers, otherwise: "members" }),
  });

export const linkForm = (choices: SeenLinks["choices"]) =>
  form({
    to: chosen<"Circle">("cercle", {
      label: linkTexts.to,
      none: roleTexts.choose,
      of: choices.map(({ id, name }) => ({ value: id, label: name })),
      empty: linkTexts.noCircle,
    }),
    words: line("mots", {
      label: linkTexts.words,
      empty: linkTexts.noWords,
      rows: 2,
      most: MOST_LINK_WORDS,
    }),
  });

/** Two buttons, or one: what becomes of a link. */
export const changeLinkForm = form({
  to: choice("faire", {
    label: linkTexts.title,
    of: ["accepted", "refused", "ended"],
    says: { accepted: linkTexts.accept, refused: linkTexts.refuse, ended: linkTexts.end },
    empty: linkTexts.title,
  }),
});
