export type { OrganisationId } from "#rules/organisations";
