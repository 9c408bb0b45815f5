import type { OrganisationId } from "#rules/organisations";

import { AT } from "../../domain/address.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";

/** Where one asks a body, whose visits they are. */
export const ASK = `${AT}/demander`;
export const askAt = (organisation: OrganisationId): string => `${ASK}/${organisation}`;
export const askedAt = (asked: ThroughId): string => `${AT}/demandes/${asked}`;
export const notThemAt = (asked: ThroughId, assignment: AssignmentId): string =>
  `${askedAt(asked)}/pas/${assignment}`;
export const backAt = (asked: ThroughId, person: PersonId): string =>
  `${askedAt(asked)}/revenir/${person}`;

/** Where a body says who comes. */
export const BODIES = `${AT}/structures`;
export const bodyAt = (organisation: OrganisationId): string => `${BODIES}/${organisation}`;
export const bodyAskedAt = (organisation: OrganisationId, asked: ThroughId): string =>
  `${bodyAt(organisation)}/${asked}`;
export const namedAt = (
  organisation: OrganisationId,
  asked: ThroughId,
  assignment: AssignmentId,
): string => `${bodyAskedAt(organisation, asked)}/${assignment}`;
/** The same, with one day ready to be filled. */
export const sendOnAt = (
  organisation: OrganisationId,
  asked: ThroughId,
  day: Temporal.PlainDate,
): string => `${bodyAskedAt(organisation, asked)}?le=${day.toString()}#nommer`;
