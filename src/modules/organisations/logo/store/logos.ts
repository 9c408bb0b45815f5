import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";

export interface KeptLogo {
  readonly print: string;
  readonly words: string;
  readonly isHidden: boolean;
}

interface LogoRow {
  readonly print: string;
  readonly words: string;
  readonly hidden_because: string | null;
}

/** What is kept of it, held until the work is saved; hidden too. */
export async function holdLogo(
  work: Work,
  organisation: OrganisationId,
): Promise<KeptLogo | undefined> {
  const { rows } = await sql<LogoRow>`select print, words, hidden_because
    from organisations.logo where organisation = ${organisation} for update`.execute(work.db);
  return rows[0] && toKept(rows[0]);
}

/** The same, only looked at. */
export async function findLogo(
  work: Work,
  organisation: OrganisationId,
): Promise<KeptLogo | undefined> {
  const { rows } = await sql<LogoRow>`select print, words, hidden_because
    from organisations.logo where organisation = ${organisation}`.execute(work.db);
  return rows[0] && toKept(rows[0]);
}

const toKept = ({ print, words, hidden_because }: LogoRow): KeptLogo => ({
  print,
  words,
  isHidden: hidden_because !== null,
});

/** Saves a logo in the place of the one before, and shows it. */
export async function saveLogo(
  work: Work,
  {
    organisation,
    print,
    words,
    bytes,
  }: Omit<KeptLogo, "isHidden"> & {
    readonly organisation: OrganisationId;
    readonly bytes: Uint8Array;
  },
): Promise<void> {
  await sql`insert into organisations.logo (organisation, print, words, bytes, kept_at)
    values (${organisation}, ${print}, ${words}, ${bytes}, ${work.now})
    on conflict (organisation) do update set print = excluded.print, words = excluded.words,
      bytes = excluded.bytes, kept_at = excluded.kept_at, hidden_because = null`.execute(work.db);
  await show(work, organisation, { print, words });
}

/** Nothing is left of it. */
export async function deleteLogo(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`delete from organisations.logo where organisation = ${organisation}`.execute(work.db);
  await show(work, organisation, undefined);
}

/** Moderation takes it down for a reason, or shows it again (undefined). */
export async function saveLogoHidden(
  work: Work,
  organisation: OrganisationId,
  because: string | undefined,
): Promise<void> {
  const kept = await holdLogo(work, organisation);
  if (kept === undefined) return;
  await sql`update organisations.logo set hidden_because = ${because ?? null}
    where organisation = ${organisation}`.execute(work.db);
  await show(work, organisation, because === undefined ? kept : undefined);
}

async function show(
  work: Work,
  organisation: OrganisationId,
  shown: Pick<KeptLogo, "print" | "words"> | undefined,
): Promise<void> {
  await sql`update organisations.organisation set logo = ${shown?.print ?? null},
    logo_words = ${shown?.words ?? null}, changed_at = ${work.now}
    where id = ${organisation}`.execute(work.db);
}

/** The bytes of the logo that its page shows today, under that print. */
export async function findLogoBytes(
  work: Work,
  { number, print }: { readonly number: number; readonly print: string },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`select l.bytes from organisations.logo l
    join organisations.organisation o on o.id = l.organisation
    where o.number = ${number} and o.logo = ${print} and l.print = ${print}
      and o.hidden_because is null and o.merged_into is null`.execute(work.db);
  return rows[0]?.bytes;
}
