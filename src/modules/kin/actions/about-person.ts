import { dropFileIn, makeOwnSpaceIn, open, seal } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import { type Bond, otherOf, type PersonId, standingOf } from "../domain/bond.ts";
import { listBonds } from "../store/bonds.ts";
import { fates } from "../store/fates.ts";
import { joinBonds } from "../store/join-bonds.ts";
import { listSigns } from "../store/signs.ts";
import { findWatch, listAway, listQuestions } from "../store/watches.ts";
import { listWordsBy, listWordsTo, saveMovedWord, type SealedWord } from "../store/words.ts";
import { leaveUnwatchedIn } from "./note-sign.ts";
import { saidOfIn } from "./open-words.ts";
import { standingWords } from "./texts.fr.ts";

const RECEIVED = "Vos nouvelles, reçues";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "kin-about-person", run);
}

/**
 * With whom one gives each other news, on which days, what they wrote, and what they agreed of their silence: given whole; gone with whoever leaves, on both sides;
 * of two persons who are one, joined and sealed anew.
 */
export const aboutPerson: AboutPerson = {
  forThemAlone: [RECEIVED],
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Vos nouvelles": await givenBonds(lent, person),
      "Vos nouvelles, écrites": await givenWords(lent, await listWordsBy(lent, ownSpaceOf(person))),
      [RECEIVED]: await givenWords(lent, await wordsTo(lent, person)),
    })),
  erases: (work, person) =>
    whole(work, async (lent) => {
      for (const bond of await listBonds(lent, person))
        await leaveUnwatchedIn(lent, bond, [otherOf(bond, person)]);
      await dropPictures(lent, await allWords(lent, person));
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      for (const bond of await listBonds(lent, from))
        if (otherOf(bond, from) === into) await leaveUnwatchedIn(lent, bond, [into]);
      const before = await allWords(lent, from);
      await joinBonds(lent, from, into);
      await sealAnew(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
      const left = new Set((await allWords(lent, into)).map(({ id }) => id));
      await dropPictures(
        lent,
        before.filter(({ id }) => !left.has(id)),
      );
    }),
};

async function allWords(work: Work, person: PersonId): Promise<readonly SealedWord[]> {
  const by = await listWordsBy(work, ownSpaceOf(person));
  return [...by, ...(await listWordsTo(work, person))];
}

async function dropPictures(work: Work, words: readonly SealedWord[]): Promise<void> {
  for (const { picture } of words) if (picture !== undefined) await dropFileIn(work, picture);
}

async function sealAnew(work: Work, from: PersonId, into: PersonId): Promise<void> {
  const was = ownSpaceOf(from);
  const space = await makeOwnSpaceIn(work, into);
  for (const { id, sealed } of await listWordsBy(work, was)) {
    const text = await open(work, was, sealed);
    await saveMovedWord(work, id, {
      space,
      sealed: text === undefined ? sealed : await seal(work, space, text),
    });
  }
}

async function givenBonds(work: Work, person: PersonId) {
  const bonds = await bondsOf(work, person);
  const names = await namesOfIn(
    work,
    bonds.map((one) => otherOf(one, person)),
  );
  const given = [];
  for (const bond of bonds)
    given.push({
      avec: names.get(otherOf(bond, person)) ?? null,
      état: standingWords[standingOf(bond, person)],
      "demandé le": bond.askedAt.toString(),
      "jours avec un signe": (await listSigns(work, bond.id)).map(({ day }) => day.toString()),
      ...(await givenSilence(work, bond, person)),
    });
  return given;
}

async function givenSilence(work: Work, { id }: Bond, person: PersonId) {
  const watch = await findWatch(work, id);
  return {
    "silence remarqué":
      watch === undefined
        ? null
        : {
            "proposé par vous": watch.proposedBy === person,
            "d’accord le": watch.agreedAt?.toString() ?? null,
            "jours après la question": watch.delay,
          },
    "jours d’absence": (await listAway(work, id)).map(({ from, until }) => ({
      du: from.toString(),
      au: until.toString(),
    })),
    questions: (await listQuestions(work, id)).map(({ askedAt, toldAt, closedAt }) => ({
      le: askedAt.toString(),
      "prévenus le": toldAt?.toString() ?? null,
      "close le": closedAt?.toString() ?? null,
    })),
  };
}

async function givenWords(work: Work, words: readonly SealedWord[]) {
  const given = [];
  for (const word of words) {
    const said = await saidOfIn(work, word);
    if (said !== undefined)
      given.push({
        le: word.writtenAt.toString(),
        mots: said.words ?? null,
        "ce que montre la photo": said.alt ?? null,
        "de la part de": said.from ?? null,
      });
  }
  return given;
}

async function wordsTo(work: Work, person: PersonId): Promise<readonly SealedWord[]> {
  const all = await listWordsTo(work, person);
  const quiet = await listQuietIn(
    work,
    all.map(({ id }) => id),
    { person },
  );
  return all.filter(({ id }) => !quiet.has(id));
}

/** But what the gate keeps from them. */
async function bondsOf(work: Work, person: PersonId): Promise<readonly Bond[]> {
  const all = await listBonds(work, person);
  const quiet = await listQuietIn(
    work,
    all.map(({ id }) => id),
    { person },
  );
  return all.filter(({ id }) => !quiet.has(id));
}
