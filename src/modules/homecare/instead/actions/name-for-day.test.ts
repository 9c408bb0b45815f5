import { describe, expect, test } from "vitest";

import { job, person } from "#services/house";

import { browserIn, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome, sayComes, sayWillNot } from "../../actions/cannot-come.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { seeCame } from "../../actions/see-came.ts";
import { seePassages } from "../../actions/see-passages.ts";
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
  visits,
} from "../../actions/test-naming.ts";
import { myPassages } from "../../web/dated.ts";
import { helperKinds } from "../../web/kinds.ts";
import { waitsAsked } from "../web/awaits.ts";
import { THURSDAY, NEXT, forDay, namedFor, meals, onDay, quentinCannot } from "./test-for-day.ts";

inNamingHouse();

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
