import { addOccasionIn } from "#modules/calendar";
import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work } from "#services/house";

import { setSettingIn } from "../../src/modules/meetings/actions/list-meetings.ts";
import { addPointIn } from "../../src/modules/meetings/actions/keep-points.ts";
import { noteIn, proposeIn } from "../../src/modules/meetings/actions/mark.ts";
import { openMeetingIn } from "../../src/modules/meetings/actions/open-meeting.ts";
import { prepareMeetingIn } from "../../src/modules/meetings/actions/prepare-meeting.ts";
import { sayIn } from "../../src/modules/meetings/actions/say.ts";
import { raiseHandIn } from "../../src/modules/meetings/actions/take-turns.ts";
import { demonstrationMeetings } from "../../src/modules/meetings/demonstration/meetings.ts";
import type { TestHouse } from "../support/house.ts";
import { toldOccasion } from "../support/occasions.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

export const paths: readonly string[] = demonstrationMeetings.flatMap(({ id }) =>
  ["", "/participants", "/compte-rendu", "/compte-rendu.pdf"].map(
    (rest) => `/reunions/${id}${rest}`,
  ),
);

/** In a circle of which only Malika knows, a meeting that she prepares and opens, with what she says and marks there. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), liveIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un pressoir",
    kind: "local",
    isOpen: false,
    purpose: "Presser ensemble.",
    charter: ["On nettoie après."],
  });
  const space = spaceOf(circle);
  valueOf(await setSettingIn(work, { circle, isOpen: false, powers: 2, quorum: 2 }));
  const soon = work.now.add({ hours: 2 }).toZonedDateTimeISO("Europe/Paris");
  const told = toldOccasion(space);
  const occasion = valueOf(
    await addOccasionIn(work, {
      ...told,
      when: { ...told.when, day: soon.toPlainDate(), at: soon.toPlainTime() },
      quiet: true,
    }),
  );
  const meeting = valueOf(await prepareMeetingIn(work, { occasion }));
  const point = { title: "Les pommes tardives", about: undefined, minutes: 20 };
  valueOf(await addPointIn(work, { meeting, ...point }));
  valueOf(await openMeetingIn(work, { meeting }));
  const number = valueOf(await sayIn(work, { meeting, text: "Les pommes sont rentrées." }));
  valueOf(await noteIn(work, { meeting, number }));
  valueOf(await raiseHandIn(work, { meeting }));
  valueOf(await proposeIn(work, { meeting, text: "On presse samedi." }));
}
