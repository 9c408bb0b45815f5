import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { httpAddress } from "#services/fetching";
import { action, isOperator, recordAdministrativeActIn, type Work } from "#services/house";
import { destroyKeyIn, makeKeyIn, sealIn } from "#services/keys";

import { dialectOf, refusesMapping } from "../domain/dialects/all.ts";
import { isSameMapping } from "../domain/sources/same-mapping.ts";
import type { CallSource, SourceId, SourceSaid } from "../domain/sources/source.ts";
import { nextReading } from "../domain/sources/when.ts";
import {
  dropSource,
  findSource,
  saveNewSource,
  savePaused,
  saveSecret,
  saveSource,
} from "../store/sources.ts";

/** What is asked of a source; `secret` is the key of its API, when it has one. */
export type SourceWritten = SourceSaid & { readonly secret?: string | undefined };

export type SourceRefusal =
  | "not-operator"
  | "unknown"
  | "name-taken"
  | "not-an-address"
  | "address"
  | "mapping";

/** What is wrong with what was written, before it is kept; undefined when it serves. */
function wrongIn({ address, dialect, mapping }: SourceWritten): SourceRefusal | undefined {
  if (httpAddress(address) === undefined) return "not-an-address";
  if (dialectOf(dialect).refusesAddress?.(address) !== undefined) return "address";
  return refusesMapping(dialect, mapping) === undefined ? undefined : "mapping";
}

/** The step: adds a source, to be read from its next hour on. */
export async function addSourceIn(
  work: Work,
  asked: SourceWritten,
): Promise<Result<SourceId, SourceRefusal>> {
  if (!isOperator(work.actor)) return refused("not-operator");
  const wrong = wrongIn(asked);
  if (wrong !== undefined) return refused(wrong);
  const id = newId<"Source">();
  const minute = Math.floor(Math.random() * 60);
  const nextAt = nextReading({ hour: asked.hour, minute }, work.now);
  if (!(await saveNewSource(work, { ...asked, id, minute, paused: false, nextAt })))
    return refused("name-taken");
  await keepSecretIn(work, id, asked.secret);
  await recordAdministrativeActIn(work, { what: "source-added", about: asked.name });
  return done(id);
}

/** The step: changes a source. Another address, dialect or mapping is read from its beginning; an empty key leaves the one it has. */
export async function changeSourceIn(
  work: Work,
  { id, ...asked }: Omit<SourceWritten, "dialect"> & { readonly id: SourceId },
): Promise<Result<SourceId, SourceRefusal>> {
  if (!isOperator(work.actor)) return refused("not-operator");
  const before = await findSource(work, id);
  if (before === undefined) return refused("unknown");
  const written = { ...asked, dialect: before.dialect };
  const wrong = wrongIn(written);
  if (wrong !== undefined) return refused(wrong);
  const anew = before.address !== asked.address || !isSameMapping(before.mapping, asked.mapping);
  const nextAt =
    anew || before.hour !== asked.hour
      ? nextReading({ hour: asked.hour, minute: before.minute }, work.now)
      : before.nextAt;
  if (!(await saveSource(work, id, { ...written, nextAt, anew }))) return refused("name-taken");
  await keepSecretIn(work, id, asked.secret);
  await recordAdministrativeActIn(work, { what: "source-changed", about: asked.name });
  return done(id);
}

/** Seals a key under one of its own, so that removing the source makes it unreadable, in old backups too. */
async function keepSecretIn(work: Work, id: SourceId, secret: string | undefined): Promise<void> {
  if (secret === undefined || secret === "") return;
  await makeKeyIn(work, id);
  await saveSecret(work, id, await sealIn(work, id, secret));
}

/** The step: pauses a source, which stops a reading under way; or lets it be read again. */
export async function pauseSourceIn(
  work: Work,
  { id, paused }: { readonly id: SourceId; readonly paused: boolean },
): Promise<Result<CallSource, SourceRefusal>> {
  const found = await ofOperator(work, id);
  if (!found.done) return found;
  const nextAt = nextReading(found.value, work.now);
  await savePaused(work, id, { paused, nextAt });
  const what = paused ? "source-paused" : "source-resumed";
  await recordAdministrativeActIn(work, { what, about: found.value.name });
  return found;
}

/** The step: removes a source and what is known of its readings. The calls that it brought stay. */
export async function dropSourceIn(
  work: Work,
  { id }: { readonly id: SourceId },
): Promise<Result<CallSource, SourceRefusal>> {
  const found = await ofOperator(work, id);
  if (!found.done) return found;
  await dropSource(work, id);
  await destroyKeyIn(work, id);
  await recordAdministrativeActIn(work, { what: "source-removed", about: found.value.name });
  return found;
}

/** The step: has a source read now, by the queue, whatever its hour. A paused one stays so. */
export async function askFetchIn(
  work: Work,
  { id }: { readonly id: SourceId },
): Promise<Result<CallSource, SourceRefusal | "paused">> {
  const found = await ofOperator(work, id);
  if (!found.done) return found;
  if (found.value.paused) return refused("paused");
  await queueFetchIn(work, id);
  return found;
}

/** One reading of a source waits at most, and one runs at a time: whatever the processes, nobody is asked twice at once. */
export async function queueFetchIn(work: Work, id: SourceId): Promise<void> {
  await work.later("fetch-source", { id }, { key: `source:${id}`, queue: "sources" });
}

async function ofOperator(
  work: Work,
  id: SourceId,
): Promise<Result<CallSource, "not-operator" | "unknown">> {
  if (!isOperator(work.actor)) return refused("not-operator");
  const found = await findSource(work, id);
  return found === undefined ? refused("unknown") : done(found);
}

export const addSource = action(addSourceIn);
export const changeSource = action(changeSourceIn);
export const pauseSource = action(pauseSourceIn);
export const removeSource = action(dropSourceIn);
export const askFetch = action(askFetchIn);
