import { form, type Said } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { chosen, line } from "#basics/questions";
import type { Circle } from "#rules/circles";

import { MOST, type OrganisationId } from "../domain/orientation.ts";
import { texts } from "./texts.fr.ts";

const { make } = texts;

/** What was typed and is looked up before a form is read (`look-up.ts`); nothing where it is only drawn. */
export interface LookedUp {
  readonly places?: Found<readonly string[] | undefined>;
  readonly rome?: Found<string | undefined>;
  /** Only when an organisation is who answers. */
  readonly structure?: Found<OrganisationId | undefined> | undefined;
}

/** Where it holds: places by their names, one a line or between semicolons. */
export const places = (put: Said & { readonly rows: number }, { places: found }: LookedUp) =>
  lookedUp(
    { ...put, name: "lieux", as: "lines", optional: true },
    { found, write: (names: readonly string[]) => names.join("\n") },
  );

const table = (found: LookedUp) => ({
  name: line("nom", {
    label: make.name,
    help: make.nameHelp,
    empty: make.emptyName,
    most: MOST.name,
  }),
  places: places({ label: make.places, help: make.placesHelp, rows: 3 }, found),
});

/** « Régler la table ». */
export const changeTableForm = (found: LookedUp = {}) => form(table(found));

/** « Commencer une table d’orientation ». */
export const makeTableForm = (circles: readonly Circle[], found: LookedUp = {}) =>
  form({
    circle: chosen<"Circle">("cercle", {
      label: make.circle,
      none: make.chooseCircle,
      of: circles.map(({ id, name }) => ({ value: id, label: name })),
      empty: make.chooseCircle,
    }),
    ...table(found),
  });
