import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { action, type Work } from "#services/house";

import {
  type AnswerId,
  MOST_TITLE,
  MOST_WORDS,
  type PartId,
  type PersonId,
} from "../domain/answer.ts";
import { mayWork } from "../domain/rights.ts";
import { decideWords, type WriteRefusal, type Written } from "../domain/words.ts";
import {
  findPart,
  holdPart,
  listParts,
  listWords,
  savePart,
  savePartAside,
  savePartNamed,
  saveWords,
  type SealedPart,
  swapParts,
} from "../store/parts.ts";
import { type Before, holdBeforeIn } from "./standing.ts";
import { tellPartIn } from "./tell-participants.ts";

export type WorkRefusal = "unknown-answer" | "not-taking-part";
export type PartRefusal = WorkRefusal | "unknown-part";

/** An answer held, for who may work on it. */
export async function workOnIn(work: Work, id: AnswerId): Promise<Result<Before, WorkRefusal>> {
  const before = await holdBeforeIn(work, id);
  if (before === undefined) return refused("unknown-answer");
  return mayWork(before.standing) ? done(before) : refused("not-taking-part");
}

interface OnPart extends Before {
  readonly part: SealedPart;
}

async function workOnPartIn(work: Work, id: PartId): Promise<Result<OnPart, PartRefusal>> {
  // From the roof to the ground: the answer is held before its part.
  const found = await findPart(work, id);
  if (found === undefined) return refused("unknown-part");
  const before = await workOnIn(work, found.answer);
  if (!before.done) return before;
  const part = await holdPart(work, id);
  return part === undefined ? refused("unknown-part") : done({ ...before.value, part });
}

export interface AddParts {
  readonly answer: AnswerId;
  /** One or several, in order. */
  readonly titles: readonly string[];
  readonly owner?: PersonId | undefined;
  /** Known beforehand for the demonstration; there nobody is written to. */
  readonly ids?: readonly PartId[];
  readonly quiet?: true;
}

/** Parts are added at the end of the answer. */
export const addParts = action(addPartsIn);

export async function addPartsIn(
  work: Work,
  asked: AddParts,
): Promise<Result<AnswerId, WorkRefusal | "already-sent" | "unknown-owner">> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space, taking } = before.value;
  if (answer.stage !== "preparing") return refused("already-sent");
  const { owner } = asked;
  if (owner !== undefined && !taking.some(({ person }) => person === owner))
    return refused("unknown-owner");
  for (const [i, title] of asked.titles.entries()) {
    const id = asked.ids?.[i] ?? newId<"Part">();
    await savePart(work, {
      id,
      circle: answer.circle,
      answer: answer.id,
      kind: "part",
      title: await seal(work, space, title.slice(0, MOST_TITLE)),
      owner,
    });
    if (owner !== undefined)
      await tellPartIn(work, {
        part: id,
        to: owner,
        ...(asked.quiet === true ? { quiet: true } : {}),
      });
  }
  return done(answer.id);
}

export interface NamePart {
  readonly part: PartId;
  readonly title: string;
  /** Who answers for it, among those who take part; nobody when undefined. */
  readonly owner: PersonId | undefined;
}

/** A part gets another title, or somebody else who answers for it: they are told. */
export const namePart = action(namePartIn);

export async function namePartIn(
  work: Work,
  asked: NamePart,
): Promise<Result<AnswerId, PartRefusal | "unknown-owner">> {
  const on = await workOnPartIn(work, asked.part);
  if (!on.done) return on;
  const { part, space, taking } = on.value;
  const { owner } = asked;
  if (owner !== undefined && !taking.some(({ person }) => person === owner))
    return refused("unknown-owner");
  const title = await seal(work, space, asked.title.slice(0, MOST_TITLE));
  await savePartNamed(work, part.id, { title, owner });
  if (owner !== undefined && owner !== part.owner)
    await tellPartIn(work, { part: part.id, to: owner });
  return done(part.answer);
}

export interface OfPart {
  readonly part: PartId;
}

/** « Je m’en charge »: who works on the answer takes a part that nobody answers for. Twice changes nothing. */
export const takeOnPart = action(takeOnPartIn);

export async function takeOnPartIn(
  work: Work,
  { part: id }: OfPart,
): Promise<Result<AnswerId, PartRefusal | "unknown-owner" | "already-taken">> {
  const on = await workOnPartIn(work, id);
  if (!on.done) return on;
  const { part, person, taking } = on.value;
  if (part.owner === person) return done(part.answer);
  if (part.owner !== undefined) return refused("already-taken");
  if (part.kind === "learnt") return refused("unknown-part");
  if (!taking.some((one) => one.person === person)) return refused("unknown-owner");
  await savePartNamed(work, id, { title: part.title, owner: person });
  return done(part.answer);
}

/** A part leaves the answer, and is kept beside with its words. */
export const setPartAside = action(setPartAsideIn);

export function setPartAsideIn(work: Work, asked: OfPart) {
  return asideIn(work, asked, true);
}

/** A part comes back where it was. */
export const putPartBack = action((work: Work, asked: OfPart) => asideIn(work, asked, false));

async function asideIn(
  work: Work,
  { part: id }: OfPart,
  isAside: boolean,
): Promise<Result<AnswerId, PartRefusal | "already-sent">> {
  const on = await workOnPartIn(work, id);
  if (!on.done) return on;
  const { part, answer } = on.value;
  if (part.kind === "learnt") return refused("unknown-part");
  if (answer.stage !== "preparing") return refused("already-sent");
  await savePartAside(work, id, isAside);
  return done(part.answer);
}

/** A part goes up by one place; the first stays first. */
export const raisePart = action(raisePartIn);

export async function raisePartIn(
  work: Work,
  { part: id }: OfPart,
): Promise<Result<AnswerId, PartRefusal>> {
  const on = await workOnPartIn(work, id);
  if (!on.done) return on;
  const { part } = on.value;
  const parts = (await listParts(work, part.answer)).filter(
    (one) => one.kind === "part" && !one.isAside,
  );
  const above = parts[parts.findIndex((one) => one.id === id) - 1];
  if (above !== undefined && part.kind === "part") await swapParts(work, id, above.id);
  return done(part.answer);
}

export type WritePart = OfPart & Written;

/**
 * Somebody who takes part writes the words of a part, or what was learnt: the next version, with all
 * those before it kept. From an older version than the one that stands, nothing is written.
 */
export const writePart = action(writePartIn);

export async function writePartIn(
  work: Work,
  { part: id, words, from }: WritePart,
): Promise<Result<AnswerId, PartRefusal | WriteRefusal>> {
  const on = await workOnPartIn(work, id);
  if (!on.done) return on;
  const { part, answer, space, person } = on.value;
  const sealed = (await listWords(work, [id])).get(id)?.words;
  const stands = sealed === undefined ? "" : ((await open(work, space, sealed)) ?? "");
  const decision = decideWords(part, answer.stage, { words, from, most: MOST_WORDS, stands });
  if (!decision.done) return decision;
  if (decision.value === "next")
    await saveWords(work, part, { words: await seal(work, space, words), by: person });
  return done(part.answer);
}
