import { expect, test } from "vitest";

import { writeDay } from "#basics/dates";
import { listReadsIn, shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { datedIn, listWaitingIn, person, type PersonId } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { wordsOf } from "../../../../services/pdf/test-words.ts";
import {
  makePrivateAddress,
  openPrivateAddress,
} from "../../../access/actions/private-addresses.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { pause } from "../../actions/pause.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { bodyAskedAt, sendOnAt } from "../domain/address.ts";

const TOMORROW = TODAY.add({ days: 1 });
const SAID = writeDay(TOMORROW, TODAY);

inBodiesHouse();

const read = async (who: PersonId, address: string) => (await browserIn(app, who)).get(address);
const cannot = async (assignment: AssignmentId) =>
  valueOf(
    await sayCannotCome(app, person(at.malika), {
      assignment,
      visit: at.visits[0],
      day: TOMORROW,
    }),
  );
const dated = async (who: PersonId, isInClear = false) =>
  (
    await app.transaction(person(who), (work) =>
      datedIn(work, { from: TODAY, until: TOMORROW, isInClear }),
    )
  ).map(({ title }) => title);
const waiting = async (who: PersonId) =>
  (await app.transaction(person(who), listWaitingIn)).lines
    .map(({ says, at: where }) => ({ says, where }))
    .filter(({ where }) => where.startsWith("/chez-moi"));

test("her day, her week and the page of paper say who really comes, and in whose place", async () => {
  const asked = await asks(app, at);
  const assignment = await sends(app, at, asked);
  for (const address of ["/chez-moi", "/chez-moi/semaine"])
    expect((await read(at.ana, address)).text).toMatch(/Le repas ?\. Malika vient\./);
  await cannot(assignment);
  expect((await read(at.ana, "/chez-moi")).text).toMatch(/Malika ne peut pas venir\s: personne/);
  await sends(app, at, asked, { helper: at.paul, from: TOMORROW, until: TOMORROW });
  const says = "Paul vient à la place de Malika.";
  for (const address of ["/chez-moi", "/chez-moi/semaine", `/chez-moi/visites/${at.visits[0]}`])
    expect((await read(at.ana, address)).text).toContain(says);
  const { bytes } = await (await browserIn(app, at.ana)).get("/chez-moi/semaine.pdf");
  expect(wordsOf(bytes).replaceAll(/\s+/g, " ")).toContain("à la place de Malika");
});

test("who was given the whole week reads neither, and reads that it is not said", async () => {
  const friend = await situations(app).someone("Hélène");
  await app.transaction(person(at.ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(at.ana),
        tables: ["homecare.visit"],
        row: undefined,
        to: { person: friend },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );
  await cannot(await sends(app, at, await asks(app, at)));
  const page = await read(friend, `/chez-moi/de/${at.ana}`);
  expect(page.text).toContain("Le repas");
  expect(page.text).toMatch(/Ce que cette page ne dit pas\s: qui a dit oui pour venir, et qui ne/);
  expect(page.text).not.toContain("Malika");
});

test("who is sent finds it in their own week, for what but where anyone may read it, and not what they cannot", async () => {
  const assignment = await sends(app, at, await asks(app, at));
  expect(await dated(at.malika)).toEqual(["Chez Ana : Le repas", "Chez Ana : Le repas"]);
  expect(await dated(at.malika, true)).toEqual(["Chez Ana", "Chez Ana"]);
  await cannot(assignment);
  expect(await dated(at.malika)).toEqual(["Chez Ana : Le repas"]);
  for (const who of [at.paul, at.odile]) expect(await dated(who)).toEqual([]);
});

test("who comes finds it in the agenda to which they gave a private address, whoever named them", async () => {
  await sends(app, at, await asks(app, at, { until: TOMORROW }));
  await inOneCircle(app, [at.ana, at.malika]);
  const own = { helper: at.malika, visits: [at.visits[1]], from: TODAY, until: TOMORROW };
  valueOf(await nameHelper(app, person(at.ana), own));
  const address = { kind: "calendar", name: "au mur", about: undefined };
  const { secret } = valueOf(await makePrivateAddress(app, person(at.malika), address));
  const agenda = async () => {
    const asked = { secret, ending: "ics", publicUrl: "https://a.example.org" };
    return (await openPrivateAddress(app, asked))?.body ?? "";
  };
  expect((await agenda()).match(/SUMMARY:.*/g)).toEqual([
    "SUMMARY:Chez Ana : Le repas",
    "SUMMARY:Chez Ana : Le jardin",
    "SUMMARY:Chez Ana : Le repas",
    "SUMMARY:Chez Ana : Le jardin",
  ]);
  const reads = await app.transaction(person(at.ana), (work) =>
    listReadsIn(work, { table: "homecare.visit", row: at.visits[0] }),
  );
  expect(reads.map(({ by, channel }) => [by, channel])).toEqual([[at.malika, "private-address"]]);
  // What to know stays on the page.
  expect(await agenda()).not.toContain("savoir");
  valueOf(await pause(app, person(at.ana), { from: TODAY, until: TODAY }));
  expect((await agenda()).match(/SUMMARY:.*/g)).toHaveLength(2);
});

test("a request, then a day without anyone, wait for who says who comes; that day for whose visit it is too, and for nobody else", async () => {
  const asked = await asks(app, at);
  const where = bodyAskedAt(at.body, asked);
  expect(await waiting(at.odile)).toEqual([{ says: "Ana demande à Pas à pas de venir", where }]);
  const assignment = await sends(app, at, asked);
  expect(await waiting(at.odile)).toEqual([]);
  await cannot(assignment);
  const gap = sendOnAt(at.body, asked, TOMORROW);
  expect(await waiting(at.odile)).toEqual([
    { says: `Personne n’est nommé chez Ana le ${SAID}`, where: gap },
  ]);
  expect((await waiting(at.ana)).map(({ says }) => says)).toEqual([
    "Malika ne peut pas venir demain",
  ]);
  for (const who of [at.malika, at.paul]) expect(await waiting(who)).toEqual([]);
  const page = await read(at.odile, where);
  expect(page.html).toContain(`href="${gap}"`);
  const filled = await read(at.odile, gap.replace("#nommer", ""));
  const day = `value="${TOMORROW.toString()}"`;
  expect(filled.html.split(day)).toHaveLength(3);
  await sends(app, at, asked, { helper: at.paul, from: TOMORROW, until: TOMORROW });
  expect(await waiting(at.odile)).toEqual([]);
  expect((await read(at.odile, where)).text).toContain(`Paul, le ${SAID} seulement`);
});
