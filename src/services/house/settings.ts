import { sql } from "kysely";
import { z } from "zod";

import { newId } from "#basics/id";

import { isOperator, job, writeActor } from "./actor.ts";
import type { App, Work } from "./work.ts";

/** What the operator says of this instance. Read at each start and after each change. */
export const instanceShape = z.object({
  name: z.string().default("Archipel"),
  /** Who answers for what is published (loi 2004-575, art. 1-1). Without it the instance answers only on the local machine. */
  publisher: z.string().optional(),
  publisherAddress: z.string().optional(),
  publisherContact: z.string().optional(),
  host: z.string().optional(),
  /** A human telephone, shown where help is needed. */
  telephone: z.string().optional(),
  operatorAddress: z.string().optional(),
  /** Where images of the ground are asked from, « https://…/{z}/{x}/{y}.png », by readers who agreed; and whose they are. */
  tilesAddress: z.string().optional(),
  tilesCredit: z.string().optional(),
  demonstration: z.boolean().default(false),
  /** When the instance may not answer, and why: each page says it until then. Instants (RFC 3339). */
  maintenance: z.object({ from: z.string(), until: z.string(), words: z.string() }).optional(),
  /** The last human audit of accessibility (RGAA 4.1.2). Without it the instance is « non conforme ». */
  audit: z
    .object({
      on: z.iso.date(),
      by: z.string(),
      /** Criteria met, and criteria that apply (106 at most). */
      met: z.int().min(0).max(106),
      applicable: z.int().min(1).max(106),
      /** What is not accessible, one thing a line. */
      missing: z.string(),
    })
    .optional(),
});
export type Instance = z.infer<typeof instanceShape>;

/** Reads what this instance says of itself; defaults before `init` or the demonstration. */
export async function seeInstanceIn(work: Work): Promise<Instance> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = 'instance'`.execute(work.db);
  return instanceShape.parse(rows[0]?.value ?? {});
}

interface KeptInstance {
  readonly instance: Promise<Instance>;
  readonly askedAt: number;
}

const kept = new WeakMap<App, KeptInstance>();

/** Milliseconds during which other processes may not know yet what the operator changed in one. */
const MAY_BE_OLD = 1_000;

/** What the instance says of itself, as every page needs it: read once a second at most, and anew after a change. */
export function seeInstance(app: App): Promise<Instance> {
  const known = kept.get(app);
  const now = performance.now();
  if (known !== undefined && now - known.askedAt < MAY_BE_OLD) return known.instance;
  const instance = app.transaction(job("opening"), seeInstanceIn);
  kept.set(app, { instance, askedAt: now });
  // What could not be read is asked again by the next page.
  instance.catch(() => kept.delete(app));
  return instance;
}

/** Whether the instance was already opened, by `init` or by the demonstration. */
export async function isOpenedIn(work: Work): Promise<boolean> {
  const { rows } = await sql`select from house.setting where name = 'instance'`.execute(work.db);
  return rows.length > 0;
}

/** The operator, or the house at its first start, changes what this instance says of itself. */
export async function saveInstanceIn(work: Work, changes: Partial<Instance>): Promise<Instance> {
  if (!isOperator(work.actor) && work.actor.by.kind !== "job")
    throw new Error("only the operator may do that");
  const instance = instanceShape.parse({ ...(await seeInstanceIn(work)), ...changes });
  kept.delete(work.app);
  await sql`insert into house.setting (name, value) values ('instance', ${JSON.stringify(instance)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(work.db);
  await recordAdministrativeActIn(work, {
    what: "instance-changed",
    about: Object.keys(changes).join(", "),
  });
  return instance;
}

export interface AdministrativeAct {
  readonly what: string;
  readonly about?: string;
  readonly reason?: string;
}

/** A line of the journal: who, when, what, about what, why. */
export interface RecordedAct {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly what: string;
  readonly about: string | undefined;
  readonly reason: string | undefined;
}

/** The journal of administrative acts, latest first, for the operator; undefined for anyone else. */
export async function listAdministrativeActsIn(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly acts: readonly RecordedAct[]; readonly total: number } | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const { rows } = await sql<{
    id: string;
    at: Temporal.Instant;
    by: string;
    what: string;
    about: string | null;
    reason: string | null;
    total: number;
  }>`select *, count(*) over () as total from house.administrative_act
    order by at desc, id limit ${most} offset ${from}`.execute(work.db);
  const acts = rows.map(({ id, at, by, what, about, reason }) => ({
    id,
    at,
    by,
    what,
    about: about ?? undefined,
    reason: reason ?? undefined,
  }));
  return { acts, total: rows[0]?.total ?? 0 };
}

/** Writes a line in the journal of administrative acts. */
export async function recordAdministrativeActIn(work: Work, act: AdministrativeAct): Promise<void> {
  await sql`insert into house.administrative_act (id, at, by, what, about, reason)
    values (${newId()}, ${work.now.toString()}, ${writeActor(work.actor)}, ${act.what},
      ${act.about ?? null}, ${act.reason ?? null})`.execute(work.db);
}

/** What the law asks of whoever answers for a site, and this instance does not say yet. */
export type MissingMention = "address" | "contact" | "telephone";

/**
 * What the legal page of an instance that is open to others lacks: where its publisher is, how to write to
 * them and how to call them (loi n° 2004-575, art. 1-1, I). Nothing without a publisher: it is open to nobody.
 */
export function missingMentions({
  publisher,
  publisherAddress,
  publisherContact,
  operatorAddress,
  telephone,
}: Instance): readonly MissingMention[] {
  if (publisher === undefined) return [];
  const isThere: Readonly<Record<MissingMention, boolean>> = {
    address: publisherAddress !== undefined,
    contact: publisherContact !== undefined || operatorAddress !== undefined,
    telephone: telephone !== undefined,
  };
  return (["address", "contact", "telephone"] as const).filter((mention) => !isThere[mention]);
}
