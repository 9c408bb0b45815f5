export type { OrganisationId } from "#rules/organisations";

/** What is done for an organisation with its calls: kept with who did it, for its representatives. */
export type IssuerActKind =
  | "published"
  | "corrected"
  | "closed"
  | "withdrawn"
  | "answered"
  | "declined";
