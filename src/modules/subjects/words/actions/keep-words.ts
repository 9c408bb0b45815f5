import { dayOf } from "#basics/dates";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  isOperator,
  recordAdministrativeActIn,
  type Work,
} from "#services/house";

import {
  type LineProblem,
  lineFor,
  linesOf,
  MOST_LINES,
  type OwnTie,
  readOwnLine,
  saidAlone,
  tidyLine,
} from "../domain/own-lines.ts";
import { isKnownWord, wordsIn } from "../domain/thesaurus.ts";
import {
  addOwnLines,
  changeOwnLine,
  dropOwnLine,
  isSaidElsewhere,
  listOwnLines,
  type OwnLine,
} from "../store/own-lines.ts";
import { houseListOf } from "../store/thesaurus-file.ts";
import { dropUnmet, leaveWord, takeBackLeft } from "../store/unmet.ts";
import { forgetKnownWords, knownWordsIn } from "./known-words.ts";
import { printOfLeft } from "./note-unmet.ts";

type NotTheirs = "not-the-operator";

/** An action that changes the list: once it is done, what this process keeps of it is read anew. */
function changing<Asked, Value, Refusal extends string>(
  step: (work: Work, asked: Asked) => Promise<Result<Value, Refusal>>,
) {
  const act = action(step);
  return async (app: App, actor: Actor, asked: Asked): Promise<Result<Value, Refusal>> => {
    const told = await act(app, actor, asked);
    if (told.done) forgetKnownWords(app);
    return told;
  };
}

export interface SaidMeaning {
  readonly word: string;
  /** A word, or words in a row, that are known. */
  readonly known: string;
  readonly tie: OwnTie;
}

export type MeaningRefusal = NotTheirs | "no-word" | "unknown-word" | "already-said" | "too-many";

/** « Ce mot veut dire… »: a word stands to one that is known; a line is added for it. */
export const addMeaning = changing(addMeaningIn);

async function addMeaningIn(
  work: Work,
  asked: SaidMeaning,
): Promise<Result<string, MeaningRefusal>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  if (!isKnownWord(wordsIn(asked.known), await knownWordsIn(work))) return refused("unknown-word");
  const line = lineFor(asked);
  if (!readOwnLine(line).read) return refused("no-word");
  const there = await listOwnLines(work);
  if (there.length >= MOST_LINES) return refused("too-many");
  if ((await addOwnLines(work, [line])) === 0) return refused("already-said");
  await dropUnmet(work, saidAlone([line]));
  await recordAdministrativeActIn(work, { what: "word-line-added", about: line });
  return done(line);
}

export type ChangeRefusal = NotTheirs | LineProblem | "already-said" | "gone";

/** A line is written otherwise: here it must be understood. */
export const changeLine = changing(changeLineIn);

async function changeLineIn(work: Work, asked: OwnLine): Promise<Result<string, ChangeRefusal>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  const line = tidyLine(asked.line);
  const read = readOwnLine(line);
  if (!read.read) return refused(read.problem);
  if (await isSaidElsewhere(work, { id: asked.id, line })) return refused("already-said");
  if (!(await changeOwnLine(work, { id: asked.id, line }))) return refused("gone");
  await dropUnmet(work, saidAlone([line]));
  await recordAdministrativeActIn(work, { what: "word-line-changed", about: line });
  return done(line);
}

/** A line is taken away. */
export const dropLine = changing(dropLineIn);

async function dropLineIn(
  work: Work,
  { id }: { readonly id: Id<"WordLine"> },
): Promise<Result<string, NotTheirs | "gone">> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  const line = await dropOwnLine(work, id);
  if (line === undefined) return refused("gone");
  await recordAdministrativeActIn(work, { what: "word-line-removed", about: line });
  return done(line);
}

/** What became of the lines of a text. */
export interface Imported {
  readonly added: number;
  /** Those that this instance, or the house, says already. */
  readonly known: number;
  /** Of those that were added: not understood, kept as they came. */
  readonly broken: number;
}

export type ImportRefusal = NotTheirs | "empty" | "not-text" | "too-many";

/** A text in the format of `data/mots.txt` is added: what is there already is not added twice, what is not understood is kept. */
export const importLines = changing(importLinesIn);

/** The step. */
export async function importLinesIn(
  work: Work,
  { text }: { readonly text: string | undefined },
): Promise<Result<Imported, ImportRefusal>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  if (text === undefined) return refused("not-text");
  const lines = linesOf(text);
  if (lines.length === 0) return refused("empty");
  const house = new Set(linesOf(houseListOf(work.app.config.projectFolder)));
  const fresh = lines.filter((line) => !house.has(line));
  const there = (await listOwnLines(work)).map(({ line }) => line);
  const added = fresh.filter((line) => !there.includes(line));
  if (there.length + added.length > MOST_LINES) return refused("too-many");
  await addOwnLines(work, added);
  await dropUnmet(work, saidAlone(added));
  const broken = added.filter((line) => !readOwnLine(line).read).length;
  await recordAdministrativeActIn(work, {
    what: "word-lines-imported",
    about: String(added.length),
  });
  return done({ added: added.length, known: lines.length - added.length, broken });
}

/** A word is not to be completed: it goes from the list, and is noted no more. The journal does not say which. */
export const leaveOut = changing(leaveOutIn);

async function leaveOutIn(
  work: Work,
  { word }: { readonly word: string },
): Promise<Result<undefined, NotTheirs | "gone">> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  if ((await dropUnmet(work, [word])) === 0) return refused("gone");
  const day = dayOf(work.now).toString();
  await leaveWord(work, { print: printOfLeft(work.app, word), day });
  await recordAdministrativeActIn(work, { what: "word-left" });
  return done(undefined);
}

/** All words that were left may be noted again: which they are, nobody knows. */
export const takeBack = changing(takeBackIn);

async function takeBackIn(work: Work): Promise<Result<undefined, NotTheirs>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  await takeBackLeft(work);
  await recordAdministrativeActIn(work, { what: "words-left-forgotten" });
  return done(undefined);
}
