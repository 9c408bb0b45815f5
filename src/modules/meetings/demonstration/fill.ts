import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { addOccasionIn, seeOccasionIn } from "#modules/calendar";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { sayConsentIn } from "../actions/consent.ts";
import { closeMeetingIn } from "../actions/keep-minutes.ts";
import { addPointIn } from "../actions/keep-points.ts";
import { setSettingIn } from "../actions/list-meetings.ts";
import { markToDoIn, noteIn, proposeIn } from "../actions/mark.ts";
import { openMeetingIn, openPointIn } from "../actions/open-meeting.ts";
import { prepareMeetingIn } from "../actions/prepare-meeting.ts";
import { sayIn } from "../actions/say.ts";
import { enterRoomIn, sayWhetherComingIn, seatSomebodyIn } from "../actions/take-seat.ts";
import { passTurnIn, raiseHandIn } from "../actions/take-turns.ts";
import { convokeIn } from "../actions/tell.ts";
import type { PointId } from "../domain/meeting.ts";
import {
  type DemonstrationMeeting,
  type DemonstrationSaid,
  demonstrationMeetings,
} from "./meetings.ts";

const idOf = (key: DemonstrationPersonKey) => demonstrationPeople[key].id;

/** Somebody does something at a moment. */
async function did<T>(
  app: App,
  by: DemonstrationPersonKey,
  now: Temporal.Instant,
  run: (work: Work) => Promise<Result<T, string>>,
): Promise<T> {
  const told = await app.transaction(person(idOf(by)), (work) => run({ ...work, now }));
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}

/** A board that meets openly: a meeting that is over, one in its room; and one that a circle prepares. */
export async function fillMeetings(app: App): Promise<void> {
  const { id: circle } = demonstrationCircles.governing;
  await did(app, "roseline", daysAgo(app, 60), (work) =>
    setSettingIn(work, { circle, isOpen: true, powers: 1, quorum: 4 }),
  );
  for (const meeting of demonstrationMeetings) await fillOne(app, meeting);
}

const daysAgo = (app: App, days: number) =>
  instantOf({ daysAgo: days, hour: "18:30" }, dayOf(app.clock.now()));

async function fillOne(app: App, asked: DemonstrationMeeting): Promise<void> {
  const { own, occasion, by, id: meeting } = asked;
  const begins = own === undefined ? app.clock.now() : beganAt(app, own.began);
  const before = begins.subtract({ hours: 24 * 5 });
  if (own !== undefined) await did(app, by, before, (work) => addIn(work, asked, own, begins));
  await did(app, by, before, async (work) => {
    const date = (await seeOccasionIn(work, { occasion }))?.dates.find(
      ({ isOver, cancelledAt }) => !isOver && cancelledAt === undefined,
    )?.id;
    return prepareMeetingIn(work, { id: meeting, occasion, date });
  });
  const points: PointId[] = [];
  for (const { title, about, minutes, by: adds } of asked.points)
    points.push(
      await did(app, adds, before, (work) => addPointIn(work, { meeting, title, about, minutes })),
    );
  await did(app, by, before, (work) => convokeIn(work, { meeting, quiet: true }));
  for (const one of asked.comes)
    await did(app, one, before, (work) => sayWhetherComingIn(work, { meeting, stands: "coming" }));
  for (const { by: one, holder } of asked.excused ?? [])
    await did(app, one, before, (work) =>
      sayWhetherComingIn(
        work,
        holder === undefined
          ? { meeting, stands: "excused" }
          : { meeting, stands: "represented", holder: idOf(holder) },
      ),
    );
  if (own !== undefined) await holdOne(app, asked, { begins, points });
}

function beganAt(
  app: App,
  began: NonNullable<DemonstrationMeeting["own"]>["began"],
): Temporal.Instant {
  if ("daysAgo" in began) return daysAgo(app, began.daysAgo);
  const exact = app.clock.now().subtract({ minutes: began.minutesAgo });
  const minute = 60_000;
  return Temporal.Instant.fromEpochMilliseconds(
    Math.floor(exact.epochMilliseconds / minute) * minute,
  );
}

function addIn(
  work: Work,
  { occasion }: DemonstrationMeeting,
  own: NonNullable<DemonstrationMeeting["own"]>,
  begins: Temporal.Instant,
) {
  const starts = begins.toZonedDateTimeISO("Europe/Paris");
  return addOccasionIn(work, {
    id: occasion,
    space: spaceOf(demonstrationCircles[own.circle].id),
    kind: "meeting",
    words: { title: own.title, about: undefined, address: own.address, video: undefined },
    commune: undefined,
    when: {
      zone: "Europe/Paris",
      day: starts.toPlainDate(),
      at: starts.toPlainTime(),
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes: own.minutes,
    seenBy: "members",
    capacity: undefined,
    quiet: true,
  });
}

interface Room {
  readonly begins: Temporal.Instant;
  readonly points: readonly PointId[];
}

async function holdOne(
  app: App,
  asked: DemonstrationMeeting,
  { begins, points }: Room,
): Promise<void> {
  const { id: meeting, by } = asked;
  const after = (minutes: number) => begins.add({ minutes });
  await did(app, by, begins, (work) => openMeetingIn(work, { meeting }));
  for (const one of asked.comes)
    await did(app, one, after(1), (work) => enterRoomIn(work, { meeting }));
  for (const one of asked.telephone ?? [])
    await did(app, by, after(1), (work) =>
      seatSomebodyIn(work, { meeting, person: idOf(one), stands: "telephone" }),
    );
  for (const [at, { opens, said = [] }] of asked.points.entries()) {
    const point = points[at];
    if (opens === undefined || point === undefined) continue;
    await did(app, by, after(opens), (work) => openPointIn(work, { meeting, point }));
    for (const one of said) await sayOne(app, asked, begins, one);
  }
  for (const one of asked.hands ?? []) {
    const hears = asked.telephone?.includes(one) === true ? by : one;
    await did(app, hears, after(32), (work) => raiseHandIn(work, { meeting, person: idOf(one) }));
  }
  if (asked.hands !== undefined)
    await did(app, by, after(33), (work) => passTurnIn(work, { meeting, after: undefined }));
  const { closes } = asked;
  if (closes !== undefined)
    await did(app, by, after(closes), (work) => closeMeetingIn(work, { meeting, quiet: true }));
}

async function sayOne(
  app: App,
  { id: meeting }: DemonstrationMeeting,
  begins: Temporal.Instant,
  { by, at, text, mark }: DemonstrationSaid,
): Promise<void> {
  const now = begins.add({ minutes: at });
  const number = await did(app, by, now, (work) => sayIn(work, { meeting, text }));
  switch (mark?.as) {
    case undefined:
      return;
    case "noted":
      await did(app, by, now, (work) => noteIn(work, { meeting, number }));
      return;
    case "todo": {
      const due = dayOf(begins).add({ days: mark.inDays });
      const asked = { meeting, number, who: idOf(mark.who), due };
      await did(app, by, now, (work) => markToDoIn(work, asked));
      return;
    }
    case "proposed": {
      const proposal = await did(app, by, now, (work) => proposeIn(work, { meeting, number }));
      for (const one of mark.agree)
        await did(app, one, now.add({ minutes: 1 }), (work) =>
          sayConsentIn(work, { meeting, proposal, answer: "agrees" }),
        );
    }
  }
}
