import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import type { CircleArchive, Work } from "#services/house";

import { heardOutside } from "../domain/closed-session.ts";
import { type Entry, takenBackOf } from "../domain/entry.ts";
import { listEntries } from "../store/entries.ts";
import { lastMetAt, listMeetings } from "../store/meetings.ts";
import { listPoints } from "../store/points.ts";
import { openEntryIn, openPointIn, toldPoint, wordsIn } from "./standing.ts";
import { texts } from "./texts.fr.ts";

/** All that a circle prepared and marked at its meetings, for a member who takes it away. Minutes go with its documents. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Space">(circle)) return {};
    const asked = { from: 0, most: 10_000 };
    const kept = [
      ...(await listMeetings(work, [circle], { ...asked, over: true })),
      ...(await listMeetings(work, [circle], { ...asked, over: false })),
    ];
    const all = [];
    for (const meeting of kept) {
      const points = [];
      for (const one of await listPoints(work, meeting.id))
        points.push(await openPointIn(work, one));
      const entries = [];
      for (const one of heardOutside(points, await listEntries(work, meeting.id)))
        entries.push(await openEntryIn(work, one));
      all.push({
        titre: (await wordsIn(work, meeting))?.title ?? null,
        le: meeting.starts.toString(),
        points: points.map((one) => toldPoint(one).title),
        "ce qui a été dit": await saidIn(work, entries),
      });
    }
    return { "Les réunions": all };
  },
  livedAt: (work, circle) => lastMetAt(work, circle),
};

const MARKED: Partial<Record<Entry["kind"], string>> = {
  noted: texts.noted,
  todo: texts.todo,
  proposed: texts.proposed,
  decided: texts.decided,
  asked: texts.asked,
  dropped: texts.dropped,
};

/** What was said, each sentence once: when, by whom, and as what it was marked. */
async function saidIn(work: Work, entries: readonly Entry[]) {
  const gone = takenBackOf(entries);
  const known = new Map<string, Entry>(entries.map((one) => [one.id, one]));
  const names = await namesOfIn(work, [...new Set(entries.map(({ by }) => by))]);
  const said = new Map<string, { readonly entry: Entry; readonly marks: string[] }>();
  for (const entry of entries) {
    if (entry.words === undefined) continue;
    const first = firstOf(entry, known);
    // What is to be done may be said in other words than the message that it marks.
    const isSame = first.words?.text === entry.words.text;
    const of = isSame ? first : entry;
    const line = said.get(of.id) ?? { entry: of, marks: [] };
    said.set(of.id, line);
    const mark = MARKED[entry.kind];
    if (mark !== undefined && !gone.has(entry.id)) line.marks.push(mark);
  }
  return [...said.values()].map(({ entry: { at, by, words }, marks }) => ({
    le: at.toString(),
    par: names.get(by) ?? null,
    texte: words?.text ?? null,
    marques: marks,
  }));
}

/** The message that an entry marks, or whose mark it settles; itself where it is about none. */
function firstOf(entry: Entry, known: ReadonlyMap<string, Entry>): Entry {
  const about = entry.about === undefined ? undefined : known.get(entry.about);
  return about === undefined ? entry : firstOf(about, known);
}
