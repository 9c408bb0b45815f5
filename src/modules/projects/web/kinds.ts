import { letterKind, type NotificationKind, type Work, type WrittenEntry } from "#services/house";

import {
  seeInvitedIn,
  seeToldAnswerIn,
  seeToldFreedIn,
  seeToldNearIn,
  seeToldPartIn,
} from "../actions/tell-participants.ts";
import { mailTexts as texts } from "./mails-texts.fr.ts";
import { stageNames } from "../domain/names.fr.ts";

import { texts as pageTexts } from "./texts.fr.ts";
import { sayDeadline } from "./words.tsx";

type Facts = Readonly<Record<string, unknown>>;

/** A kind of letter about answers: what of its facts still holds, as lines to tell. */
function kind(asked: {
  readonly why: string;
  readonly sort?: "digest";
  readonly subject: (count: number) => string;
  readonly entry: (work: Work, facts: Facts) => Promise<WrittenEntry | undefined>;
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: asked.sort ?? "direct",
    find: asked.entry,
    says: (entries) => ({ subject: asked.subject(entries.length), entries }),
  });
}

/** What is said about joint answers: a part is mine to write, an answer ended. */
export const answerKinds = {
  "projects.part-given": kind({
    why: texts.kinds.given,
    subject: texts.given,
    entry: async (work, facts) => {
      const told = await seeToldPartIn(work, facts);
      return (
        told && {
          title: told.title,
          at: `/reponses/${told.answer.id}/parties/${told.part}`,
          lines: [texts.givenIn(told.answer.call.title)],
        }
      );
    },
  }),
  "projects.part-freed": kind({
    why: texts.kinds.freed,
    sort: "digest",
    subject: texts.freed,
    entry: async (work, facts) => {
      const told = await seeToldFreedIn(work, facts);
      return (
        told && {
          title: told.title,
          at: `/reponses/${told.answer.id}/parties/${told.part}`,
          lines: [texts.givenIn(told.answer.call.title), texts.freedSays],
        }
      );
    },
  }),
  "projects.deadline-near": kind({
    why: texts.kinds.near,
    sort: "digest",
    subject: texts.near,
    entry: async (work, facts) => {
      const told = await seeToldNearIn(work, facts);
      return (
        told && {
          title: told.answer.call.title,
          at: `/reponses/${told.answer.id}`,
          lines: [
            `${sayDeadline(told.answer.call.deadline, work.now)}.`,
            texts.nearSays(pageTexts.progress(told.written, told.all)),
          ],
        }
      );
    },
  }),
  "projects.entered": kind({
    why: texts.kinds.entered,
    subject: texts.entered,
    entry: async (work, facts) => {
      const told = await seeToldAnswerIn(work, facts);
      if (told === undefined) return undefined;
      return { title: told.call.title, at: `/reponses/${told.id}`, lines: [texts.enteredSays] };
    },
  }),
  "projects.invited": kind({
    why: texts.kinds.invited,
    subject: texts.invited,
    entry: async (work, facts) => {
      const told = await seeInvitedIn(work, facts);
      if (told === undefined) return undefined;
      const at = `/reponses/${told.id}/entrer`;
      return { title: told.call.title, at, lines: [texts.invitedSays] };
    },
  }),
  "projects.ended": kind({
    why: texts.kinds.ended,
    subject: texts.ended,
    entry: async (work, facts) => {
      const told = await seeToldAnswerIn(work, facts);
      // An outcome that was taken back is not told.
      if (told === undefined || told.stage !== facts["outcome"]) return undefined;
      const lines = [`${stageNames[told.stage]}.`];
      return { title: told.call.title, at: `/reponses/${told.id}`, lines };
    },
  }),
} as const satisfies Record<string, NotificationKind>;
