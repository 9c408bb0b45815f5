import { writeDate } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { letterKind, type NotificationKind, type Work } from "#services/house";

import { addressOf } from "../../domain/organisation.ts";
import { seeToldWorkIn, type ToldWork } from "../actions/tell-work.ts";
import { stateOf } from "../domain/employment.ts";
import { newsTexts as texts } from "./news-texts.fr.ts";

/** Where one reads where one works. */
export const MY_WORK = "/moi/travail";

interface Named extends ToldWork {
  readonly name: string;
}

/** Whether the letter goes to the person themself. */
const isTheirs = ({ one, person }: ToldWork) => one.person === person;

const atOf = (told: ToldWork) =>
  isTheirs(told) ? MY_WORK : `${addressOf(told.organisation)}/qui-travaille-ici`;

async function namedIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<Named | undefined> {
  const told = await seeToldWorkIn(work, facts);
  if (told === undefined) return undefined;
  const { person } = told.one;
  const names = await namesOfIn(work, person === undefined ? [] : [person]);
  return { ...told, name: (person && names.get(person)) ?? "" };
}

function sayAnswered(told: Named): string {
  const { name } = told.organisation;
  if (isTheirs(told))
    return told.about === "yes" ? texts.answered.theyYes(name) : texts.answered.theyNo(name);
  return told.about === "yes" ? texts.answered.personYes(name) : texts.answered.personNo(name);
}

function sayEnded(told: Named): string {
  const day = told.one.until === undefined ? "" : writeDate(told.one.until);
  const { name } = told.organisation;
  return isTheirs(told) ? texts.ended.you(name, day) : texts.ended.they(told.name, name, day);
}

const sayAsked = ({ name, organisation }: Named) => texts.asked.one(name, organisation.name);

const subjectOf = (
  all: readonly Named[],
  one: (told: Named) => string,
  several: (count: number) => string,
) => (all.length === 1 ? all.map(one).join("") : several(all.length));

/** Letters about who works where: one is asked, was answered, or reads that it ends. */
export const workKinds = {
  "organisations.work-asked": letterKind({
    why: texts.asked.why,
    sort: "direct",
    find: async (work, facts) => {
      const told = await namedIn(work, facts);
      return told !== undefined && stateOf(told.one, work.now) === "waiting" ? told : undefined;
    },
    says: (all) => ({
      subject: subjectOf(all, sayAsked, texts.asked.several),
      entries: all.map((told) => ({
        title: sayAsked(told),
        at: atOf(told),
        lines: [texts.asked.line],
      })),
    }),
  }),
  "organisations.work-answered": letterKind({
    why: texts.answered.why,
    sort: "direct",
    find: namedIn,
    says: (all) => ({
      subject: subjectOf(all, sayAnswered, texts.answered.several),
      entries: all.map((told) => ({
        title: sayAnswered(told),
        at: atOf(told),
        lines: [told.about === "yes" ? texts.answered.yesLine : texts.answered.noLine],
      })),
    }),
  }),
  "organisations.work-ended": letterKind({
    why: texts.ended.why,
    sort: "direct",
    find: async (work, facts) => {
      const told = await namedIn(work, facts);
      return told?.one.ended === undefined ? undefined : told;
    },
    says: (all) => ({
      subject: subjectOf(all, sayEnded, texts.ended.several),
      entries: all.map((told) => ({
        title: sayEnded(told),
        at: atOf(told),
        lines: [texts.ended.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
