import { z } from "zod";

import { form, puts, type Typed } from "#basics/form";

import type { Power } from "../../domain/organisation.ts";
import { readRole, type Role } from "../../domain/representative.ts";
import { commonQuestions } from "./forms.ts";
import { inviteTexts } from "./texts.fr.ts";

/** How many persons the page invites at once; those after the third are folded. */
export const PLACES = [1, 2, 3, 4, 5] as const;

interface Invited {
  readonly place: number;
  readonly email: string;
  readonly role: Role;
}

/** The persons that were written, places left empty apart; what is to be mended is beside its field. */
export function readPersons(typed: Typed): {
  readonly persons: readonly Invited[];
  readonly problems: Readonly<Record<string, string>>;
} {
  const textOf = (name: string) => {
    const value = typed[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const persons: Invited[] = [];
  const problems: Record<string, string> = {};
  for (const place of PLACES) {
    const email = textOf(`adresse-${place}`);
    const role = readRole(textOf(`fonction-${place}`));
    if (email === "" && role === undefined) continue;
    if (email === "") problems[`adresse-${place}`] = inviteTexts.nobody;
    else if (role === undefined) problems[`fonction-${place}`] = inviteTexts.noRole;
    else persons.push({ place, email, role });
  }
  if (persons.length === 0 && Object.keys(problems).length === 0)
    problems["adresse-1"] = inviteTexts.nobody;
  return { persons, problems };
}

/**
 * Several persons, then what is the same for all. Whether a place needs an address or a function depends on what
 * was typed beside it, so the form is made from that; the page draws the places, some of them folded.
 */
export function inviteForm(offered: readonly Power[], typed: Typed) {
  const { problems } = readPersons(typed);
  const places = PLACES.flatMap((place) => [`adresse-${place}`, `fonction-${place}`]);
  const questions = places.map((name) => {
    const fits = z.unknown().refine(() => problems[name] === undefined, problems[name]);
    return [name, fits.register(puts, { name, as: "hidden" })] as const;
  });
  return form({ ...Object.fromEntries(questions), ...commonQuestions(offered) });
}
