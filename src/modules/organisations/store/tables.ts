import type { Work } from "#services/house";

import type {
  OrganisationId,
  OrganisationKind,
  PersonId,
  Power,
  Proof,
  SiteOrigin,
} from "../domain/organisation.ts";
import type { RepresentativeId, Role } from "../domain/representative.ts";

/** A row of organisations.organisation, as PostgreSQL gives it back. */
export type OrganisationRow = {
  readonly id: OrganisationId;
  readonly number: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly short_name: string | null;
  readonly purpose: string;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly postcode: string | null;
  readonly site: string | null;
  readonly site_origin: SiteOrigin | null;
  readonly contact: string | null;
  readonly volunteers: number | null;
  readonly said_roles: readonly string[];
  readonly logo: string | null;
  readonly logo_words: string | null;
  readonly rna: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly inscription: string | null;
  readonly former_number: string | null;
  readonly verified_at: Temporal.Instant | null;
  readonly verified_by: Proof | null;
  readonly frozen_at: Temporal.Instant | null;
  readonly is_represented: boolean;
  readonly by_letter: boolean;
  readonly dissolved_on: Temporal.PlainDate | null;
  readonly dissolved_at: Temporal.Instant | null;
  readonly merged_into: OrganisationId | null;
  readonly hidden_because: string | null;
  readonly made_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
  readonly version: number;
};

/** A row of organisations.representative. */
export type RepresentativeRow = {
  readonly id: RepresentativeId;
  readonly space: OrganisationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly rank: number;
  readonly is_name_public: boolean;
  readonly since: Temporal.Instant;
  readonly until: Temporal.PlainDate | null;
  readonly answered_at: Temporal.Instant;
  readonly asked_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
};

/** The days of France, on which a role ends. */
export function today(work: Work): Temporal.PlainDate {
  return work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
}
