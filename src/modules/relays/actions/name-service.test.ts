import { beforeAll, beforeEach, expect, test } from "vitest";

import { emptyWeek } from "#rules/premises";
import { type Actor, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { type Serving, serving } from "../../../../tests/support/served.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { sayService } from "./keep-service.ts";
import { nameService, seeServices, seeServiceToName, takeOffService } from "./name-service.ts";
import { tellOfSilence } from "./tell-of-silence.ts";

let the: Relaying;
let ccas: Serving;

beforeAll(async () => {
  the = await relaying();
  ccas = await serving(the);
});
beforeEach(() => the.anew());

const newest = async (who: PersonId) => (await lettersTo(the.app, `${who}@example.org`))[0];

test("it is asked by a letter that says of nobody; it reads her telephone once it said yes", async () => {
  const { app, ana } = the;
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const served = valueOf(await ccas.name({ telephone: "06 11 22 33 44" }));
  await passTime(app, { minutes: 10 });
  expect((await newest(ccas.odile))?.subject).toBe("Une demande attend votre service");
  expect((await newest(ccas.odile))?.text).not.toMatch(/Ana|06 11/);
  expect((await ccas.page(ccas.odile))?.served).toMatchObject([
    { name: "Mamie Ana", telephone: undefined, said: "waiting" },
  ]);
  expect(await ccas.page(ccas.paul)).toBeUndefined();
  valueOf(await ccas.answers(served, true));
  expect((await ccas.page(ccas.odile))?.served[0]?.telephone).toBe("06 11 22 33 44");
  await passTime(app, { minutes: 10 });
  expect((await newest(ana))?.text).toContain("Le CCAS a dit oui");
});

test("only where one’s list is told of silences, and one at a time", async () => {
  const { app, ana } = the;
  expect(await ccas.name()).toMatchObject({ refusal: "not-of-silence" });
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const first = valueOf(await ccas.name());
  expect(valueOf(await ccas.name({ name: "Ana, la Bégude" }))).toBe(first);
  const other = await serving(the, "Une autre");
  expect(await other.name()).toMatchObject({ refusal: "one-already" });
  expect(valueOf(await takeOffService(app, person(ana), undefined))).toBeUndefined();
  valueOf(await other.name());
});

test("a telephone that nobody can dial is told so, and nothing is kept", async () => {
  const { app, ana } = the;
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const typed = { service: ccas.service, name: "Ana", telephone: "abc" };
  expect(await nameService(app, person(ana), typed)).toMatchObject({ refusal: "not-a-telephone" });
  valueOf(await nameService(app, person(ana), { ...typed, telephone: "0465710012" }));
  const seen = await seeServiceToName(app, person(ana), { service: ccas.service });
  expect(seen?.telephone).toBe("04 65 71 00 12");
});

test("it is offered where it answers, in person alone, while its organisation is shown to be itself", async () => {
  const { app, ana, someone } = the;
  const offered = async (typed: string, who: Actor = person(ana)) =>
    (await seeServices(app, who, { typed }))?.services.map(({ name }) => name);
  expect(await offered("Crest (26)")).toContain("Le CCAS");
  expect(await offered("Lyon")).toEqual([]);
  const nadege = await actingFor(app, ana, await someone("Nadège"), ["homecare"]);
  expect(await offered("Crest (26)", nadege)).toBeUndefined();
  expect(
    await nameService(app, nadege, { service: ccas.service, name: "Ana", telephone: undefined }),
  ).toMatchObject({ refusal: "not-yours" });
});

test("an organisation that nobody may say yes for agrees to nothing, nor one that answers at no hour", async () => {
  const { app } = the;
  const organisation = await situations(app).organisation({ name: "Personne ne la représente" });
  const said = { places: "Drôme", hours: emptyWeek(), speed: "hour" } as const;
  const says = (of: typeof organisation) =>
    sayService(app, person(ccas.odile), { organisation: of, ...said });
  expect(await says(organisation)).toMatchObject({ refusal: "not-for-them" });
  expect(await says(ccas.organisation)).toMatchObject({ refusal: "never-answers" });
});
