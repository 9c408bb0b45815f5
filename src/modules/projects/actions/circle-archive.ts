import { isId } from "#basics/id";
import type { CircleArchive, Work } from "#services/house";

import type { CircleId } from "../domain/answer.ts";
import { stageNames, wayNames } from "../domain/names.fr.ts";
import { lastWorkedAt, listAnswersOf } from "../store/answers.ts";
import { openPieceIn } from "./attach-piece.ts";
import { seeAnswerIn, type SeenAnswer } from "./see-answer.ts";
import { seeVersionsIn } from "./see-parts.ts";

/** All the joint answers of a circle with every version of their parts, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle)) return {};
    const answers = await giveAllIn(work, circle);
    return answers.length === 0 ? {} : { "Les réponses communes": answers };
  },
  data: async (work, circle) => {
    const seen = isId<"Circle">(circle) ? await seeAllIn(work, circle) : [];
    const answers = [];
    for (const one of seen) answers.push(await dataIn(work, one));
    return answers.length === 0 ? {} : { answers };
  },
  words: { stage: stageNames, way: wayNames },
  files: async (work, circle) =>
    (isId<"Circle">(circle) ? await seeAllIn(work, circle) : []).flatMap(ownFiles),
  opens: async (work, piece) =>
    isId<"AttachedPiece">(piece) ? (await openPieceIn(work, { piece }))?.bytes : undefined,
  livedAt: (work, circle) => lastWorkedAt(work, circle),
};

/** What the circle itself holds: what is lent stays with whoever lends it. */
function ownFiles({ pieces, sendings }: SeenAnswer) {
  const own = pieces.filter((one) => one.lentBy === undefined && one.takenBackAt === undefined);
  return [...own, ...sendings.flatMap(({ files }) => files)].map(({ id, name }) => ({ id, name }));
}

/** An answer under English keys. */
async function dataIn(work: Work, seen: SeenAnswer) {
  const { answer, taking, requirements, pieces, sendings } = seen;
  return {
    call: answer.call.title,
    callAt: answer.call.at ?? null,
    deadline: answer.call.deadline?.toString() ?? null,
    startedAt: answer.startedAt.toString(),
    stage: answer.stage,
    taking: taking.map(({ name, organisationNamed }) => ({
      name,
      organisation: organisationNamed?.name ?? null,
    })),
    requirements: requirements.map(({ title, life }) => ({ title, isMet: life.state === "done" })),
    parts: (await givePartsIn(work, seen)).map((part) => ({
      title: part.titre,
      owner: part["qui s’en charge"],
      isAside: part["mise de côté"],
      versions: part.versions.map((one) => ({
        version: one.version,
        words: one.texte,
        by: one.par,
        at: one.le,
      })),
    })),
    pieces: pieces.map(({ name, byName, lentBy }) => ({
      name,
      by: byName,
      lentBy: lentBy ?? null,
    })),
    sendings: sendings.map(({ on, way, recipient, details, name }) => ({
      on: on.toString(),
      way,
      recipient: recipient ?? null,
      details: details ?? null,
      by: name,
    })),
    ended:
      answer.ended === undefined ? null : { on: answer.ended.on.toString(), why: seen.why ?? null },
    files: ownFiles(seen),
  };
}

async function giveAllIn(work: Work, circle: CircleId) {
  const given = [];
  for (const seen of await seeAllIn(work, circle)) given.push(await giveIn(work, seen));
  return given;
}

async function seeAllIn(work: Work, circle: CircleId): Promise<readonly SeenAnswer[]> {
  const all: SeenAnswer[] = [];
  for (const { id } of await listAnswersOf(work, circle)) {
    const seen = await seeAnswerIn(work, { answer: id });
    if (seen !== undefined) all.push(seen);
  }
  return all;
}

/** The parts in their order, each with all its versions: those set aside and what was learnt too. */
async function givePartsIn(work: Work, { parts, aside, learnt }: SeenAnswer) {
  const given = [];
  for (const part of [...parts, ...aside, ...(learnt === undefined ? [] : [learnt])]) {
    const all = await seeVersionsIn(work, { part: part.id });
    given.push({
      titre: part.title,
      "qui s’en charge": part.owner === undefined ? null : part.ownerName,
      "mise de côté": part.isAside,
      versions: (all?.versions ?? []).map(({ version, words, byName, at }) => ({
        version,
        texte: words,
        par: byName,
        le: at.toString(),
      })),
    });
  }
  return given;
}

async function giveIn(work: Work, seen: SeenAnswer) {
  const { answer, taking, requirements, pieces, papers, sendings } = seen;
  return {
    appel: answer.call.title,
    adresse: answer.call.at ?? null,
    "à rendre avant": answer.call.deadline?.toString() ?? null,
    commencée: answer.startedAt.toString(),
    étape: stageNames[answer.stage],
    "qui répond": taking.map(({ name, organisationNamed }) => ({
      nom: name,
      pour: organisationNamed?.name ?? null,
    })),
    "ce que l’appel demande": requirements.map(({ title, life }) => ({
      demande: title,
      réunie: life.state === "done",
    })),
    parties: await givePartsIn(work, seen),
    papiers: papers.map(({ name, byName }) => ({ nom: name, "joint par": byName })),
    pièces: pieces.map(({ name, byName, lentBy }) => ({
      nom: name,
      "jointe par": byName,
      "prêtée par": lentBy ?? null,
    })),
    envois: sendings.map(({ on, way, recipient, details, name, organisationNamed }) => ({
      le: on.toString(),
      comment: wayNames[way],
      "à qui": recipient ?? null,
      précisions: details ?? null,
      par: name,
      pour: organisationNamed?.name ?? null,
    })),
    issue:
      answer.ended === undefined
        ? null
        : { le: answer.ended.on.toString(), pourquoi: seen.why ?? null },
  };
}
