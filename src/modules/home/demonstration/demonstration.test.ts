import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { isId } from "#basics/id";
import type { Ago } from "#basics/moving";
import type { DemonstrationPerson } from "#rules/people";

import { calls } from "../../calls/demonstration/all.ts";
import { bodies } from "../../calls/demonstration/bodies.ts";
import {
  type DemonstrationCircle,
  demonstrationCircles as circles,
} from "../../circles/data/demonstration-circles.ts";
import { demonstrationNote as note } from "../../conversations/demonstration/note.ts";
import { isBallot } from "../../decisions/domain/methods/method.ts";
import { demonstrationVotes as votes } from "../../decisions/demonstration/votes.ts";
import { demonstrationFavours as favours } from "../../exchanges/favours/demonstration/favours.ts";
import { people } from "./people.ts";
import type { PersonKey } from "./people.ts";

import { structures } from "./structures.ts";

const COMMUNES = "node_modules/@etalab/decoupage-administratif/data/communes.json";
const FICTION = /^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/;

// oxlint-disable-next-line no-unsafe-type-assertion -- the shape of a published package
const communes = JSON.parse(readFileSync(COMMUNES, "utf8")) as readonly {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
}[];
const everyone: readonly (readonly [string, DemonstrationPerson])[] = Object.entries(people);
const everyCircle: readonly (readonly [string, DemonstrationCircle])[] = Object.entries(circles);
const membersOf = (circle: keyof typeof circles): readonly PersonKey[] => circles[circle].members;

const isTown = (code: string, name: string) =>
  communes.some(
    (commune) =>
      commune.type === "commune-actuelle" &&
      commune.code === code &&
      commune.nom === name.replaceAll("’", "'"),
  );
const minutesAgo = ({ daysAgo, hour }: Ago) => {
  const { hour: hours, minute } = Temporal.PlainTime.from(hour);
  return daysAgo * 1440 - hours * 60 - minute;
};
const isBefore = (first: Ago, second: Ago) => minutesAgo(first) > minutesAgo(second);

describe("the people", () => {
  test("are about thirty, each with a name, an identifier and an address of their own", () => {
    expect(everyone.length).toBe(29);
    const named = everyone.map(([, { name }]) => name);
    const addresses = everyone.flatMap(([, { email }]) => email ?? []);
    expect(new Set(named).size).toBe(everyone.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("every identifier is a UUID of version 4, and belongs to one thing", () => {
    const ids: readonly string[] = [
      ...everyone.map(([, { id }]) => id),
      ...everyCircle.map(([, { id }]) => id),
      ...favours.map(({ id }) => id),
      ...votes.map(({ id }) => id),
      note.id,
    ];
    expect(ids.filter((id) => !isId(id) || !/^.{14}4.{4}[89ab]/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("live in true towns, and write from example.org in the name of where they work", () => {
    const domains = new Map<string, string>([
      ...Object.entries(structures).map(([key, { name }]) => [name, key] as const),
      ...Object.entries(bodies).map(([key, { name }]) => [name, key] as const),
    ]);
    const wrong = everyone.filter(([key, { town, commune, email, phone, structure }]) => {
      const domain = structure === undefined ? "[a-z-]+" : domains.get(structure);
      const mail = new RegExp(`^${key}@${domain}\\.example\\.org$`);
      return (
        !isTown(commune, town) ||
        domain === undefined ||
        (email !== undefined && !mail.test(email)) ||
        (phone !== undefined && !FICTION.test(phone))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("nobody is without an address and a telephone", () => {
    expect(everyone.filter(([, { email, phone }]) => !email && !phone)).toEqual([]);
    expect(everyone.filter(([, { email }]) => !email).map(([key]) => key)).toEqual(["yvonne"]);
  });

  test("a telephone rings at one place only", () => {
    const phones = [
      ...everyone.flatMap(([, { phone }]) => phone ?? []),
      ...Object.values(structures).map(({ phone }) => phone),
      ...Object.values(bodies).map(({ phone }) => phone),
    ];
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => !FICTION.test(phone))).toEqual([]);
  });

  test("one visits the demonstration as twelve of them, each for another reason", () => {
    const personas = everyone.flatMap(([, { persona }]) => persona ?? []);
    expect(personas.length).toBe(12);
    expect(new Set(personas).size).toBe(12);
  });

  test("every association has someone, and a true town", () => {
    const named = new Set(everyone.map(([, { structure }]) => structure));
    const wrong = Object.values(structures).filter(
      ({ name, commune, town }) => !named.has(name) || !isTown(commune, town),
    );
    expect(wrong).toEqual([]);
  });

  test("Adrienne and Lucienne are neighbours of La Bégude-de-Mazenc, and so is everyone of her street", () => {
    const neighbours = [people.adrienne, people.lucienne, people.sylvie].map(({ town }) => town);
    expect(new Set(neighbours)).toEqual(new Set(["La Bégude-de-Mazenc"]));
  });
});

describe("the circles", () => {
  test("are eleven, of the four kinds, one asleep and one closed, and only the one around a person is private", () => {
    const kinds = new Set(everyCircle.map(([, { kind }]) => kind));
    expect(everyCircle.length).toBe(11);
    expect([...kinds].toSorted((a, b) => a.localeCompare(b))).toEqual([
      "global",
      "governing",
      "local",
      "support",
    ]);
    expect(everyCircle.filter(([, { asleep }]) => asleep).length).toBe(1);
    expect(everyCircle.filter(([, { closed }]) => closed).length).toBe(1);
    expect(
      everyCircle.filter(([, { kind, isPrivate }]) => (kind === "support") !== !!isPrivate),
    ).toEqual([]);
  });

  test("have three to five sentences of charter, and facilitators among their members, each once", () => {
    const wrong = everyCircle.filter(
      ([, { charter, members, facilitators }]) =>
        charter.length < 3 ||
        charter.length > 5 ||
        charter.some((sentence) => !sentence.endsWith(".") || sentence.length > 90) ||
        facilitators.some((key) => !members.includes(key)) ||
        new Set(members).size !== members.length,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("a circle around a call was founded after the call was published, and sleeps after it was born", () => {
    const wrong = everyCircle.filter(([, { call, foundedDaysAgo, asleep }]) => {
      const published = calls.find(({ key }) => key === call)?.publishedDaysAgo ?? 0;
      return (
        (call !== undefined && published <= foundedDaysAgo) ||
        (asleep !== undefined && asleep.daysAgo >= foundedDaysAgo)
      );
    });
    expect(wrong).toEqual([]);
    expect(circles.gardens.call).toBe("jardins-nourriciers");
  });

  test("everyone but those who only issue, finance or care from afar is in a circle", () => {
    const inOne = new Set<string>(everyCircle.flatMap(([, { members }]) => members));
    expect(everyone.map(([key]) => key).filter((key) => !inOne.has(key))).toEqual([
      "clemence",
      "etienne",
    ]);
  });
});

describe("what happened", () => {
  test("Adrienne wrote, then granted, then Quentin read", () => {
    const { grant } = note;
    if (grant === undefined) throw new Error("her note is shared");
    expect(isBefore(note.written, grant.given)).toBe(true);
    expect(note.reads.every(({ by, at }) => by === grant.to && isBefore(grant.given, at))).toBe(
      true,
    );
  });

  test("favours are thanked after they were done, by someone else, in whole kori, one of them with 2", () => {
    const wrong = favours.filter(
      ({ helper, helped, done, thanked }) =>
        helper === helped ||
        (thanked !== undefined &&
          (!Number.isInteger(thanked.kori) || thanked.kori < 1 || !isBefore(done, thanked.at))),
    );
    expect(wrong).toEqual([]);
    expect(
      favours.filter(({ thanked }) => thanked?.kori === 2).map(({ helper }) => helper),
    ).toEqual(["lucienne"]);
  });

  test("who votes is of the circle, votes once, by the method, while the vote was open", () => {
    expect(votes.flatMap(({ ballots }) => ballots)).not.toHaveLength(0);
    for (const { circle, options, method, ballots, opened, closes } of votes) {
      const members = membersOf(circle);
      expect(new Set(ballots.map(({ by }) => by)).size).toBe(ballots.length);
      for (const { by, marks, at } of ballots) {
        expect(members).toContain(by);
        const fits =
          "names" in marks
            ? members.includes(marks.names)
            : isBallot(method, Math.max(options.length, marks.length), marks);
        expect(fits).toBe(true);
        expect(isBefore(opened, at)).toBe(true);
        expect("inDays" in closes || isBefore(at, closes)).toBe(true);
      }
    }
  });

  test("in the open vote, Solène speaks for five, and two of nine are silent", () => {
    const [vote] = votes;
    const voters = new Set(vote?.ballots.map(({ by }) => by));
    const spokesman = (who: PersonKey): PersonKey | undefined => {
      if (voters.has(who)) return who;
      const next = vote?.delegations?.find(({ from }) => from === who)?.to[0];
      return next === undefined ? undefined : spokesman(next);
    };
    const voices = Map.groupBy(membersOf("plants"), spokesman);
    expect(voices.get("solene")?.length).toBe(5);
    expect(voices.get(undefined)).toEqual(["adrienne", "thierry"]);
    const circle: readonly string[] = membersOf("plants");
    expect(
      vote?.delegations?.filter(({ from, to }) =>
        [from, ...to].some((one) => !circle.includes(one)),
      ),
    ).toEqual([]);
  });
});

describe("what is written", () => {
  const texts = [
    ...everyone.flatMap(([, { about, says }]) => [about, says]),
    ...everyCircle.flatMap(([, { name, purpose, charter, asleep }]) => [
      name,
      purpose,
      ...charter,
      asleep?.why ?? "",
    ]),
    ...Object.values(structures).flatMap(({ name, about }) => [name, about]),
    ...favours.flatMap(({ what, thanked }) => [what, thanked?.words ?? ""]),
    ...votes.flatMap(({ question, options }) => [
      question,
      ...options.flatMap(({ label, line }) => [label, line ?? ""]),
    ]),
    note.text,
  ];

  test("every apostrophe is French, nobody shouts, nothing is filler", () => {
    expect(texts.filter((text) => /['"!…]|\u00a0|\u202f|lorem|TODO| {2}/.test(text))).toEqual([]);
  });

  test("nothing is said about anyone's health", () => {
    const medical =
      /plâtr|fractur|jambe|maladie|malade|traitement|médicament|ordonnance|douleur|rééducation|diagnos|opér[ée]e|hôpital|médecin/i;
    expect(texts.filter((text) => medical.test(text))).toEqual([]);
  });
});
