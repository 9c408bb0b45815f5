import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { Agreement, AgreementId, DocumentId } from "../domain/agreement.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Agreement[]> {
  const { rows } = await sql<RowOf<Agreement>>`select id, document, version, answers, contact,
    review_on as "reviewOn", changed_at as "changedAt" from homecare.agreement ${rest}`.execute(
    work.db,
  );
  return rows.map(keptOf<Agreement>);
}

/** Those that stand, the latest first. */
export const listAgreements = (work: Work): Promise<readonly Agreement[]> =>
  select(work, sql`where ended_at is null order by changed_at desc, id`);

export const listAgreementsOf = (
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly Agreement[]> =>
  select(
    work,
    sql`where ended_at is null and id in (select agreement from homecare.agreement_signature
      where organisation = any (${[...organisations]}::uuid[])) order by changed_at desc, id`,
  );

export async function findAgreement(work: Work, id: AgreementId): Promise<Agreement | undefined> {
  return (await select(work, sql`where id = ${id} and ended_at is null`))[0];
}

/** Held until the work is saved. */
export async function holdAgreement(work: Work, id: AgreementId): Promise<Agreement | undefined> {
  return (await select(work, sql`where id = ${id} and ended_at is null for update`))[0];
}

export async function findAgreementOn(
  work: Work,
  document: DocumentId,
): Promise<Agreement | undefined> {
  return (await select(work, sql`where document = ${document} and ended_at is null`))[0];
}

export interface Signed {
  readonly agreement: AgreementId;
  readonly organisation: OrganisationId;
  /** The version that it signed, or read over since. */
  readonly version: number;
  readonly signedAt: Temporal.Instant;
}

/** Who signed these, the first first. */
export async function listSigned(
  work: Work,
  agreements: readonly AgreementId[],
): Promise<readonly Signed[]> {
  const { rows } = await sql<
    RowOf<Signed>
  >`select agreement, organisation, version, signed_at as "signedAt"
    from homecare.agreement_signature where agreement = any (${[...agreements]}::uuid[])
    order by signed_at, organisation`.execute(work.db);
  return rows.map(keptOf<Signed>);
}

/** Answers whether no other began on that text at the same time. */
export async function saveAgreement(work: Work, one: Agreement): Promise<boolean> {
  const { rows } = await sql`insert into homecare.agreement
      (id, document, version, answers, contact, review_on, changed_at)
    values (${one.id}, ${one.document}, ${one.version}, ${one.answers}, ${one.contact},
      ${one.reviewOn}, ${one.changedAt}) on conflict do nothing returning id`.execute(work.db);
  return rows.length > 0;
}

/** Twice changes nothing. */
export async function saveSigned(work: Work, one: Omit<Signed, "signedAt">): Promise<void> {
  await sql`insert into homecare.agreement_signature (agreement, organisation, version, signed_at)
    values (${one.agreement}, ${one.organisation}, ${one.version}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

type WhoSigned = Pick<Signed, "agreement" | "organisation">;

export async function deleteSigned(work: Work, one: WhoSigned): Promise<void> {
  await sql`delete from homecare.agreement_signature
    where agreement = ${one.agreement} and organisation = ${one.organisation}`.execute(work.db);
}

/** One that signed read it over at a version: what the others signed stays as it was. */
export async function saveReviewed(
  work: Work,
  { agreement, organisation }: WhoSigned,
  { reviewOn, version }: Pick<Agreement, "reviewOn" | "version">,
): Promise<void> {
  await sql`update homecare.agreement set review_on = ${reviewOn}, version = ${version},
    changed_at = ${work.now} where id = ${agreement}`.execute(work.db);
  await sql`update homecare.agreement_signature set version = ${version}
    where agreement = ${agreement} and organisation = ${organisation}`.execute(work.db);
}

/** For how many that stand an organisation answers. */
export async function countAnswered(work: Work, organisation: OrganisationId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from homecare.agreement where answers = ${organisation} and ended_at is null`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Over for all who signed. */
export async function saveAgreementEnded(work: Work, id: AgreementId): Promise<void> {
  await sql`update homecare.agreement set ended_at = ${work.now} where id = ${id}`.execute(work.db);
}
