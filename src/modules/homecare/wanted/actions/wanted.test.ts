import { expect, test } from "vitest";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId } from "#services/house";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome, sayComes } from "../../actions/cannot-come.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { endPause, pause } from "../../actions/pause.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { seeWeek } from "../../actions/see-week.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  letters,
  named,
  passages,
  quentin,
  TODAY,
  TOMORROW,
  visits,
} from "../../actions/test-naming.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { waitsNobody } from "../../instead/web/awaits.ts";
import { acceptOffer, declineOffer } from "./answer-offer.ts";
import { letFill } from "./let-fill.ts";
import { offerToCome, takeOfferBack } from "./offer.ts";
import { listOffersIn, type Offer } from "../../actions/who/see-offers.ts";

inNamingHouse();

const wanted = async (who: PersonId) =>
  (await seePassages(app, person(who), undefined))?.wanted ?? { wanted: [], closed: [], lets: [] };
const states = async (who: PersonId) => (await wanted(who)).wanted.map(({ offer }) => offer);
const closed = async (who: PersonId) => (await wanted(who)).closed.map(({ isTaken }) => isTaken);
const lets = async (assignment: AssignmentId, mayFill = true, as = person(ana)) =>
  letFill(app, as, { assignment, mayFill });
/** Hélène comes for the garden, and is let read when nobody comes. */
const fills = async (helper = helene, of = [visits[1]]) => {
  const assignment = await named({ helper, visits: of });
  valueOf(await lets(assignment));
  return assignment;
};
/** Quentin comes for each meal, but not tomorrow. */
const quentinCannot = async () => {
  const that = { assignment: await named(), visit: visits[0], day: TOMORROW };
  valueOf(await sayCannotCome(app, person(quentin), that));
  return that;
};
const that = (assignment: AssignmentId) => ({ assignment, visit: visits[0], day: TOMORROW });
const propose = async (assignment: AssignmentId, who = helene) =>
  valueOf(await offerToCome(app, person(who), that(assignment)));
const offers = (as = person(ana)) =>
  app.transaction(as, (work) => listOffersIn(work, ownSpaceOf(ana)));
function idOf(one: Offer | undefined): Offer["id"] {
  if (one === undefined) throw new Error("nobody proposed to come");
  return one.id;
}
const text = async (who: PersonId) =>
  (await lettersTo(app, `${who}@example.org`)).map((one) => one.text).join("\n");
const onDay = async () => {
  const week = await seeWeek(app, person(ana), { day: TOMORROW });
  return week?.days.find(({ day }) => day.equals(TOMORROW))?.expected[0]?.coming;
};
const waits = async () =>
  (await app.transaction(person(ana), waitsNobody)).map(({ says, go }) => [says, go]);

test("who is not let read it reads nothing of it; who is reads the day and the hour, and the words where they are entrusted", async () => {
  const garden = await named({ helper: helene, visits: [visits[1]] });
  await quentinCannot();
  expect(await wanted(helene)).toEqual({ wanted: [], closed: [], lets: [] });
  expect(await offerToCome(app, person(helene), that(garden))).toMatchObject({
    refusal: "unknown-passage",
  });
  valueOf(await lets(garden));
  const [one] = (await wanted(helene)).wanted;
  expect([one?.name, one?.starts.hour, one?.title, one?.offer]).toEqual([
    "Ana",
    12,
    undefined,
    undefined,
  ]);
  const page = (await (await browserIn(app, helene)).get("/chez-moi/passages")).text;
  expect(page).toContain("Jeudi 26 novembre, de midi à 12 heures 30, chez Ana.");
  expect(page).not.toContain("Le repas");
  // Named anew they are let still; those of a day that cannot are not asked.
  await named({ helper: helene, visits });
  valueOf(await sayCannotCome(app, person(helene), that(await named({ helper: helene, visits }))));
  expect(await states(helene)).toEqual([]);
});

test("the words are read where the visit is entrusted to them too; nothing before their first day", async () => {
  await quentinCannot();
  const both = await named({ helper: helene, visits, until: TODAY });
  valueOf(await lets(both));
  expect((await wanted(helene)).wanted.map(({ title }) => title)).toEqual(["Le repas"]);
  await named({ helper: helene, visits: [visits[1]], from: TOMORROW.add({ days: 1 }) });
  expect((await wanted(helene)).wanted).toEqual([]);
});

test("they are told by a letter, at once; it says neither what for nor who cannot", async () => {
  await fills();
  const before = await letters("homecare.wanted");
  await passTime(app, { minutes: 5 });
  await quentinCannot();
  expect(await letters("homecare.wanted")).toBe(before + 1);
  await passTime(app, { minutes: 5 });
  const [letter] = await lettersTo(app, `${helene}@example.org`);
  expect(letter?.text).toContain("Chez Ana, on cherche quelqu’un le jeudi 26 novembre");
  expect(letter?.text).not.toMatch(/repas|Quentin/);
});

test("« je peux venir » awaits her; « oui » names them for that day, and who else proposed is told that somebody comes", async () => {
  const { someone } = situations(app);
  const lou = await someone("Lou");
  await inOneCircle(app, [ana, lou]);
  const [hers, theirs] = [await fills(), await fills(lou)];
  await quentinCannot();
  expect(await offers()).toEqual([]);
  const told = await letters("homecare.can-come");
  await propose(hers);
  await propose(hers);
  expect(await letters("homecare.can-come")).toBe(told + 1);
  expect([await states(helene), await states(lou)]).toEqual([["waits"], [undefined]]);
  expect(await waits()).toEqual([["Hélène peut venir demain", "Répondre"]]);
  app.setNow(TEST_NOW.add({ minutes: 1 }));
  await propose(theirs, lou);
  expect(await waits()).toEqual([["Hélène et Lou peuvent venir demain", "Répondre"]]);
  const [first] = await offers();
  const [answers, names] = [
    await letters("homecare.offer-answered"),
    await letters("homecare.named"),
  ];
  valueOf(await acceptOffer(app, person(ana), { offer: idOf(first) }));
  valueOf(await acceptOffer(app, person(ana), { offer: idOf(first) }));
  expect(await letters("homecare.offer-answered")).toBe(answers + 1);
  expect(await letters("homecare.named")).toBe(names + 1);
  expect(await onDay()).toMatchObject({ comes: [{ name: "Hélène" }], instead: ["Quentin"] });
  expect((await onDay())?.asked).toBeUndefined();
  expect((await passages(helene)).map(({ isAsked }) => isAsked)).not.toContain(true);
  expect([await states(lou), await closed(lou), await closed(helene)]).toEqual([[], [true], []]);
  expect([await waits(), await offers()]).toEqual([[], []]);
  await passTime(app, { minutes: 5 });
  expect(await text(helene)).toContain("Ana compte sur vous le jeudi 26 novembre");
  expect(await text(lou)).toContain("Chez Ana, quelqu’un vient le jeudi 26 novembre");
  expect(await text(lou)).not.toContain("Hélène");
});

test("« non merci » is told, once; it is not asked again, and she may still name them", async () => {
  const hers = await fills();
  await quentinCannot();
  await propose(hers);
  const [one] = await offers();
  const offer = idOf(one);
  const before = await letters("homecare.offer-answered");
  valueOf(await declineOffer(app, person(ana), { offer }));
  valueOf(await declineOffer(app, person(ana), { offer }));
  expect(await letters("homecare.offer-answered")).toBe(before + 1);
  expect([await states(helene), await offers()]).toEqual([["declined"], []]);
  expect(await acceptOffer(app, person(ana), { offer })).toMatchObject({
    refusal: "unknown-offer",
  });
});

test("it falls when somebody comes, while she is away, and when she lets them no more or their help ends", async () => {
  const hers = await fills();
  const said = await quentinCannot();
  await propose(hers);
  valueOf(await pause(app, person(ana), { from: TOMORROW, until: TOMORROW }));
  expect([await offers(), await states(helene), await closed(helene)]).toEqual([[], [], [false]]);
  valueOf(await endPause(app, person(ana), undefined));
  expect(await states(helene)).toEqual(["waits"]);
  const answers = await letters("homecare.offer-answered");
  valueOf(await sayComes(app, person(quentin), said));
  expect(await letters("homecare.offer-answered")).toBe(answers + 1);
  expect([await offers(), await states(helene), await closed(helene)]).toEqual([[], [], [true]]);
  valueOf(await sayCannotCome(app, person(quentin), said));
  valueOf(await lets(hers, false));
  expect([await offers(), await wanted(helene)]).toEqual([
    [],
    { wanted: [], closed: [], lets: [] },
  ]);
  valueOf(await lets(hers));
  expect(await offers()).toHaveLength(1);
  valueOf(await endAssignment(app, person(ana), { assignment: hers }));
  expect([await offers(), await states(helene)]).toEqual([[], []]);
});

test("they take back what they proposed until it is answered; across a block nothing of it is read", async () => {
  const hers = await fills();
  await quentinCannot();
  await propose(hers);
  valueOf(await takeOfferBack(app, person(helene), that(hers)));
  valueOf(await takeOfferBack(app, person(helene), that(hers)));
  expect([await offers(), await states(helene)]).toEqual([[], [undefined]]);
  await propose(hers);
  expect(await offers(person(quentin))).toEqual([]);
  await app.transaction(person(helene), (work) => blockPersonIn(work, { person: ana }));
  expect([await offers(), await wanted(helene)]).toEqual([
    [],
    { wanted: [], closed: [], lets: [] },
  ]);
  await app.transaction(person(helene), (work) => unblockPersonIn(work, { person: ana }));
});

test("it is let in person; who acts for her takes it back, answers, and never for themself", async () => {
  const garden = await named({ helper: helene, visits: [visits[1]] });
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  expect(await lets(garden, true, acting)).toMatchObject({ refusal: "unknown-assignment" });
  expect(await lets(garden, true, person(quentin))).toMatchObject({
    refusal: "unknown-assignment",
  });
  valueOf(await lets(garden));
  await quentinCannot();
  await propose(garden);
  const [one] = await offers(acting);
  expect(one?.name).toBe("Hélène");
  const offer = idOf(one);
  expect(await acceptOffer(app, acting, { offer })).toMatchObject({ refusal: "unknown-person" });
  expect(await acceptOffer(app, person(quentin), { offer })).toMatchObject({
    refusal: "unknown-offer",
  });
  valueOf(await declineOffer(app, acting, { offer }));
  valueOf(await lets(garden, false, acting));
  expect(await wanted(helene)).toEqual({ wanted: [], closed: [], lets: [] });
});
