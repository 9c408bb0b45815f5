import { z } from "zod";

import { type Few, form, puts, type Said } from "#basics/form";
import { lines, parsed } from "#basics/questions";

import { roleNames } from "../domain/names.fr.ts";
import { type Power, POWERS } from "../domain/organisation.ts";
import { readRole, ROLES } from "../domain/representative.ts";
import { texts } from "./texts.fr.ts";

const words = texts.make;

export const roleOptions = ROLES.map((value) => ({ value, label: roleNames[value] }));

interface RoleAsked extends Said {
  readonly name?: string;
  /** What stands there before one chooses; nothing where a function is known. */
  readonly none?: string;
  readonly optional?: boolean;
  readonly empty: string;
}

/** A function among ours. */
export const roleAsked = ({ empty, ...put }: RoleAsked) =>
  parsed(
    { name: "fonction", ...put, as: "list", of: roleOptions },
    { empty, read: readRole, write: String },
  );

interface PowersAsked extends Few {
  readonly empty: string;
  /** A word that stands for all that one has. */
  readonly all?: { readonly word: string; readonly powers: readonly Power[] };
}

/** The powers that were ticked, at least one; what is none of ours is left out. */
export function powersAsked({ empty, all, ...put }: PowersAsked) {
  const read = (sent: readonly string[]) => {
    const given: readonly string[] =
      all !== undefined && sent.includes(all.word) ? all.powers : sent;
    return POWERS.filter((power) => given.includes(power));
  };
  return z
    .codec(
      z.union([z.string(), z.array(z.string())]).optional(),
      z.custom<readonly Power[]>(() => true),
      { decode: (sent = []) => read([sent].flat()), encode: (known) => [...known] },
    )
    .refine((powers) => powers.length > 0, empty)
    .register(puts, { ...put, name: "pouvoirs", as: "boxes" });
}

/** « Votre fonction » and what ties one to it: asked when adding and when claiming. */
export const roleQuestions = {
  role: roleAsked({ label: words.role, none: "", empty: words.problems.role }),
  words: lines("lien", {
    label: words.why,
    help: words.whyHelp,
    rows: 3,
    most: 1_000,
    empty: words.problems.why,
  }),
};
export const roleForm = form(roleQuestions);
