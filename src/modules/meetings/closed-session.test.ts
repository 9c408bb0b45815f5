import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { readKeptIn } from "#modules/commons";
import { type Actor, person, type PersonId, visitor } from "#services/house";

import { browserIn, browserOf } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { openedMeeting, preparedMeeting } from "../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { sayConsent } from "./actions/consent.ts";
import { closeMeeting, KEPT_BY } from "./actions/keep-minutes.ts";
import { addPoint, changePoint, closeDoors } from "./actions/keep-points.ts";
import { setSetting } from "./actions/list-meetings.ts";
import { note, propose } from "./actions/mark.ts";
import { closePoint, openPoint } from "./actions/open-meeting.ts";
import { listSince, say } from "./actions/say.ts";
import { seeMeeting } from "./actions/see-meeting.ts";
import type { MeetingId, PointId } from "./domain/meeting.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let people: (typeof circle)["people"];

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
  ({ people } = circle);
  const usual = { circle: circle.circle, powers: 1, quorum: undefined };
  valueOf(await setSetting(app, person(people.ana), { ...usual, isOpen: true }));
});
beforeEach(() => app.setNow(TEST_NOW));

const REASON = "une personne est concernée";
const says = (who: Actor, meeting: MeetingId, text: string) => say(app, who, { meeting, text });

interface Held {
  readonly meeting: MeetingId;
  readonly point: PointId;
}

/** A room with a point in closed session that is open: what is said, noted and decided there. */
async function heldBehindDoors(): Promise<Held> {
  const ana = person(people.ana);
  const meeting = await openedMeeting(app, people.ana, circle.space, [people.bilal]);
  valueOf(await says(person(people.zoe), meeting, "Je passe voir."));
  const typed = { title: "Le prêt du qorvex", about: "Un retard.", minutes: 10 };
  const point = valueOf(await addPoint(app, ana, { meeting, ...typed, closedSession: REASON }));
  valueOf(await openPoint(app, ana, { meeting, point }));
  const number = valueOf(await says(person(people.bilal), meeting, "Le qorvex a deux mois."));
  valueOf(await note(app, ana, { meeting, number }));
  const put = { meeting, text: "On attend janvier." };
  valueOf(await propose(app, ana, put));
  return { meeting, point };
}

async function readsOf(who: Actor, { meeting }: Held): Promise<string> {
  const seen = await seeMeeting(app, who, { meeting });
  const since = who.for && (await listSince(app, who, { meeting, after: 0 }));
  return JSON.stringify([seen?.points, seen?.entries, seen?.proposals, seen?.minutes, since]);
}

describe("a point in closed session", () => {
  test("is told outside by its reason and its result alone, and heard by members", async () => {
    const held = await heldBehindDoors();
    const outside = await readsOf(person(people.zoe), held);
    expect(outside).toContain(REASON);
    expect(outside).toContain("Je passe voir.");
    expect(outside).not.toMatch(/qorvex|Un retard|janvier/);
    expect(await readsOf(person(people.bilal), held)).toMatch(/qorvex.*Un retard.*janvier/);
    const page = await (await browserIn(app, people.zoe)).get(`/reunions/${held.meeting}`);
    expect(page.text).toContain("Un point à huis clos");
    expect(page.text).toContain("Ce point se tient entre membres");
    expect(page.text).not.toMatch(/qorvex|Un retard|janvier/);
    expect(page.forms.some(({ action }) => action.endsWith("/messages"))).toBe(false);
  });

  test("takes no message of who is not of the circle, until the next point", async () => {
    const held = await heldBehindDoors();
    const { meeting, point } = held;
    const zoe = () => says(person(people.zoe), meeting, "Et moi ?");
    expect(await zoe()).toMatchObject({ refusal: "closed-session" });
    valueOf(await closePoint(app, person(people.ana), { meeting, point }));
    valueOf(await zoe());
    expect(await readsOf(person(people.zoe), held)).toContain("Et moi ?");
  });

  test("leaves its reason and its result in the minutes, whoever reads them", async () => {
    const { meeting, point } = await heldBehindDoors();
    const ana = person(people.ana);
    const now = await seeMeeting(app, ana, { meeting });
    expect(JSON.stringify(now?.minutes)).not.toContain("qorvex");
    const proposal = now?.proposals[0]?.id;
    if (proposal === undefined) throw new Error("nothing is put");
    valueOf(await sayConsent(app, person(people.bilal), { meeting, proposal, answer: "agrees" }));
    expect(await readsOf(person(people.zoe), { meeting, point })).toContain("On attend janvier.");
    valueOf(await closeMeeting(app, ana, { meeting }));
    const document = (await seeMeeting(app, ana, { meeting }))?.meeting.document;
    if (document === undefined) throw new Error("no minutes");
    const read = await app.transaction(ana, (work) =>
      readKeptIn(work, { document, as: KEPT_BY, number: 1 }),
    );
    const written = JSON.stringify(read?.contents);
    expect(written).toContain("Un point à huis clos");
    expect(written).toContain(`À huis clos, entre membres du cercle : ${REASON}.`);
    expect(written).toContain("On attend janvier.");
    expect(written).not.toMatch(/qorvex|Un retard|Noté/);
    const taken = await app.transaction(ana, (work) => circleArchive.gives(work, circle.space));
    expect(JSON.stringify(taken)).not.toContain("qorvex");
    expect((await browserOf(app).get(`/reunions/${meeting}`)).text).not.toContain("qorvex");
  });

  test("begins while it is spoken of: what was said there is not heard outside any more", async () => {
    const { ana, bilal, zoe } = people;
    const meeting = await openedMeeting(app, ana, circle.space, [bilal]);
    const typed = { title: "Les outils", about: undefined, minutes: 5 };
    const point = valueOf(await addPoint(app, person(ana), { meeting, ...typed }));
    valueOf(await openPoint(app, person(ana), { meeting, point }));
    valueOf(await says(person(bilal), meeting, "Le qorvex manque."));
    const held = { meeting, point };
    expect(await readsOf(person(zoe), held)).toContain("qorvex");
    const close = (who: Actor, reason: string) => closeDoors(app, who, { ...held, reason });
    expect(await close(person(bilal), REASON)).toMatchObject({ refusal: "unknown-meeting" });
    expect(await close(person(ana), "  ")).toMatchObject({ refusal: "no-reason" });
    valueOf(await close(person(ana), REASON));
    valueOf(await close(person(ana), "une autre raison"));
    expect((await listSince(app, person(bilal), { meeting, after: 0 }))?.at(-1)?.kind).toBe(
      "moderated",
    );
    expect(await readsOf(person(zoe), held)).not.toContain("qorvex");
    expect(await readsOf(visitor, held)).not.toContain("qorvex");
    const seen = await seeMeeting(app, person(ana), { meeting });
    expect(seen?.points.map(({ closedSession }) => closedSession)).toEqual([REASON]);
    valueOf(await closeMeeting(app, person(ana), { meeting }));
    expect(await close(person(ana), REASON)).toMatchObject({ refusal: "unknown-meeting" });
  });

  test("does not open again by a form that was opened before, nor by an empty field", async () => {
    const { ana, bilal } = people;
    const meeting = await preparedMeeting(app, ana, circle.space, 14);
    const typed = { title: "Une candidature", about: undefined, minutes: 5 };
    const point = valueOf(await addPoint(app, person(ana), { meeting, ...typed }));
    const change = (who: PersonId, more: object) =>
      changePoint(app, person(who), { meeting, point, ...typed, ...more });
    valueOf(await change(bilal, { closedSession: REASON }));
    valueOf(await change(ana, { title: "Deux candidatures", closedSession: undefined }));
    const seen = await seeMeeting(app, person(ana), { meeting });
    expect(seen?.points.find(({ id }) => id === point)).toMatchObject({
      title: "Deux candidatures",
      closedSession: REASON,
    });
  });
});
