import { sql } from "kysely";

import { dayOf, PARIS } from "#basics/dates";
import { job, person, type Actor, type PersonId } from "#services/house";

import { answerAlarm } from "../../src/modules/relays/actions/answer-alarm.ts";
import { answerAsked } from "../../src/modules/relays/actions/answer-asked.ts";
import { chooseDelay, namePerson } from "../../src/modules/relays/actions/name-person.ts";
import { passOn } from "../../src/modules/relays/actions/pass-on.ts";
import { askForHelp } from "../../src/modules/relays/actions/raise.ts";
import { seeForOthers, seeHelp } from "../../src/modules/relays/actions/see-relays.ts";
import { tellBirthYear } from "../../src/modules/people/actions/ages.ts";
import type { Delay, NamedId, Relay } from "../../src/modules/relays/domain/relay.ts";
import { testHouse, type TestHouse } from "./house.ts";
import { inOneCircle } from "./known.ts";
import { situations, valueOf } from "./organisations.ts";
import { lettersTo } from "./time.ts";

/** Somebody who needs help, whom they know, and what is done in their names. */
export interface Relaying {
  readonly app: TestHouse;
  readonly ana: PersonId;
  readonly quentin: PersonId;
  readonly helene: PersonId;
  readonly lucienne: PersonId;
  readonly sylvie: PersonId;
  /** Whom Ana does not know. */
  readonly zoe: PersonId;
  /** Whom she knows, and is not of age. */
  readonly child: PersonId;
  readonly someone: (name: string) => Promise<PersonId>;
  readonly name: (who: PersonId, relay?: Relay, as?: Actor) => ReturnType<typeof namePerson>;
  /** Named, and they said yes. */
  readonly listed: (who: PersonId, relay?: Relay) => Promise<NamedId>;
  readonly help: (as?: Actor) => ReturnType<typeof askForHelp>;
  readonly delay: (asked: Delay) => Promise<unknown>;
  readonly open: () => Promise<NonNullable<Awaited<ReturnType<typeof seeHelp>>>["open"]>;
  readonly toldNames: () => Promise<readonly (readonly [string, string | undefined])[]>;
  readonly told: (
    who: PersonId,
  ) => Promise<NonNullable<Awaited<ReturnType<typeof seeForOthers>>>["told"]>;
  readonly answer: (who: PersonId, said: "takes" | "cannot") => ReturnType<typeof answerAlarm>;
  /** So many minutes pass, and the job runs. */
  readonly later: (minutes: number) => Promise<void>;
  /** Subjects of the letters that somebody was posted, oldest first. */
  readonly letters: (who: PersonId) => Promise<readonly string[]>;
  /** The words of these letters, likewise. */
  readonly texts: (who: PersonId) => Promise<readonly string[]>;
  /** Two days later in the morning, when no hour is quiet, with nothing of before. */
  readonly anew: () => Promise<void>;
}

/** A house in which Ana knows five persons, one of them a minor. */
export async function relaying(): Promise<Relaying> {
  const app = await testHouse();
  const { someone } = situations(app);
  const ana = await someone("Ana");
  const [quentin, helene] = [await someone("Quentin"), await someone("Hélène")];
  const [lucienne, sylvie] = [await someone("Lucienne"), await someone("Sylvie")];
  const [zoe, child] = [await someone("Zoé"), await someone("Inès")];
  await inOneCircle(app, [ana, quentin, helene, lucienne, sylvie, child]);
  valueOf(await tellBirthYear(app, person(child), { year: 2010 }));
  const acts = actsOf(app, ana);
  return { app, ana, quentin, helene, lucienne, sylvie, zoe, child, someone, ...acts };
}

function actsOf(app: TestHouse, ana: PersonId) {
  const name: Relaying["name"] = (who, relay = "help", as = person(ana)) =>
    namePerson(app, as, { relay, person: who });
  const open: Relaying["open"] = async () => (await seeHelp(app, person(ana), undefined))?.open;
  const told: Relaying["told"] = async (who) =>
    (await seeForOthers(app, person(who), undefined))?.told ?? [];
  return {
    name,
    open,
    told,
    listed: async (who: PersonId, relay: Relay = "help") => {
      const named = valueOf(await name(who, relay));
      valueOf(await answerAsked(app, person(who), { named, yes: true }));
      return named;
    },
    help: (as: Actor = person(ana)) => askForHelp(app, as, undefined),
    delay: async (asked: Delay) => valueOf(await chooseDelay(app, person(ana), { delay: asked })),
    toldNames: async () =>
      ((await open())?.told ?? []).map((one) => [one.name, one.answer] as const),
    answer: async (who: PersonId, said: "takes" | "cannot") => {
      const [one] = await told(who);
      if (one === undefined) throw new Error("they were not told");
      return answerAlarm(app, person(who), { told: one.id, answer: said });
    },
    later: async (minutes: number) => {
      app.setNow(app.clock.now().add({ minutes }));
      await passOn.run(app, {}, job("relays-pass-on"));
    },
    letters: async (who: PersonId) =>
      (await lettersTo(app, `${who}@example.org`)).map(({ subject }) => subject).toReversed(),
    texts: async (who: PersonId) =>
      (await lettersTo(app, `${who}@example.org`)).map(({ text }) => text).toReversed(),
    anew: async () => {
      const day = dayOf(app.clock.now()).add({ days: 2 });
      app.setNow(day.toZonedDateTime({ timeZone: PARIS, plainTime: "09:00" }).toInstant());
      await app.transaction(job("relays"), async ({ db }) => {
        for (const table of ["alarm", "named", "served", "choice", "well"])
          await sql`delete from ${sql.table(`relays.${table}`)}`.execute(db);
      });
    },
  };
}
