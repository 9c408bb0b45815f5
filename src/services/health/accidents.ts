import { sql } from "kysely";

import { newId } from "#basics/id";
import { type App, codeOf, type Work } from "#services/house";

import { noteFull } from "./full.ts";

/** Where something went wrong. */
export interface AccidentPlace {
  readonly source: "page" | "job";
  /** The method and pattern of a page, or the name of a job: never an address that somebody asked. */
  readonly place: string;
}

/**
 * Keeps what went wrong under a fresh reference, which it answers at once; the log has the rest under
 * the same. A database that cannot take it changes nothing for who waits.
 */
export async function recordAccident(
  app: App,
  error: unknown,
  { source, place }: AccidentPlace,
): Promise<string> {
  const reference = newId().slice(-8);
  noteFull(app, error);
  try {
    await sql`insert into health.accident (reference, at, source, place, what, found_in)
      values (${reference}, ${app.clock.now()}, ${source}, ${place}, ${kindOf(error)}, ${lineOf(error)})
      on conflict do nothing`.execute(app.db);
  } catch (why) {
    app.log.error({ reference, err: why }, "an accident could not be kept");
  }
  return reference;
}

/** « error 23505 one_each », « TypeError »: a name, a code, a rule; no message, which might hold a value. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const rule =
    "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
  return [error.name, codeOf(error), rule]
    .filter((part) => part !== "")
    .join(" ")
    .slice(0, 200);
}

/** The first line of our own code on the way of an error, or "?". */
function lineOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const found = /(?:^|[/(])((?:src\/[\w./-]+|[\w-]+)\.[cm]?[jt]sx?:\d+)/.exec(
      one.stack
        ?.split("\n")
        .find((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line)) ?? "",
    );
    if (found?.[1] !== undefined) return found[1];
  }
  return "?";
}

/** Accidents of one kind at one place. */
export interface KnownAccident {
  readonly source: AccidentPlace["source"];
  readonly place: string;
  readonly what: string;
  readonly foundIn: string;
  readonly count: number;
  readonly lastAt: Temporal.Instant;
  /** Of the last few, latest first. */
  readonly references: readonly string[];
}

/** Accidents since then, the most frequent first; only those of one reference when it is given. */
export async function listAccidents(
  work: Work,
  { since, reference }: { readonly since: Temporal.Instant; readonly reference?: string },
): Promise<readonly KnownAccident[]> {
  const { rows } = await sql<{
    source: AccidentPlace["source"];
    place: string;
    what: string;
    found_in: string;
    count: number;
    last_at: Temporal.Instant;
    references: readonly string[];
  }>`select source, place, what, found_in, count(*)::int as count, max(at) as last_at,
      (array_agg(reference order by at desc))[1:5] as references
    from health.accident where at >= ${since}
    group by source, place, what, found_in
    having ${reference ?? null}::text is null or bool_or(reference = ${reference ?? null})
    order by count(*) desc, max(at) desc limit 50`.execute(work.db);
  return rows.map(({ found_in: foundIn, last_at: lastAt, ...row }) => ({
    ...row,
    foundIn,
    lastAt,
  }));
}
