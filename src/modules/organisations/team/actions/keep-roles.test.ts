import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, operator, person, type PersonId } from "#services/house";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { anOrganisation, personNamed, represents } from "../../../../../tests/support/team.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { RepresentativeId } from "../../domain/representative.ts";
import { keepRoles } from "./ask-again.ts";
import { mayActForIn } from "./acting-for.ts";
import { seeJournal, seeTeam } from "./see-team.ts";
import { answerStillYou, readStillYouLink, seeStillYou } from "./still-you.ts";
import { endSilentRole, seeWithoutNews } from "./without-news.ts";

let app: TestHouse;
let keeper: PersonId;
let ana: PersonId;
let bilal: PersonId;
let garden: Organisation;
let count = 0;

beforeAll(async () => {
  app = await testHouse();
  keeper = await app.transaction(job("demonstration"), async (work) => {
    const address = await findOrMakeAddressIn(work, "qui-tient@example.org");
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: "Clémence", operator: true, address });
  });
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  count += 1;
  ana = await personNamed(app, "Ana", `ana-${count}@example.org`);
  bilal = await personNamed(app, "Bilal", `bilal-${count}@example.org`);
  garden = await anOrganisation(app, "Jardin");
});

/** So many nights pass; what concerns one alone is gathered for some minutes, then written. */
async function days(more: number) {
  await passTime(app, { hours: 24 * more });
  await passTime(app, { minutes: 5 });
}
const subjects = async (who: string) =>
  (await lettersTo(app, `${who}-${count}@example.org`)).map(({ subject }) =>
    subject.replace(garden.name, "le jardin"),
  );
const said = async (who: PersonId) =>
  (await seeJournal(app, person(who), { number: garden.number, page: 1 }))?.lines.map(
    ({ what }) => what,
  );

/** The link of the last letter that asks « est-ce encore vous ? ». */
async function linkTo(who: string) {
  const letters = await lettersTo(app, `${who}-${count}@example.org`);
  const asking = letters.find(({ subject }) => subject.startsWith("Représentez-vous encore"));
  const path = linkIn(asking, "/l/structures/encore/");
  const [, , , , representative = "", asked = "", signature = ""] = path.split("/");
  const link = readStillYouLink(app, { representative, asked, signature });
  if (link === undefined) throw new Error("the link is not ours");
  return link;
}

describe("the end of a role", () => {
  test("is told a month and a week before to all, once each; powers stop in the evening; it is closed at night", async () => {
    await represents(app, ana, garden, { until: "2027-01-24" });
    await represents(app, bilal, garden);
    await days(29);
    expect(await subjects("ana")).toEqual([]);
    await days(1);
    await days(1);
    const day = "le 24 janvier 2027";
    expect(await subjects("ana")).toEqual([`Votre fonction pour le jardin finit ${day}`]);
    expect(await subjects("bilal")).toEqual([`Ana : sa fonction pour le jardin finit ${day}`]);
    await days(22);
    expect(await subjects("ana")).toHaveLength(2);
    const may = () =>
      app.transaction(person(ana), (work) =>
        mayActForIn(work, { organisation: garden.id, power: "sign" }),
      );
    await days(7);
    expect(await may()).toBe(true);
    app.setNow(app.clock.now().add({ hours: 24 }));
    expect(await may()).toBe(false);
    await days(0);
    expect(await said(bilal)).toContain("role-over");
    expect((await subjects("ana"))[0]).toBe("Vous ne représentez plus le jardin");
    expect(await lettersTo(app, "qui-tient@example.org")).toEqual([]);
  });

  test("of the last one: the operator is told, and sees that nobody is left", async () => {
    await represents(app, ana, garden, { until: "2026-11-26" });
    await days(2);
    expect((await lettersTo(app, "qui-tient@example.org")).map(({ subject }) => subject)).toContain(
      `Sans nouvelles de ${garden.name}`,
    );
    const seen = await seeWithoutNews(app, operator(keeper), undefined);
    expect(seen?.alone.map(({ name }) => name)).toContain(garden.name);
    expect(await seeWithoutNews(app, person(ana), undefined)).toBeUndefined();
  });
});

describe("« est-ce encore vous ? »", () => {
  test("a year later each is asked; one click says yes, twice changes nothing", async () => {
    await represents(app, ana, garden);
    await days(364);
    expect(await subjects("ana")).toEqual([]);
    await days(1);
    const link = await linkTo("ana");
    expect(await seeStillYou(app, link)).toMatchObject({ state: "asked", name: "Ana" });
    const both = await Promise.all([
      answerStillYou(app, { link, says: "yes" }),
      answerStillYou(app, { link, says: "yes" }),
    ]);
    expect(both.every(({ done }) => done)).toBe(true);
    expect(await seeStillYou(app, link)).toMatchObject({ state: "answered" });
    expect(await said(ana)).toEqual(["still-there", "made"]);
    await days(60);
    expect(await subjects("ana")).toHaveLength(1);
    // The link of this year answers nothing of the next.
    await days(306);
    expect(await seeStillYou(app, link)).toMatchObject({ state: "answered" });
    expect(await answerStillYou(app, { link, says: "no" })).toMatchObject({
      refusal: "unknown-role",
    });
    expect(await seeStillYou(app, await linkTo("ana"))).toMatchObject({ state: "asked" });
  });

  test("a link that was forged is none", async () => {
    const id = await represents(app, ana, garden);
    const forged = { representative: id, asked: "2026-11-25", signature: "x".repeat(32) };
    expect(readStillYouLink(app, forged)).toBeUndefined();
  });

  test("no, when somebody follows: the role ends; the last one is asked for a successor first", async () => {
    await represents(app, ana, garden);
    await represents(app, bilal, garden);
    await days(365);
    const link = await linkTo("ana");
    expect(await answerStillYou(app, { link, says: "no" })).toMatchObject({ done: true });
    expect(await seeStillYou(app, link)).toMatchObject({ state: "over" });
    const last = await linkTo("bilal");
    expect(await answerStillYou(app, { link: last, says: "no" })).toMatchObject({
      refusal: "needs-successor",
    });
    expect(await answerStillYou(app, { link: last, says: "nobody" })).toMatchObject({ done: true });
    await days(0);
    const told = await lettersTo(app, "qui-tient@example.org");
    expect(told.map(({ subject }) => subject)).toContain(`Sans nouvelles de ${garden.name}`);
  });

  test("after silence once more, then the next in line, then the operator, who alone may end it", async () => {
    const silent = await represents(app, ana, garden);
    await days(200);
    await represents(app, bilal, garden);
    await days(165);
    await days(15);
    expect(await subjects("ana")).toHaveLength(2);
    await days(15);
    expect(await subjects("ana")).toHaveLength(2);
    expect(await subjects("bilal")).toEqual(["Ana représente encore le jardin ?"]);
    const end = (who: ReturnType<typeof person>, representative: RepresentativeId = silent) =>
      endSilentRole(app, who, { representative, reason: "Plus joignable." });
    expect(await end(operator(keeper))).toMatchObject({ refusal: "not-allowed" });
    await days(30);
    expect(await said(bilal)).toEqual(["silent", "silent", "made"]);
    const told = await seeWithoutNews(app, operator(keeper), undefined);
    expect(told?.silent).toContainEqual(
      expect.objectContaining({ name: garden.name, representative: silent }),
    );
    expect(await end(person(bilal))).toMatchObject({ refusal: "not-allowed" });
    const both = await Promise.all([end(operator(keeper)), end(operator(keeper))]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect((await seeTeam(app, person(bilal), { number: garden.number }))?.members).toHaveLength(1);
  });

  test("two nights at once say each thing once", async () => {
    await represents(app, ana, garden);
    app.setNow(TEST_NOW.add({ hours: 24 * 366 }));
    const night = () => keepRoles.run(app, {}, job("keep-representatives"));
    await Promise.all([night(), night()]);
    await days(0);
    expect(await subjects("ana")).toEqual(["Représentez-vous encore le jardin ?"]);
  });
});
