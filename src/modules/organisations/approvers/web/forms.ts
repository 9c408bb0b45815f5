import { form } from "#basics/form";
import { choice, day, line, maybeLine } from "#basics/questions";
import { STRUCTURES_AT } from "#basics/suggestions";

import { roleNames } from "../../domain/names.fr.ts";
import { type Role, ROLES } from "../../domain/representative.ts";
import { pressedOf } from "../../web/pressed.ts";
import type { NameWhom } from "../actions/name-approver.ts";
import type { SeenApprovers, SeenEligible } from "../actions/see-approvers.ts";
import { approversTexts as texts, foundTexts } from "./texts.fr.ts";

const BY_RANK = "tous";
const ADDRESS = "adresse";

/** Who may be chosen: all who may, one of them, a function that one of them has, or an address. */
export function approverForm({ team }: Pick<SeenApprovers, "team">) {
  const may = team.filter(({ mayApprove }) => mayApprove);
  const says: Readonly<Record<string, string>> = {
    [BY_RANK]: texts.choices.rank,
    ...Object.fromEntries(may.map(({ one, name }) => [one.id, name])),
    ...Object.fromEntries(rolesOf(may).map((role) => [role, texts.ofRole(roleNames[role])])),
    [ADDRESS]: texts.choices.address,
  };
  return form({
    whom: choice("qui", {
      label: texts.question,
      of: Object.keys(says),
      says,
      empty: texts.choose,
    }),
    email: maybeLine("adresse", {
      label: texts.email,
      help: texts.emailHelp,
      type: "email",
      most: 254,
    }),
    words: maybeLine("nom", { label: texts.words, help: texts.wordsHelp, most: 120 }),
  });
}

const rolesOf = (may: readonly SeenEligible[]): readonly Role[] =>
  ROLES.filter((role) => may.some(({ one }) => one.role === role));

/** What was chosen, as the action asks for it. */
export function readWhom(
  { team }: Pick<SeenApprovers, "team">,
  asked: {
    readonly whom: string;
    readonly email: string | undefined;
    readonly words: string | undefined;
  },
): NameWhom {
  const { whom, email = "", words = "" } = asked;
  if (whom === ADDRESS) return { kind: "given-address", email, words };
  const one = team.find((known) => known.one.id === whom)?.one;
  if (one !== undefined) return { kind: "representative", representative: one.id };
  const role = ROLES.find((known) => known === whom);
  return role === undefined ? { kind: "by-rank" } : { kind: "function", role };
}

/** What is ticked beforehand: what was said. */
export function whomOf({ said }: Pick<SeenApprovers, "said">): string {
  const named = said?.named;
  if (named?.kind === "representative") return named.representative;
  if (named?.kind === "function") return named.role;
  return named === undefined ? BY_RANK : ADDRESS;
}

/** Whoever reads a given address answers. */
export const given = pressedOf("reponse", { oui: "yes", non: "no" });
export const givenForm = form({ says: given.question });

const found = {
  email: line("adresse", {
    label: foundTexts.email,
    type: "email",
    most: 254,
    empty: foundTexts.emailEmpty,
  }),
  words: line("nom", {
    label: foundTexts.words,
    help: foundTexts.wordsHelp,
    most: 120,
    empty: foundTexts.wordsEmpty,
  }),
  source: line("page", {
    label: foundTexts.page,
    help: foundTexts.pageHelp,
    type: "url",
    most: 500,
    empty: foundTexts.pageEmpty,
  }),
  foundOn: day("lue-le", { label: foundTexts.on, empty: foundTexts.onEmpty }),
};

/** An address read again, or another one. */
export const readAgainForm = form(found);

/** The operator writes one. */
export const foundForm = form({
  structure: line("structure", {
    label: foundTexts.which,
    help: foundTexts.whichHelp,
    suggestAt: STRUCTURES_AT,
    empty: foundTexts.whichEmpty,
  }),
  ...found,
});
