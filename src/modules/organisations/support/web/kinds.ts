import { dayOf, writeDate } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { addressOf } from "../../domain/organisation.ts";
import { stateOf } from "../domain/accompaniment.ts";
import { seeToldIn, type ToldAccompaniment } from "../actions/tell-accompaniment.ts";
import { newsTexts as texts } from "./news-texts.fr.ts";

/** The page of the side that is written to. */
const atOf = ({ side, association, support }: ToldAccompaniment) =>
  side === "support"
    ? `${addressOf(support)}/accompagnees`
    : `${addressOf(association)}/accompagnement`;

const otherOf = ({ side, association, support }: ToldAccompaniment) =>
  side === "support" ? association.name : support.name;

function sayAsked(told: ToldAccompaniment): string {
  const { one, association, support } = told;
  if (one.acceptedAt !== undefined) return texts.longer(otherOf(told));
  return one.askedBy === "support"
    ? texts.proposes(support.name, association.name)
    : texts.asks(association.name, support.name);
}

/** What an answer was: kept with the fact, since an end may follow. */
function sayAnswered(told: ToldAccompaniment): string {
  const other = otherOf(told);
  if (told.about === "yes") return texts.answered.yes(other);
  if (told.about === "no") return texts.answered.no(other);
  if (told.about === "ended") return texts.answered.ended(other);
  return told.about.endsWith("true")
    ? texts.answered.longer(other)
    : texts.answered.notLonger(other);
}

/** Letters about who accompanies whom: one is asked, was answered, or reads that the end comes. */
export const supportKinds = {
  "organisations.accompaniment-asked": letterKind({
    why: texts.asked.why,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldIn(work, facts);
      if (told === undefined) return undefined;
      const { one, side, about } = told;
      const state = stateOf(one, dayOf(work.now));
      const isWaiting =
        about === ""
          ? state === "asked"
          : state === "standing" && one.wanted !== undefined && one.wanted.by !== side;
      return isWaiting ? told : undefined;
    },
    says: (all) => ({
      subject: all.length === 1 ? all.map(sayAsked).join("") : texts.asked.several(all.length),
      entries: all.map((told) => ({
        title: sayAsked(told),
        at: atOf(told),
        lines: [told.about === "" ? texts.asked.line : texts.asked.longerLine],
      })),
    }),
  }),
  "organisations.accompaniment-answered": letterKind({
    why: texts.answered.why,
    sort: "digest",
    find: seeToldIn,
    says: (all) => ({
      subject:
        all.length === 1 ? all.map(sayAnswered).join("") : texts.answered.several(all.length),
      entries: all.map((told) => ({
        title: sayAnswered(told),
        at: atOf(told),
        lines: [
          told.one.endedAt === undefined
            ? texts.answered.line(writeDate(told.one.until))
            : texts.answered.overLine,
        ],
      })),
    }),
  }),
  "organisations.accompaniment-ends": letterKind({
    why: texts.ends.why,
    sort: "digest",
    find: async (work, facts) => {
      const told = await seeToldIn(work, facts);
      const isTrue =
        told !== undefined &&
        stateOf(told.one, dayOf(work.now)) === "standing" &&
        told.one.until.toString() === told.about;
      return isTrue ? told : undefined;
    },
    says: (all) => ({
      subject:
        all.length === 1
          ? all.map((told) => texts.nearEnd(otherOf(told), writeEnd(told))).join("")
          : texts.ends.several(all.length),
      entries: all.map((told) => ({
        title: texts.nearEnd(otherOf(told), writeEnd(told)),
        at: atOf(told),
        lines: [texts.ends.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;

const writeEnd = ({ one }: ToldAccompaniment) => `le ${writeDate(one.until)}`;
