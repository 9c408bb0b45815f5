import { describe, expect, test } from "vitest";
import { endSharingIn } from "#modules/access";
import { blockPersonIn } from "#modules/moderation";
import { endMandate } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";
import { browserIn, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome, sayComes, sayWillNot } from "../../actions/cannot-come.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { pause } from "../../actions/pause.ts";
import { seeCame } from "../../actions/see-came.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { seeWeek } from "../../actions/see-week.ts";
import { sayDayOff } from "../../actions/say-day-off.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import {
  ana,
  app,
  helene,
  helpers,
  inNamingHouse,
  letters,
  named,
  passages,
  quentin,
  titles,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import { myPassages } from "../../web/dated.ts";
import { helperKinds } from "../../web/kinds.ts";
import { waitsAsked } from "../web/awaits.ts";
import { type NameForDay, nameForDay } from "./name-for-day.ts";

inNamingHouse();

const THURSDAY = TOMORROW;
const NEXT = THURSDAY.add({ days: 7 });
const forDay = (more: Partial<NameForDay> = {}, as = person(ana)) =>
  nameForDay(app, as, { helper: helene, visit: visits[0], day: THURSDAY, ...more });
const namedFor = async (more: Partial<NameForDay> = {}) => valueOf(await forDay(more));
/** When Hélène is expected for the meal, of the two weeks that come. */
const meals = async (who: PersonId = helene) =>
  (await passages(who)).flatMap(({ visit, starts, cannotCome }) =>
    visit.id === visits[0] && !cannotCome ? [starts.toPlainDate().toString()] : [],
  );
const onDay = async (day = THURSDAY) => {
  const week = await seeWeek(app, person(ana), { day });
  const one = week?.days.find((its) => its.day.equals(day))?.expected[0];
  if (one?.coming === undefined) return one?.without?.cannot;
  const { comes, instead, asked } = one.coming;
  const said = { comes: comes.map(({ name }) => name), instead };
  return asked === undefined ? said : { ...said, asked };
};
/** Quentin comes for each meal, but not that day. */
const quentinCannot = async () => {
  const assignment = await named();
  const that = { assignment, visit: visits[0], day: THURSDAY };
  valueOf(await sayCannotCome(app, person(quentin), that));
  return that;
};

const replaced = async () =>
  (await passages(quentin)).find(({ cannotCome }) => cannotCome)?.isReplaced;
/** What awaits Hélène of what she was asked. */
const waits = () => app.transaction(person(helene), waitsAsked);

/** From which day Hélène reads that she is expected, beyond the two weeks. */
const later = async () => (await seePassages(app, person(helene), undefined))?.later;

describe("somebody who helps already, named for one day", () => {
  test("comes that day alone, in the place of who cannot; what they are named for otherwise stays", async () => {
    await quentinCannot();
    const garden = await named({ helper: helene, visits: [visits[1]] });
    const before = await letters("homecare.named");
    const day = await namedFor();
    expect(await namedFor()).toBe(day);
    expect(await letters("homecare.named")).toBe(before + 1);
    expect(await onDay()).toEqual({ comes: [], asked: ["Hélène"], instead: ["Quentin"] });
    for (const other of [THURSDAY.add({ days: 1 }), NEXT])
      expect(await onDay(other)).toEqual({ comes: ["Quentin"], instead: [] });
    expect(await meals()).toEqual([THURSDAY.toString()]);
    expect(new Set(await titles(helene))).toEqual(new Set(["Le repas", "Le jardin"]));
    const stands = new Map((await helpers()).map(({ id, oneDay }) => [id, oneDay]));
    expect([stands.size, stands.get(garden), stands.get(day)]).toEqual([3, false, true]);
    const list = (await (await browserIn(app, ana)).get("/chez-moi/aides")).text;
    expect(list).toContain("Le jeudi 26 novembre seulement.");
  });

  test("reads that they were asked, by whom, and in whose place, on the page, the letter and their own dates", async () => {
    await named({ helper: helene, visits: [visits[1]] });
    await passTime(app, { minutes: 5 });
    const that = await quentinCannot();
    await namedFor();
    await passTime(app, { minutes: 5 });
    const texts = (await lettersTo(app, `${helene}@example.org`))
      .map(({ text }) => text)
      .join("\n");
    expect(texts).toContain("Ana vous demande de venir le jeudi 26 novembre");
    expect(texts).toContain("Ce jour-là seulement, à la place de Quentin.");
    const dated = await app.transaction(person(helene), (work) =>
      myPassages.list(work, { from: THURSDAY, until: THURSDAY, within: undefined }),
    );
    expect(dated.map(({ title }) => title)).toContain(
      "Chez Ana, qui vous l’a demandé, à la place de Quentin : Le repas",
    );
    valueOf(await sayComes(app, person(quentin), that));
    const page = (await (await browserIn(app, helene)).get("/chez-moi/passages")).text;
    expect(page).toContain("Ana vous l’a demandé, pour ce jour-là seulement.");
    expect(await onDay()).toEqual({ comes: ["Quentin"], asked: ["Hélène"], instead: [] });
  });

  test("is asked, and answers: until then nobody reads that they come, and it awaits them; one letter tells the yes", async () => {
    const his = await quentinCannot();
    const assignment = await namedFor();
    expect(await waits()).toMatchObject([
      {
        says: "Ana vous demande de venir demain",
        about: "De midi à 12\u00a0heures\u00a030, à la place de Quentin.",
      },
    ]);
    const hers = await browserIn(app, ana);
    const asked = "Quentin ne peut pas venir : demandé à Hélène, qui n’a pas encore répondu.";
    expect((await hers.get("/chez-moi")).text).toContain(asked);
    expect((await hers.get("/chez-moi/aides")).text).toContain("Pas encore de réponse.");
    expect(await replaced()).toBe(false);
    const told = await letters("homecare.comes");
    const yes = { assignment, visit: visits[0], day: THURSDAY };
    for (const who of [quentin, ana])
      expect(await sayComes(app, person(who), yes)).toMatchObject({ refusal: "unknown-passage" });
    const here = await browserIn(app, helene);
    const at = `/chez-moi/passages/${assignment}/${visits[0]}/le/${THURSDAY.toString()}/finalement`;
    const answered = await here.submit(formTo(await here.get("/chez-moi/passages"), at));
    expect(answered.text).toContain("C’est dit : vous venez.");
    valueOf(await sayComes(app, person(helene), yes));
    expect([await letters("homecare.comes"), await waits()]).toEqual([told + 1, []]);
    expect(await onDay()).toEqual({ comes: ["Hélène"], instead: ["Quentin"] });
    expect(await replaced()).toBe(true);
    await passTime(app, { minutes: 5 });
    const words = (await lettersTo(app, `${ana}@example.org`)).map(({ text }) => text).join("\n");
    expect(words).toContain("Hélène vient le jeudi 26 novembre");
    valueOf(await sayComes(app, person(quentin), his));
  });

  test("one person who asks twice is one person; each day has its hour and answers without coming in", async () => {
    await quentinCannot();
    const facts = [await namedFor(), await namedFor({ day: NEXT })].map((assignment) => ({
      assignment,
      helper: helene,
    }));
    const asked = { address: "h@example.org", source: undefined, facts };
    const letter = await app.transaction(
      job("write-mail"),
      async (work) => await helperKinds["homecare.named"].write?.(work, asked),
    );
    expect(letter?.subject).toBe("Quelqu’un vous confie des passages");
    expect(letter?.entries.map(({ title }) => title)).toEqual([
      "Ana vous demande de venir le jeudi 26 novembre",
      "Ana vous demande de venir le jeudi 3 décembre",
    ]);
    expect(letter?.entries.map(({ lines }) => lines.slice(0, 2))).toEqual([
      ["De midi à 12\u00a0heures\u00a030.", "Ce jour-là seulement, à la place de Quentin."],
      ["De midi à 12\u00a0heures\u00a030.", "Ce jour-là seulement."],
    ]);
    const at = letter?.entries[0]?.at ?? "";
    const anybody = browserOf(app);
    expect((await anybody.get(at)).text).not.toContain("Ana");
    const page = await anybody.get(`${at}?moi=oui`);
    expect(page.text).toContain("Ana vous demande de venir le jeudi 26 novembre.");
    expect(page.text).not.toMatch(/repas|À savoir/);
    const answered = await anybody.submit(formTo(page, `${at}/${visits[0]}/finalement`));
    expect(answered.text).toContain("C’est dit : vous venez. La personne le sait.");
    expect(await onDay()).toEqual({ comes: ["Hélène"], instead: ["Quentin"] });
  });

  test("says no as of any day, also when it is far: nobody comes then, and who said no is not asked again", async () => {
    await quentinCannot();
    const assignment = await namedFor();
    const told = await letters("homecare.cannot-come");
    valueOf(await sayWillNot(app, person(helene), { assignment }));
    expect(await letters("homecare.cannot-come")).toBe(told + 1);
    expect(await onDay()).toEqual(["Hélène", "Quentin"]);
    expect(await forDay()).toMatchObject({ refusal: "cannot-that-day" });
    expect(await forDay({ helper: quentin })).toMatchObject({ refusal: "cannot-that-day" });
    const far = TODAY.add({ days: 30 });
    const assigned = await namedFor({ day: far });
    expect((await later())?.map(({ from, oneDay }) => [from.toString(), oneDay])).toEqual([
      [far.toString(), true],
    ]);
    valueOf(await sayWillNot(app, person(helene), { assignment: assigned }));
    expect(await later()).toEqual([]);
  });

  test("reads that visit until then, and no longer, whatever else ends meanwhile; the rest goes on", async () => {
    const both = await named({ helper: helene, visits, until: TODAY });
    await namedFor();
    const two = await namedFor({ day: NEXT });
    expect(await meals()).toEqual([TODAY, THURSDAY, NEXT].map(String));
    valueOf(await endAssignment(app, person(ana), { assignment: both }));
    expect([await meals(), await titles(helene)]).toEqual([
      [THURSDAY, NEXT].map(String),
      ["Le repas"],
    ]);
    valueOf(await endAssignment(app, person(ana), { assignment: two }));
    expect(await meals()).toEqual([THURSDAY.toString()]);
    app.setNow(TEST_NOW.add({ hours: 48 }));
    expect([await titles(helene), await helpers()]).toEqual([[], []]);
  });

  test("named otherwise afterwards keeps that day; named for that day too, it is said once, and their no stands", async () => {
    const assignment = await namedFor();
    await named({ helper: helene, visits: [visits[1]] });
    expect(await meals()).toEqual([THURSDAY.toString()]);
    valueOf(
      await sayCannotCome(app, person(helene), { assignment, visit: visits[0], day: THURSDAY }),
    );
    await named({ helper: helene, visits });
    expect((await helpers()).map(({ oneDay }) => oneDay)).toEqual([false]);
    expect(await meals()).not.toContain(THURSDAY.toString());
    expect(await meals()).toContain(NEXT.toString());
  });

  test("declines what comes later, and comes that day all the same", async () => {
    await namedFor();
    const assignment = await named({ helper: helene, from: NEXT });
    valueOf(await sayWillNot(app, person(helene), { assignment }));
    expect(await meals()).toEqual([THURSDAY.toString()]);
    await passTime(app, { minutes: 5 });
    const told = (await lettersTo(app, `${ana}@example.org`)).map(({ text }) => text).join("\n");
    expect(told).toContain("Hélène ne viendra pas à partir du");
  });

  test("is told as it was once it is past: they say that they came, the day after too", async () => {
    await quentinCannot();
    const assignment = await namedFor();
    app.setNow(TEST_NOW.add({ hours: 48 }));
    valueOf(await sayPassed(app, person(helene), { assignment, visit: visits[0], day: THURSDAY }));
    const came = await seeCame(app, person(ana), { day: THURSDAY });
    expect(came?.said.map(({ name }) => name)).toEqual(["Hélène"]);
  });
});

describe("one names for one day", () => {
  test("whom one knows, for a visit of one’s own that is awaited then: else it is refused", async () => {
    const refusals = [
      [{ helper: zoe }, "unknown-person"],
      [{ helper: ana }, "unknown-person"],
      [{ day: TODAY.subtract({ days: 1 }) }, "already-over"],
      [{ day: TODAY.add({ weeks: 6 }) }, "not-that-day"],
    ] as const;
    for (const [more, refusal] of refusals) expect(await forDay(more)).toMatchObject({ refusal });
    for (const who of [helene, quentin, zoe])
      expect(await forDay({ helper: quentin }, person(who))).toMatchObject({ done: false });
    valueOf(await sayDayOff(app, person(ana), { visit: visits[0], day: THURSDAY }));
    expect(await forDay()).toMatchObject({ refusal: "not-that-day" });
    valueOf(await pause(app, person(ana), { from: NEXT, until: NEXT }));
    expect(await forDay({ day: NEXT })).toMatchObject({ refusal: "not-that-day" });
    const at = `/chez-moi/visites/${visits[0]}/le/${THURSDAY.toString()}/qui`;
    expect((await (await browserIn(app, ana)).get(at)).status).toBe(404);
    expect((await (await browserIn(app, quentin)).get(at)).status).toBe(404);
  });

  test("who comes that day already stays as they are named", async () => {
    const assignment = await named();
    expect(await namedFor({ helper: quentin })).toBe(assignment);
  });

  test("taken back on « Qui voit quoi », or by a press, nobody comes for it", async () => {
    const assignment = await namedFor();
    const opened = await app.transaction(person(ana), (work) =>
      openAssignmentsIn(work, ownSpaceOf(ana)),
    );
    const sharing = opened.find(({ id }) => id === assignment)?.sharings[0];
    if (sharing === undefined) throw new Error("nothing is open");
    await app.transaction(person(ana), async (work) =>
      valueOf(await endSharingIn(work, { sharing })),
    );
    expect([await meals(), await onDay()]).toEqual([[], undefined]);
    await namedFor();
    expect(await meals()).toEqual([THURSDAY.toString()]);
  });

  test("under a mandate, whom she named before, of the coming fortnight, until the mandate ends; what she said herself stays", async () => {
    const holder = await situations(app).someone("Solène");
    const acting = await actingFor(app, ana, holder, ["homecare"]);
    expect(await forDay({}, acting)).toMatchObject({ refusal: "unknown-person" });
    await named({ helper: helene, from: THURSDAY.add({ days: 1 }) });
    expect(await forDay({ helper: holder }, acting)).toMatchObject({ refusal: "unknown-person" });
    valueOf(await forDay({}, acting));
    expect((await meals()).slice(0, 2)).toEqual([THURSDAY, THURSDAY.add({ days: 1 })].map(String));
    await named({ helper: quentin, visits: [visits[1]] });
    const late = TODAY.add({ days: 14 });
    expect(await forDay({ helper: quentin, day: late }, acting)).toMatchObject({
      refusal: "begins-too-late",
    });
    valueOf(await forDay({ helper: quentin, day: NEXT }, acting));
    const { mandate } = acting;
    if (mandate === undefined) throw new Error("no mandate");
    valueOf(await endMandate(app, person(ana), { mandate }));
    expect([await meals(quentin), await titles(quentin)]).toEqual([[], ["Le jardin"]]);
    expect((await meals())[1]).toBe(THURSDAY.add({ days: 1 }).toString());
  });
});

test("in whose place they come is not told across a block", async () => {
  await quentinCannot();
  await app.transaction(person(quentin), async (work) =>
    valueOf(await blockPersonIn(work, { person: helene })),
  );
  await namedFor();
  const [one] = (await passages(helene)).filter(({ oneDay }) => oneDay);
  expect([one?.name, one?.insteadOf]).toEqual(["Ana", []]);
  expect(await onDay()).toEqual({ comes: [], asked: ["Hélène"], instead: ["Quentin"] });
});
