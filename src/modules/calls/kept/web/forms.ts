import { form } from "#basics/form";
import { boxes, day, line, maybeLines } from "#basics/questions";

import { MOST_WORD } from "../domain/kept.ts";
import type { Proposing, SeenToKeep } from "../actions/see-kept.ts";
import { keepTexts as texts } from "./texts.fr.ts";

/** Those to whom it may be proposed still. */
export const proposable = ({ of }: Proposing) =>
  of.filter(({ known, room }) => known === undefined && room > 0);

/** To whom a structure proposes it, with which word. */
export const proposeForm = (proposing: Pick<Proposing, "of"> | undefined) =>
  form({
    associations: boxes("association", {
      label: texts.to,
      of: (proposing?.of ?? [])
        .filter(({ known, room }) => known === undefined && room > 0)
        .map(({ id, name }) => ({ value: id, label: name })),
    }),
    word: maybeLines("mot", { label: texts.word, help: texts.wordHelp, rows: 3, most: MOST_WORD }),
  });

/** Where and when a media relayed it. */
export const relayForm = form({
  url: line("adresse", { label: texts.url, type: "url", most: 500, empty: texts.urlEmpty }),
  on: day("paru", { label: texts.on, empty: texts.onEmpty }),
});

/** The structure of mine that a form was sent for. */
export function proposingOf(seen: SeenToKeep, id: string | undefined): Proposing | undefined {
  return seen.proposes.find(({ support }) => support.id === id);
}
