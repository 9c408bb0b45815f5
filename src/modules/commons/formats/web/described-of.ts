import { themeLabels, themeOtherLabels } from "#rules/subjects";

import type { SeenPage } from "../../actions/see-document.ts";
import { documentAt } from "../../web/addresses.ts";
import type { Described } from "../domain/described.ts";
import type { SeenPiece } from "../actions/see-piece.ts";

/** What a document that somebody may read says of itself outside the house; @param publicUrl without a slash at its end. */
export function describedOf(seen: SeenPage, publicUrl: string): Described {
  const { document, version, authors, contents } = seen;
  const { origin, whose } = document;
  const isOld = version.number !== document.current;
  const named = authors.map(({ name }) => name).filter((name) => name !== "");
  return {
    title: document.title,
    licence: document.licence,
    authors: whose === undefined ? named : [whose, ...named],
    language: document.language,
    subjects: document.themes.map((theme) => ({
      id: `urn:archipel:theme:${theme}`,
      label: themeLabels[theme],
      others: themeOtherLabels(theme),
      scheme: "urn:archipel:themes",
    })),
    address: publicUrl + documentAt(document.id, isOld ? version.number : undefined),
    version: { number: version.number, name: version.name, at: version.writtenAt },
    derivedFrom: origin && {
      title: origin.title,
      address: publicUrl + documentAt(origin.document, origin.number),
      licence: origin.licence,
    },
    contents,
  };
}

/** The same of one of its pieces, which comes from it, and is of who wrote it. */
export function describedPiece(of: SeenPiece, publicUrl: string): Described {
  const { seen, piece, authors } = of;
  const whole = describedOf({ ...seen, authors }, publicUrl);
  const { title, address, licence } = whole;
  return {
    ...whole,
    title: piece.title === title ? title : `${piece.title}, dans « ${title} »`,
    // A piece of a table says its version itself.
    address: `${publicUrl}${documentAt(seen.document.id)}/morceaux/${piece.id}`,
    derivedFrom: { title, address, licence },
    contents: piece.contents,
  };
}
