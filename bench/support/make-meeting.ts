import { addOccasion } from "../../src/modules/calendar/index.ts";
import { makeCircleIn } from "../../src/modules/circles/actions/make-circle.ts";
import { joinCircleIn } from "../../src/modules/circles/index.ts";
import { spaceOf } from "../../src/modules/circles/rules.ts";
import { openMeeting } from "../../src/modules/meetings/actions/open-meeting.ts";
import { prepareMeeting } from "../../src/modules/meetings/actions/prepare-meeting.ts";
import type { MeetingId } from "../../src/modules/meetings/domain/meeting.ts";
import { makePersonIn } from "../../src/modules/people/index.ts";
import { type App, job, person, type PersonId } from "../../src/services/house/index.ts";
import { beginSessionIn } from "../../src/services/sessions/index.ts";

/** Somebody of the circle, and the cookie of their browser. */
export interface Member {
  readonly id: PersonId;
  readonly cookie: string;
}

export interface MadeMeeting {
  readonly meeting: MeetingId;
  readonly members: readonly Member[];
}

/** A circle of so many, whose meeting is open now; each is signed in. */
export async function makeMeeting(app: App, count: number): Promise<MadeMeeting> {
  const members: Member[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = await app.transaction(job("opening"), (work) =>
      makePersonIn(work, { name: `Personne ${i + 1}` }),
    );
    const token = await app.transaction(job("sessions"), (work) =>
      beginSessionIn(work, id, "bench"),
    );
    members.push({ id, cookie: `archipel=${token}` });
  }
  const [first, ...others] = members;
  if (first === undefined) throw new Error("a meeting is of somebody");
  const circle = await app.transaction(person(first.id), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const { id } of others)
    await app.transaction(person(id), (work) => joinCircleIn(work, { circle }));
  return { members, meeting: await openOne(app, first.id, spaceOf(circle)) };
}

async function openOne(
  app: App,
  by: PersonId,
  space: ReturnType<typeof spaceOf>,
): Promise<MeetingId> {
  const now = app.clock.now().toZonedDateTimeISO("Europe/Paris");
  const at = now.add({ minutes: 30 });
  const occasion = valueOf(
    await addOccasion(app, person(by), {
      space,
      kind: "meeting",
      words: { title: "Réunion", about: undefined, address: "Ici", video: undefined },
      commune: undefined,
      when: {
        zone: "Europe/Paris",
        day: at.toPlainDate(),
        at: at.toPlainTime().round("minute"),
        rule: { every: "once" },
        except: { school: undefined, holidays: undefined },
      },
      minutes: 240,
      seenBy: "members",
      capacity: undefined,
    }),
  );
  const meeting = valueOf(await prepareMeeting(app, person(by), { occasion }));
  return valueOf(await openMeeting(app, person(by), { meeting }));
}

function valueOf<T>(
  answer:
    | { readonly done: true; readonly value: T }
    | { readonly done: false; readonly refusal: string },
): T {
  if (!answer.done) throw new Error(`it was refused: ${answer.refusal}`);
  return answer.value;
}
