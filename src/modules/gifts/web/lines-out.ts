import type { Columns } from "#basics/formats/whole-lists";

import type { LineOut } from "../actions/see-structure.ts";
import { writeMuch } from "../domain/read-much.ts";
import { KIND_WORDS, STATE_WORDS } from "./list-asked.ts";

const decimal = (cents: number) =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** The table of what a structure was given: sent back by « Apporter une liste », it is understood, and doubles nothing. */
export const LINE_COLUMNS: Columns<LineOut> = [
  ["identifiant", ({ gift }) => gift.id],
  ["le", ({ gift }) => gift.from.toString()],
  ["jusqu_au", ({ gift }) => gift.until.toString()],
  ["qui", ({ gift }) => gift.giverNamed.name],
  ["genre", ({ gift }) => KIND_WORDS[gift.kind]],
  ["combien", ({ gift }) => writeMuch(gift)],
  ["prete", ({ gift }) => (gift.isLent ? "oui" : "")],
  ["quoi", ({ gift }) => gift.words ?? ""],
  ["etat", ({ gift }) => STATE_WORDS[gift.state]],
  ["annule", ({ gift }) => gift.mends ?? ""],
  ["valeur_de_chacun", ({ each }) => (each === undefined ? "" : decimal(each))],
];

/** The same for another program. */
export function lineJson({ gift, each }: LineOut) {
  return {
    id: gift.id,
    from: gift.from.toString(),
    until: gift.until.toString(),
    giver: { kind: gift.giver.kind, name: gift.giverNamed.name },
    kind: gift.kind,
    unit: gift.unit,
    count: gift.count,
    isLent: gift.isLent,
    words: gift.words ?? null,
    state: gift.state,
    mends: gift.mends ?? null,
    centsEach: each ?? null,
  };
}
