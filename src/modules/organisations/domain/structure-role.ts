import { STRUCTURE_ROLES, type StructureRoleRules } from "../data/structure-roles.ts";
import { KINDS, type Organisation, type OrganisationKind } from "./organisation.ts";

export type StructureRole = keyof typeof STRUCTURE_ROLES;

/** In the order in which they are shown. */
export const ALL_ROLES = [
  "support",
  "media",
  "research",
  "enterprise",
] as const satisfies readonly StructureRole[];

const rules: Readonly<Record<StructureRole, StructureRoleRules>> = STRUCTURE_ROLES;

/** A role among ours, or undefined. */
export function readStructureRole(text: string): StructureRole | undefined {
  return ALL_ROLES.find((role) => role === text);
}

/** Those that a kind has without saying so. */
export function rolesOfKind(kind: OrganisationKind): readonly StructureRole[] {
  return ALL_ROLES.filter((role) => rules[role].of.includes(kind));
}

/** The roles that a structure has: those of its kind, and those that it says. */
export function rolesOf({
  kind,
  saidRoles,
}: Pick<Organisation, "kind" | "saidRoles">): readonly StructureRole[] {
  const own = rolesOfKind(kind);
  return ALL_ROLES.filter((role) => own.includes(role) || saidRoles.includes(role));
}

/**
 * Those that it may say of itself: whoever is an enterprise is one by its kind, which was verified; nobody becomes one, nor
 * ceases to be one, by a word.
 */
export function sayableRoles(kind: OrganisationKind): readonly StructureRole[] {
  const own = rolesOfKind(kind);
  return ALL_ROLES.filter((role) => rules[role].answersReserved && !own.includes(role));
}

/** What a role may open. */
type Opens = "accompanies" | "relays" | "marksOffers";

/** Whether one of its roles opens that. */
export function hasRoleThat(
  organisation: Pick<Organisation, "kind" | "saidRoles">,
  opens: Opens,
): boolean {
  return rolesOf(organisation).some((role) => rules[role][opens]);
}

/** Whether it may answer what is open to associations alone: a role that may not keeps it out, whatever else it is. */
export function mayAnswerReserved(organisation: Pick<Organisation, "kind" | "saidRoles">): boolean {
  return rolesOf(organisation).every((role) => rules[role].answersReserved);
}

/** The role under which what it gives is marked, if there is one. */
export function markOf(
  organisation: Pick<Organisation, "kind" | "saidRoles">,
): StructureRole | undefined {
  return rolesOf(organisation).find((role) => rules[role].marksOffers);
}

/** The word of a role in addresses. */
export const roleWords: Readonly<Record<StructureRole, string>> = {
  support: rules.support.word,
  media: rules.media.word,
  research: rules.research.word,
  enterprise: rules.enterprise.word,
};

/** The kinds that have a role without saying so. */
export function kindsWith(role: StructureRole): readonly OrganisationKind[] {
  return KINDS.filter((kind) => rules[role].of.includes(kind));
}
