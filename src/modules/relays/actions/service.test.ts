import { beforeAll, beforeEach, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { ALWAYS, type Serving, serving, WEEKDAYS } from "../../../../tests/support/served.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";
import { aboutPerson } from "./about-person.ts";
import { answerByLink, seeToldByLink } from "./answer-alarm.ts";
import { takeOffService, tellServiceSooner } from "./name-service.ts";
import { seeHelp, seeList } from "./see-relays.ts";
import { endSilenceIn, tellOfSilence } from "./tell-of-silence.ts";
import { waitsForMe } from "../web/panels.tsx";

let the: Relaying;
let ccas: Serving;

beforeAll(async () => {
  the = await relaying();
  ccas = await serving(the);
});
beforeEach(async () => {
  await the.anew();
  await ccas.says(ALWAYS);
});

const silence = async () => (await seeHelp(the.app, person(the.ana), undefined))?.silence;
const toldOf = async () => (await silence())?.told.map((one) => [one.name, one.answer]);
const lettersOf = (who: PersonId) => lettersTo(the.app, `${who}@example.org`);
const newest = async (who: PersonId) => (await lettersOf(who))[0];
const linkOf = async (who: PersonId) => {
  const [, , , id = "", signature = ""] = linkIn(await newest(who), "/l/besoin/").split("/");
  return { id, signature };
};
/** The service first, then Quentin, half an hour each; and Ana is silent. */
const fallsSilent = async () => {
  const { ana, app, quentin, listed, delay } = the;
  await listed(quentin);
  await delay("half-hour");
  await ccas.listed();
  valueOf(await tellServiceSooner(app, person(ana), undefined));
  valueOf(await ccas.silent());
};

test("it is told in its turn, by a letter that says of nobody, and its page says what she chose", async () => {
  const { app, quentin, letters } = the;
  const before = (await letters(quentin)).length;
  await fallsSilent();
  expect(await toldOf()).toEqual([["Le CCAS", undefined]]);
  for (const who of [ccas.odile, ccas.malika]) {
    const letter = await newest(who);
    expect(letter?.subject).toBe("Quelque chose attend votre service");
    expect(letter?.text).not.toMatch(/Ana|04 75|Quentin/);
  }
  expect(await letters(ccas.paul)).toEqual([]);
  expect((await letters(quentin)).length).toBe(before);
  const seen = await seeToldByLink(app, await linkOf(ccas.malika));
  expect(seen).toMatchObject({
    name: "Mamie Ana",
    service: { name: "Le CCAS", telephone: "04 75 00 00 00" },
    mine: undefined,
  });
});

test("one of it takes care of it, for all of it: nobody else is told, and its others read so", async () => {
  const { app, quentin, letters, later, told } = the;
  const before = (await letters(quentin)).length;
  await fallsSilent();
  valueOf(await answerByLink(app, await linkOf(ccas.odile), "takes"));
  expect(await toldOf()).toEqual([["Le CCAS", "takes"]]);
  expect((await told(ccas.malika))[0]).toMatchObject({ mine: "takes", isTaken: true });
  expect(await newest(ccas.malika)).toMatchObject({ subject: "Quelqu’un s’en occupe" });
  expect((await newest(ccas.malika))?.text).not.toContain("Ana");
  await later(60);
  expect((await letters(quentin)).length).toBe(before);
  // A colleague gives it back for the service: the next is told.
  valueOf(await the.answer(ccas.malika, "cannot"));
  expect(await toldOf()).toEqual([
    ["Le CCAS", "cannot"],
    ["Quentin", undefined],
  ]);
});

test("without an answer the next is told after her delay; if none answers, all who were told read it", async () => {
  const { quentin, later, letters } = the;
  await fallsSilent();
  await later(29);
  expect(await toldOf()).toEqual([["Le CCAS", undefined]]);
  await later(1);
  expect(await toldOf()).toEqual([
    ["Le CCAS", undefined],
    ["Quentin", undefined],
  ]);
  await later(30);
  for (const who of [quentin, ccas.odile, ccas.malika])
    expect((await letters(who)).at(-1)).toBe("Personne n’a répondu");
  expect((await newest(ccas.odile))?.text).not.toContain("Ana");
  expect((await silence())?.alarm.unansweredAt).toBeDefined();
});

test("who takes care of it reads no name of the service, nor do the others of who stands in its turn", async () => {
  const { app, quentin, later } = the;
  await fallsSilent();
  await later(30);
  valueOf(await answerByLink(app, await linkOf(ccas.odile), "takes"));
  expect((await newest(quentin))?.text).toContain("Quelqu’un s’occupe d’Ana");
  expect((await newest(quentin))?.text).not.toMatch(/CCAS|Odile/);
  expect(await the.told(quentin)).toMatchObject([{ isTaken: true, takenBy: undefined }]);
});

test("outside its hours it is passed over at once, and her page says so", async () => {
  const { app } = the;
  await ccas.says(WEEKDAYS);
  // A Sunday, wherever the test began.
  const day = app.clock.now().toZonedDateTimeISO("Europe/Paris");
  app.setNow(day.add({ days: 7 - day.dayOfWeek }).toInstant());
  const before = (await the.letters(ccas.odile)).length;
  await fallsSilent();
  expect(await toldOf()).toEqual([["Quentin", undefined]]);
  expect((await silence())?.passed).toMatchObject({ service: "Le CCAS", why: "closed" });
  expect((await the.letters(ccas.odile)).length).toBe(before);
});

test("of a call for help it is told nothing, and of no silence before it said yes for her", async () => {
  const { app, ana, listed, help } = the;
  await listed(the.quentin);
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const served = valueOf(await ccas.name());
  const before = (await the.letters(ccas.odile)).length;
  valueOf(await ccas.silent());
  expect(await toldOf()).toEqual([["Quentin", undefined]]);
  valueOf(await ccas.answers(served, true));
  valueOf(await help());
  expect((await the.letters(ccas.odile)).length).toBe(before);
});

test("it ends it: who named it is told, the next ones stay, and what it had taken passes on", async () => {
  const { app, ana } = the;
  const theirs = await serving(the, "L’aide à domicile");
  await the.listed(the.quentin);
  await the.delay("half-hour");
  await theirs.listed();
  valueOf(await tellServiceSooner(app, person(ana), undefined));
  valueOf(await theirs.silent());
  const link = await linkOf(theirs.odile);
  valueOf(await answerByLink(app, link, "takes"));
  valueOf(await theirs.ends());
  await the.later(0);
  expect(await toldOf()).toEqual([["Quentin", undefined]]);
  expect(await seeToldByLink(app, link)).toBeUndefined();
  const seen = await seeList(app, person(ana), undefined);
  expect(seen?.served?.served.said).toBe("left");
  expect(seen?.chain.map(({ name }) => name)).toEqual(["Quentin"]);
  await passTime(app, { minutes: 10 });
  expect((await newest(ana))?.text).toContain("L’aide à domicile n’est plus prévenu");
});

test("what is over is read by it no more, once it is no more told for her", async () => {
  const { app, ana } = the;
  await the.delay("half-hour");
  const served = await ccas.listed();
  valueOf(await ccas.silent());
  const link = await linkOf(ccas.odile);
  await app.transaction(job("test"), (work) =>
    endSilenceIn(work, { person: ana, ended: "settled" }),
  );
  expect(await seeToldByLink(app, link)).toMatchObject({ ended: "settled" });
  valueOf(await ccas.answers(served, false));
  expect(await seeToldByLink(app, link)).toBeUndefined();
});

test("taken off the list, it reads nothing of her any more", async () => {
  const { app, ana } = the;
  await fallsSilent();
  const link = await linkOf(ccas.odile);
  valueOf(await takeOffService(app, person(ana), undefined));
  expect(await seeToldByLink(app, link)).toBeUndefined();
  expect((await ccas.page(ccas.odile))?.served).toEqual([]);
});

test("who answers for it no more reads nothing of it any more; whom she blocked is not told", async () => {
  const { app, ana } = the;
  await app.transaction(person(ana), async (work) =>
    valueOf(await blockPersonIn(work, { person: ccas.malika })),
  );
  const before = (await the.letters(ccas.malika)).length;
  await fallsSilent();
  expect((await the.letters(ccas.malika)).length).toBe(before);
  expect((await ccas.page(ccas.malika))?.served).toEqual([]);
  expect(await ccas.page(the.zoe)).toBeUndefined();
});

test("its news is on what waits for who answers for it, and it is over when she is well", async () => {
  const { app, ana } = the;
  await fallsSilent();
  const waits = await app.transaction(person(ccas.odile), (work) => waitsForMe(work));
  expect(waits.map(({ says }) => says)).toEqual(["Un silence attend Le CCAS"]);
  await the.later(1);
  await app.transaction(job("test"), (work) =>
    endSilenceIn(work, { person: ana, ended: "settled" }),
  );
  expect((await newest(ccas.odile))?.subject).toBe("C’est réglé");
  expect((await newest(ccas.odile))?.text).not.toContain("Ana");
});

test("an archive of who answers for it names nobody; hers does not name who answers", async () => {
  const { app, ana } = the;
  await fallsSilent();
  const archive = async (who: PersonId) =>
    JSON.stringify(await app.transaction(job("archive"), (work) => aboutPerson.gives(work, who)));
  expect(await archive(ccas.odile)).not.toContain(ana);
  expect(await archive(ana)).not.toContain(ccas.odile);
  expect(await archive(ana)).toContain("Mamie Ana");
});
