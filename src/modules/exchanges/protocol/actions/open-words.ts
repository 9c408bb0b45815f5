import { z } from "zod";

import { isId } from "#basics/id";
import { open } from "#modules/access";
import type { PersonId, Work } from "#services/house";
import { openKeysIn } from "#services/keys";

import type { Side } from "../domain/exchange.ts";
import { type ExchangeId, NEED_TITLE, type NeedWords, type TermValues } from "../domain/need.ts";
import type { SealedNeed } from "../store/needs.ts";
import { listTerms, type SealedTerms } from "../store/steps.ts";
import { listUnsaidIn } from "./reach-side.ts";

const needWordsShape = z.object({
  title: z.string(),
  terms: z.record(z.string(), z.string()),
  approvers: z
    .array(
      z.object({
        party: z.enum(["first-approver", "second-approver"]),
        name: z.string(),
        email: z.string(),
      }),
    )
    .optional(),
  worksFor: z
    .string()
    .refine((text) => isId<"Organisation">(text))
    .optional(),
});

/** The words of a need; undefined when the one who wrote them left. */
export async function openWordsIn(
  work: Work,
  { space, words }: Pick<SealedNeed, "space" | "words">,
): Promise<NeedWords | undefined> {
  const text = await open(work, space, words);
  return text === undefined ? undefined : needWordsShape.parse(JSON.parse(text));
}

export interface SeenTerms {
  readonly version: number;
  readonly author: Side;
  readonly writtenAt: Temporal.Instant;
  /** Undefined when the one who wrote them left. */
  readonly values: TermValues | undefined;
}

/** The person who took a step or said a word, as it was kept; undefined for the house and for approvers. */
export function personOfTaker(takenBy: string): PersonId | undefined {
  const [kind, id = ""] = takenBy.split(":");
  return (kind === "person" || kind === "operator") && isId<"Person">(id) ? id : undefined;
}

const valuesShape = z.record(z.string(), z.string());

/** Each version of what is agreed, opened for this reader: without the words that do not reach them. */
export async function openTermsIn(
  work: Work,
  exchange: ExchangeId,
  reader?: PersonId,
): Promise<readonly SeenTerms[]> {
  return (await openTermsOfIn(work, [exchange], reader)).get(exchange) ?? [];
}

/** The same of many exchanges, in as many questions as of one. */
export async function openTermsOfIn(
  work: Work,
  exchanges: readonly ExchangeId[],
  reader?: PersonId,
): Promise<ReadonlyMap<ExchangeId, readonly SeenTerms[]>> {
  const all = exchanges.length === 0 ? [] : await listTerms(work, exchanges);
  const unsaid = await listUnsaidIn(
    work,
    all.map(({ id }) => id),
    reader,
  );
  await openKeysIn(work, [...new Set(all.map(({ space }) => space))]);
  const seen = new Map<ExchangeId, readonly SeenTerms[]>();
  for (const [exchange, versions] of Map.groupBy(all, (one) => one.exchange))
    seen.set(exchange, await openVersionsIn(work, versions, unsaid));
  return seen;
}

async function openVersionsIn(
  work: Work,
  versions: readonly SealedTerms[],
  unsaid: ReadonlySet<string>,
): Promise<readonly SeenTerms[]> {
  const opened: SeenTerms[] = [];
  for (const { id, version, author, writtenAt, space, words } of versions) {
    const text = unsaid.has(id) ? undefined : await open(work, space, words);
    const written = text === undefined ? undefined : valuesShape.parse(JSON.parse(text));
    // The title that the asker gave stays whatever the two change.
    const title = opened[0]?.values?.[NEED_TITLE];
    const values =
      written === undefined || title === undefined ? written : { ...written, [NEED_TITLE]: title };
    opened.push({ version, author, writtenAt, values });
  }
  return opened;
}
