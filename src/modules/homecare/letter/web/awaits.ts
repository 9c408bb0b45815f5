import { dayOf, writeDay } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { PASSAGES } from "../../domain/address.ts";
import { listNotTheirsIn } from "../actions/see-not-theirs.ts";
import { letterTexts } from "./texts.fr.ts";

const { notTheirs: texts } = letterTexts;

/** On the home of whose letter it is: somebody else held it, its link is of no use any more; of which day. */
export async function waitsNotTheirs(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return (await listNotTheirsIn(work)).map(({ name, day }) => ({
    group: "look",
    says: texts.waits(name, writeDay(day, today)),
    about: texts.about,
    due: day,
    at: PASSAGES,
    go: texts.go,
    label: texts.goOf(name, writeDay(day, today)),
  }));
}
