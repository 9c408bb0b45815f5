import { sql } from "kysely";

import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { CircleId, PersonId } from "../domain/circle.ts";
import type { PaperCode, PaperCodeId, PaperKind, SheetId } from "../domain/paper-code.ts";

interface CodeRow {
  readonly id: PaperCodeId;
  readonly space: CircleId;
  readonly kind: PaperKind;
  readonly sheet: SheetId;
  readonly text: Uint8Array;
  readonly made_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly uses: number;
}

/** Its text is sealed under the key of the circle's space. */
export type SealedCode = PaperCode & { readonly text: Uint8Array };

function toCode(row: CodeRow): SealedCode {
  return {
    id: row.id,
    circle: row.space,
    kind: row.kind,
    sheet: row.sheet,
    text: row.text,
    madeAt: row.made_at,
    endsAt: row.ends_at,
    endedAt: row.ended_at ?? undefined,
    uses: row.uses,
  };
}

const markOf = (work: Work, code: string) => fingerprint(work.app, "paper code", code);
const columns = sql`id, space, kind, sheet, text, made_at, ends_at, ended_at, uses`;

export interface NewCode {
  readonly id: PaperCodeId;
  readonly circle: CircleId;
  readonly kind: PaperKind;
  readonly sheet: SheetId;
  readonly by: PersonId;
  readonly code: string;
  readonly text: Uint8Array;
  readonly endsAt: Temporal.Instant;
}

export async function saveCode(work: Work, made: NewCode): Promise<void> {
  await sql`insert into circles.paper_code (id, space, kind, sheet, mark, text, made_by, made_at, ends_at)
    values (${made.id}, ${made.circle}, ${made.kind}, ${made.sheet}, ${markOf(work, made.code)},
      ${made.text}, ${made.by}, ${work.now}, ${made.endsAt})`.execute(work.db);
}

/** The circle to which a code leads, held until the work is saved: a slip serves once. */
export async function holdByCode(work: Work, code: string): Promise<SealedCode | undefined> {
  const { rows } = await sql<CodeRow>`select ${columns} from circles.paper_code
    where mark = ${markOf(work, code)} for update`.execute(work.db);
  return rows[0] && toCode(rows[0]);
}

export async function findByCode(work: Work, code: string): Promise<SealedCode | undefined> {
  const { rows } = await sql<CodeRow>`select ${columns} from circles.paper_code
    where mark = ${markOf(work, code)}`.execute(work.db);
  return rows[0] && toCode(rows[0]);
}

/** The poster of a circle that hangs now. */
export async function findPoster(work: Work, circle: CircleId): Promise<SealedCode | undefined> {
  const { rows } = await sql<CodeRow>`select ${columns} from circles.paper_code
    where space = ${circle} and kind = 'poster' and ended_at is null`.execute(work.db);
  return rows[0] && toCode(rows[0]);
}

/** The slips of one sheet, in the order of the paper. */
export async function listSheet(
  work: Work,
  circle: CircleId,
  sheet: SheetId,
): Promise<readonly SealedCode[]> {
  const { rows } = await sql<CodeRow>`select ${columns} from circles.paper_code
    where space = ${circle} and sheet = ${sheet} and kind = 'slip' order by id`.execute(work.db);
  return rows.map(toCode);
}

/** Slips made together: how many there are, how many served. */
export interface SheetCount {
  readonly sheet: SheetId;
  readonly madeAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly isEnded: boolean;
  readonly many: number;
  readonly used: number;
}

export async function listSheets(work: Work, circle: CircleId): Promise<readonly SheetCount[]> {
  const { rows } = await sql<SheetCount>`select sheet, min(made_at) as "madeAt",
      min(ends_at) as "endsAt", bool_and(ended_at is not null or uses > 0) as "isEnded",
      count(*)::int as many, sum(uses)::int as used
    from circles.paper_code where space = ${circle} and kind = 'slip'
    group by sheet order by min(made_at) desc, sheet limit 50`.execute(work.db);
  return rows;
}

/** How many slips a circle made since an instant. */
export async function countSlips(
  work: Work,
  circle: CircleId,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from circles.paper_code
    where space = ${circle} and kind = 'slip' and made_at > ${since}`.execute(work.db);
  return rows[0]?.many ?? 0;
}

/** They serve no more: the poster of a circle, or the slips of a sheet that are left. */
export async function endCodes(
  work: Work,
  circle: CircleId,
  which: { readonly kind: "poster" } | { readonly kind: "slip"; readonly sheet: SheetId },
): Promise<void> {
  await sql`update circles.paper_code set ended_at = ${work.now}
    where space = ${circle} and kind = ${which.kind} and ended_at is null
      ${which.kind === "slip" ? sql`and sheet = ${which.sheet} and uses = 0` : sql``}`.execute(
    work.db,
  );
}

export async function saveUse(work: Work, code: PaperCodeId): Promise<void> {
  await sql`update circles.paper_code set uses = uses + 1 where id = ${code}`.execute(work.db);
}

/** Codes over since long are forgotten. Answers how many. */
export async function deleteOldCodes(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from circles.paper_code where ends_at < ${before}`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
