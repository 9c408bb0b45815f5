import { dayOf } from "#basics/dates";
import { acceptMandate, endMandate, giveMandate, mandatesOfIn } from "#modules/people";
import type { Scope } from "#rules/people";
import { holderOf, job, operator, person, type PersonId } from "#services/house";
import { askAllAgain } from "../../src/modules/access/actions/ask-again.ts";
import { saySharing } from "../../src/modules/access/actions/say-sharing.ts";
import { acknowledge } from "../../src/modules/concerns/actions/receive.ts";
import { sayDeath, undoDeath } from "../../src/modules/home/afterwards/actions/say-death.ts";
import { sayAfterwards } from "../../src/modules/home/afterwards/actions/say-afterwards.ts";
import { tellDeath } from "../../src/modules/home/afterwards/actions/tell-death.ts";
import {
  closeAsNamed,
  stopActingAsNamed,
} from "../../src/modules/home/devices/actions/close-devices.ts";
import { nameCloser } from "../../src/modules/home/devices/actions/name-closer.ts";
import { writeEntry } from "../../src/modules/homecare/entry/actions/write-entry.ts";
import { trust } from "../../src/modules/homecare/first/actions/trust.ts";
import { agreeWatch, proposeWatch } from "../../src/modules/kin/actions/agree-watch.ts";
import { agreeBond, askBond } from "../../src/modules/kin/actions/ask-bond.ts";
import { writeWord } from "../../src/modules/kin/actions/write-word.ts";
import { saveSign } from "../../src/modules/kin/store/signs.ts";
import { writeNote } from "../../src/modules/conversations/actions/write-note.ts";
import { reportableMandate } from "../../src/modules/access/actions/report-mandate.ts";
import { makePaper, seePaper } from "../../src/modules/access/actions/print-paper.ts";
import { sayBeforeWitness } from "../../src/modules/access/actions/say-before-witness.ts";
import { sayGround } from "../../src/modules/people/mandates/actions/say-ground.ts";
import { tellWell } from "../../src/modules/relays/actions/name-person.ts";
import { saySomethingWrong } from "../../src/modules/relays/actions/raise.ts";
import { sayWell } from "../../src/modules/relays/actions/say-well.ts";
import { tellOfSilence } from "../../src/modules/relays/actions/tell-of-silence.ts";
import { openHomes } from "./bodies.ts";
import { valueOf } from "./organisations.ts";
import { inOneCircle } from "./known.ts";
import { type LetterReader, readLettersOf } from "./letters-read.ts";
import { openNote } from "./opened-under.ts";
import { relaying } from "./relaying.ts";
import { serving } from "./served.ts";
import { behindTheWalls } from "./tables.ts";
import { anOrganisation, represents } from "./team.ts";
import { passTime } from "./time.ts";
import { planEachDay } from "./week-at-home.ts";
import { receiving, worries } from "./worrying.ts";
import { bodied, helped, HERS, type Lives, passing } from "./letters-of-a-week.ts";

/**
 * Some weeks of Ana, whose letters are read: she has a week, names who comes, asks a structure and who passes, is away, needs help, is
 * silent; and others answer. Answers all that was posted.
 */
export async function liveByLetter(): Promise<LetterReader> {
  const the = await relaying();
  const { app, ana, quentin, helene, sylvie } = the;
  const reader = readLettersOf(app);
  const post: Lives["post"] = async (time = { minutes: 5 }) => {
    await behindTheWalls(app, (client) =>
      client.query("update notifications.recipient set mails = 0"),
    );
    await passTime(app, time);
    await reader.read();
  };
  await openHomes(app);
  const nadege = await the.someone("Nadège");
  await inOneCircle(app, [ana, nadege]);
  const [kine, toilette] = HERS.visits;
  const visits = [
    await planEachDay(app, ana, { title: kine, at: "12:00" }),
    await planEachDay(app, ana, { title: toilette, at: "15:00" }),
  ] as const;
  valueOf(await writeEntry(app, person(ana), { words: HERS.entry }));
  valueOf(await trust(app, person(ana), { person: sylvie }));
  const lives = { ...the, visits, nadege, post };
  await helped(lives);
  await bodied(lives);
  await passing(lives);
  await shown(lives);
  await worried(lives);
  await relayed(lives);
  await silent(lives, [helene, quentin]);
  await over(lives);
  return reader;
}

/** She entrusts something to somebody, who says yes. */
async function entrusted({ app, ana, post }: Lives, to: PersonId, scopes: readonly Scope[]) {
  const mandate = valueOf(await giveMandate(app, person(ana), { to, scopes, months: 6 }));
  await post();
  valueOf(await acceptMandate(app, person(to), { mandate }));
  return mandate;
}

/** She shows her week; Nadège, who may act for her, asks her to say it again, and opens a note that Paul hears her say yes to. */
async function shown(the: Lives): Promise<void> {
  const { app, ana, helene, nadege, post, sylvie, someone } = the;
  const asked = { name: "chez-moi", end: "month", purpose: undefined, also: true } as const;
  valueOf(await saySharing(app, person(ana), { ...asked, to: helene }));
  const scopes = ["homecare", "notes"] as const;
  const mandate = await entrusted(the, nadege, scopes);
  const acting = holderOf(nadege, { person: ana, mandate, scopes });
  valueOf(await sayGround(app, person(nadege), { mandate, ground: "tutelle" }));
  const words = HERS.note;
  const note = valueOf(await writeNote(app, person(ana), { words }));
  const opens = { giver: ana, holder: nadege, reader: sylvie, acting, note };
  const sharing = await openNote(app, opens, acting);
  const paper = valueOf(await makePaper(app, acting, { sharing }));
  const code = (await seePaper(app, acting, { paper }))?.code ?? "";
  const paul = await someone("Paul");
  await represents(app, paul, await anOrganisation(app, "Le Relais"));
  valueOf(await sayBeforeWitness(app, person(paul), { code, by: "telephone" }));
  valueOf(await askAllAgain(app, acting, undefined));
  await post();
}

/** Quentin is worried about her. */
async function worried({ app, post, quentin }: Lives): Promise<void> {
  const { service, malika } = await receiving(app);
  const said = { about: "Ana, 12 rue du Four", seen: HERS.worry, reach: HERS.telephone };
  const word = valueOf(await worries(app, quentin, service, said));
  await post();
  valueOf(await acknowledge(app, person(malika), { word }));
  await post();
}

/** She has people told: they say yes; she needs help, something is wrong, all is well. */
async function relayed(the: Lives): Promise<void> {
  const { app, ana, helene, lucienne, post, sylvie } = the;
  valueOf(await the.name(helene));
  await post();
  const first = await the.listed(lucienne);
  await the.listed(helene);
  await the.listed(sylvie, "apart");
  valueOf(await tellWell(app, person(ana), { named: first, hears: true }));
  await post();
  const ccas = await serving(the);
  valueOf(await tellOfSilence(app, person(ana), { tells: true }));
  const served = valueOf(await ccas.name({ telephone: HERS.telephone }));
  await post();
  valueOf(await ccas.answers(served, true));
  await post();
  valueOf(await the.help());
  valueOf(await saySomethingWrong(app, person(ana), undefined));
  await post({ minutes: 11 });
  await the.answer(lucienne, "takes");
  await post({ minutes: 40 });
  valueOf(await sayWell(app, person(ana), undefined));
  valueOf(await ccas.silent());
  await post({ hours: 3 });
}

/** News with one who asks, then a silence of eight weeks’ habit. */
async function silent({ app, ana, post }: Lives, [asks, other]: readonly [PersonId, PersonId]) {
  const bond = valueOf(await askBond(app, person(asks), { person: ana }));
  valueOf(await askBond(app, person(other), { person: ana }));
  await post();
  valueOf(await agreeBond(app, person(ana), { bond }));
  valueOf(await writeWord(app, person(asks), { bond, words: HERS.word, alt: undefined }));
  valueOf(await proposeWatch(app, person(asks), { bond, delay: 2 }));
  await post();
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond, day: dayOf(work.now).subtract({ weeks: week }), spoke: true });
  });
  valueOf(await agreeWatch(app, person(ana), { bond }));
  for (const days of [12, 0, 3, 1, 1, 1, 1]) await post({ hours: 24 * days, minutes: 5 });
}

/** Her devices are closed by whom she named; she is said dead, and is not. */
async function over(the: Lives): Promise<void> {
  const { app, ana, helene, post, sylvie } = the;
  const her = { person: ana };
  const mandate = await entrusted(the, sylvie, ["favours"]);
  valueOf(await endMandate(app, person(ana), { mandate }));
  valueOf(await nameCloser(app, person(ana), { closer: helene }));
  valueOf(await sayAfterwards(app, person(ana), { fate: "keep", months: 3, teller: helene }));
  await post();
  valueOf(await closeAsNamed(app, person(helene), her));
  valueOf(await stopActingAsNamed(app, person(helene), her));
  valueOf(await tellDeath(app, person(helene), her));
  await reported(the);
  await post();
  valueOf(await sayDeath(app, operator(), her));
  await post();
  valueOf(await undoDeath(app, operator(), her));
  await post();
}

/** Quentin reports the mandate by which Nadège acts for her. */
async function reported({ app, ana, quentin }: Lives): Promise<void> {
  const [mandate] = await app.transaction(job("mandates"), (work) => mandatesOfIn(work, ana));
  if (mandate === undefined) throw new Error("nobody acts for her");
  const { id } = mandate;
  await app.transaction(person(quentin), async (work) => reportableMandate.reported?.(work, id));
}
