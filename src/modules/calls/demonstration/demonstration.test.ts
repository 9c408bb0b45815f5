import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { THEMES } from "../../subjects/domain/themes.ts";
import { AUDIENCES } from "../../subjects/domain/audiences.ts";
import { kindOf } from "../domain/kind.ts";
import type { Place } from "../domain/notice.ts";
import { kilometresBetween } from "../../territory/domain/distance.ts";
import { calls } from "./all.ts";
import { bodies } from "./bodies.ts";
import { earlierNoticesOf, noticesOf, openDay, twinsOf, withdrawalsOf } from "./notices.ts";
import { places } from "./places.ts";
import type { DemonstrationCall } from "./shape.ts";
import { isWorkingDay } from "./working-days.ts";

const PACKAGE = "node_modules/@etalab/decoupage-administratif/data";
const CENTRES = "src/modules/territory/data/centres-26-07.tsv";

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly codesPostaux?: readonly string[];
}
interface Group {
  readonly code: string;
  readonly membres: readonly { readonly code: string; readonly nom: string }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
// oxlint-disable-next-line no-unsafe-type-assertion -- the shape of a published package
const communes = (read(`${PACKAGE}/communes.json`) as readonly Commune[]).filter(
  ({ type }) => type === "commune-actuelle",
);
// oxlint-disable-next-line no-unsafe-type-assertion -- the shape of a published package
const groups = read(`${PACKAGE}/epci.json`) as readonly Group[];

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-24");
const isOpen = ({ deadline, withdrawn }: DemonstrationCall) =>
  withdrawn === undefined && (deadline === undefined || deadline.inDays >= 0);
const open = calls.filter(isOpen);
const countAhead = (least: number, most: number) =>
  open.filter(({ deadline }) => deadline && deadline.inDays >= least && deadline.inDays <= most)
    .length;
const wholeText = (call: DemonstrationCall) =>
  [
    call.title,
    call.summary,
    call.text,
    call.conditions,
    call.money?.words,
    call.corrected?.why,
    call.withdrawn?.why,
    call.alsoSeen?.title,
    call.alsoSeen?.summary,
    ...(call.lots ?? []).flatMap(({ title, text }) => [title, text]),
    ...(call.criteria ?? []).map(([label]) => label),
    ...(call.documents ?? []).map(([label]) => label),
  ]
    .filter((part) => part !== undefined)
    .join("\n");
const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
const straight = (name: string) => name.replaceAll("’", "'");

/** The remainder of Luhn's check (ISO/IEC 7812-1): zero when the figures are right. */
function luhn(figures: string): number {
  const sum = figures
    .split("")
    .toReversed()
    .reduce((total, figure, index) => {
      const double = Number(figure) * (index % 2 === 1 ? 2 : 1);
      return total + (double > 9 ? double - 9 : double);
    }, 0);
  return sum % 10;
}

const centres = new Map(
  readFileSync(CENTRES, "utf8")
    .split("\n")
    .map((row) => row.split("\t"))
    .map(([code = "", ...figures]) => [code, figures.map(Number)] as const),
);

function pointOf(code: string): { readonly latitude: number; readonly longitude: number } {
  const [latitude = 0, longitude = 0] = centres.get(code) ?? [];
  return { latitude, longitude };
}

/** How far the nearest commune of a place is from Crest; infinite for what is wider than a group of communes. */
function kilometresFromCrest({ scale, code }: Place): number {
  if (scale !== "commune" && scale !== "group") return Infinity;
  const members = groups.find((group) => group.code === code)?.membres.map((one) => one.code);
  const from = pointOf("26108");
  return Math.min(
    ...(members ?? [code])
      .filter((member) => centres.has(member))
      .map((member) => kilometresBetween(from, pointOf(member))),
  );
}

describe("the whole", () => {
  test("counts about eighty calls of the three kinds", () => {
    const kinds = Map.groupBy(calls, ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, found]) => [kind, found.length]))).toEqual({
      application: 20,
      project: 48,
      tender: 17,
    });
  });

  test("each call has its own key, of plain letters", () => {
    expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
    expect(calls.filter(({ key }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  test("each title is said once", () => {
    expect(new Set(calls.map(({ title }) => title)).size).toBe(calls.length);
  });

  test("every theme has at least four calls, and every audience at least two", () => {
    const themed = THEMES.filter(
      (theme) => calls.filter((call) => call.themes.includes(theme)).length < 4,
    );
    const meant = AUDIENCES.filter(
      (audience) => calls.filter((call) => call.audiences.includes(audience)).length < 2,
    );
    expect({ themed, meant }).toEqual({ themed: [], meant: [] });
  });

  test("some are permanent, some close soon, some are closed, one is taken back, two are corrected", () => {
    expect({
      permanent: calls.filter(({ deadline }) => !deadline).length,
      soon: countAhead(2, 9),
      closed: calls.filter(({ deadline }) => deadline && deadline.inDays < 0).length,
      withdrawn: calls.filter(({ withdrawn }) => withdrawn).length,
      corrected: calls.filter(({ corrected }) => corrected).length,
      twice: calls.filter(({ alsoSeen }) => alsoSeen).length,
      far: countAhead(91, 9999),
      tomorrow: countAhead(0, 1),
    }).toEqual({
      permanent: 5,
      soon: 8,
      closed: 12,
      withdrawn: 1,
      corrected: 2,
      twice: 1,
      far: 0,
      tomorrow: 0,
    });
  });

  test.each([
    "jardin partagé",
    "théâtre",
    "numérique",
    "aide à domicile",
    "cantine",
    "vélo",
    "refuge",
    "lecture",
    "friche",
  ])("« %s » is in open calls", (asked) => {
    const found = open.filter((call) => wholeText(call).toLowerCase().includes(asked));
    expect(found.length).toBeGreaterThanOrEqual(asked === "friche" ? 1 : 3);
  });
});

describe("who issues", () => {
  const all = Object.entries(bodies);

  test("every body issues a call", () => {
    const issuing = new Set<string>(calls.map(({ body }) => body));
    expect(all.filter(([key]) => !issuing.has(key)).map(([key]) => key)).toEqual([]);
  });

  test("each is in a true town, with its postcode", () => {
    const wrong = all.filter(([, { commune, town, postcode }]) => {
      const found = communes.find(({ code }) => code === commune);
      return found?.nom !== straight(town) || !found.codesPostaux?.includes(postcode);
    });
    expect(wrong).toEqual([]);
  });

  test("their numbers are kept for fiction, and their addresses are of example.org", () => {
    const wrong = all.filter(
      ([key, { phone, email, url }]) =>
        !/^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/.test(phone) ||
        !new RegExp(`^[a-z-]+@${key}\\.example\\.org$`).test(email) ||
        url !== `https://${key}.example.org`,
    );
    expect(wrong).toEqual([]);
    expect(new Set(all.map(([, { phone }]) => phone)).size).toBe(all.length);
  });

  test("their SIRET begins with 9, passes Luhn's check, and is theirs alone", () => {
    const wrong = all.filter(
      ([, { siret }]) =>
        !/^9\d{13}$/.test(siret) || luhn(siret) !== 0 || luhn(siret.slice(0, 9)) !== 0,
    );
    expect(wrong).toEqual([]);
    expect(new Set(all.map(([, { siret }]) => siret)).size).toBe(all.length);
  });
});

describe("where", () => {
  test("each commune has the code and the name of INSEE", () => {
    const wrong = Object.values(places).filter(
      ({ scale, code, label }) =>
        scale === "commune" &&
        communes.find((commune) => commune.code === code)?.nom !== straight(label),
    );
    expect(wrong).toEqual([]);
  });

  test("each group of communes is true, and says its main town and how many are with it", () => {
    const wrong = Object.values(places).filter(({ scale, code, label }) => {
      if (scale !== "group") return false;
      const [, town = "", others] = /^(.+) et (\d+) communes$/.exec(label) ?? [];
      const members = groups.find((group) => group.code === code)?.membres ?? [];
      return (
        members.length !== Number(others) + 1 || !members.some(({ nom }) => nom === straight(town))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("every place is used", () => {
    const used = new Set(calls.flatMap((call) => call.places.map(({ code }) => code)));
    expect(Object.values(places).filter(({ code }) => !used.has(code))).toEqual([]);
  });

  test("around Crest, 30 km, a person finds between 8 and 15 open calls", () => {
    const near = open.filter((call) =>
      call.places.some((place) => kilometresFromCrest(place) <= 30),
    );
    expect(near.length).toBeGreaterThanOrEqual(8);
    expect(near.length).toBeLessThanOrEqual(15);
  });
});

describe("what is written", () => {
  test("an open call has 120 to 350 words in two to five headed parts", () => {
    const wrong = open
      .map(({ key, text }) => ({
        key,
        words: words(text),
        parts: (text.match(/^## /gm) ?? []).length,
      }))
      .filter((told) => told.words < 115 || told.words > 350 || told.parts < 2 || told.parts > 5);
    expect(wrong).toEqual([]);
  });

  test("nothing is filler, every apostrophe is French, nobody shouts", () => {
    const wrong = calls.filter((call) =>
      /lorem|ipsum|\bTODO\b|['"!…]|\u00a0|\u202f| {2}/.test(wholeText(call)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("no year and no dated day of the week is written by hand: they move with today", () => {
    const wrong = calls.filter((call) =>
      /\b20[2-9]\d\b|(lun|mar|mercre|jeu|vendre|same)di \d|dimanche \d/.test(wholeText(call)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("a summary holds in 400 characters", () => {
    const wrong = calls.filter(
      ({ summary }) => summary.length > 400 || !/[.?]$/.test(summary) || summary.length < 60,
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("a title alone tells who is chosen from what is funded, by the rule of the house", () => {
    const wrong = calls.filter(
      ({ kind, title }) =>
        kindOf({ source: "archipel", title }) !== (kind === "tender" ? "project" : kind),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
    expect(noticesOf(today).filter((notice) => kindOf(notice) !== notice.statedKind)).toEqual([]);
  });

  test("tenders, and only tenders, have CPV codes; all have criteria", () => {
    const wrong = calls.filter(
      ({ kind, cpv = [], criteria = [] }) =>
        (kind === "tender") !== cpv.length > 0 || (kind === "tender" && criteria.length === 0),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
    expect(calls.flatMap(({ cpv = [] }) => cpv).filter((code) => !/^\d{8}$/.test(code))).toEqual(
      [],
    );
  });

  test("weights make a hundred, and sums go upwards", () => {
    const wrong = calls.filter(({ criteria, money = {} }) => {
      const sum = criteria?.reduce((total, [, weight]) => total + weight, 0) ?? 100;
      const { least = 0, most = Infinity, mostRate = 100 } = money;
      return sum !== 100 || least > most || mostRate > 100;
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });
});

describe("in time", () => {
  test("offices are closed on Sundays and holidays, Easter included", () => {
    for (const date of ["2026-05-14", "2026-05-25", "2026-07-14", "2026-12-25"])
      expect(isWorkingDay(day(date))).toBe(false);
    expect(openDay(today, 31).toString()).toBe("2027-01-04");
    for (const date of ["2026-12-24", "2026-12-31", "2027-01-01"])
      expect(isWorkingDay(day(date))).toBe(false);
    expect(isWorkingDay(day("2026-12-23"))).toBe(true);
    expect(openDay(day("2026-11-29"), -1).toString()).toBe("2026-11-27");
  });

  const days = Array.from({ length: 160 }, (_, index) =>
    day("2026-01-01").add({ days: index * 7 + (index % 7) }),
  );

  test("whatever the day, open calls are open, closed ones closed, and every day told is a working one", () => {
    const wrong = days.flatMap((now) =>
      [...noticesOf(now), ...earlierNoticesOf(now)].filter((notice) => {
        const call = calls.find(({ key }) => key === notice.sourceId);
        const { deadline, published } = notice;
        if (call === undefined || published === undefined) return true;
        if (Temporal.PlainDate.compare(published, now) > 0 || !isWorkingDay(published)) return true;
        if (deadline === undefined) return call.deadline !== undefined;
        const ahead = Temporal.PlainDate.compare(deadline.date, now);
        return (
          !isWorkingDay(deadline.date) ||
          Temporal.PlainDate.compare(published, deadline.date) >= 0 ||
          (call.deadline?.inDays ?? 0) < 0 !== ahead < 0
        );
      }),
    );
    expect(wrong.map(({ sourceId }) => sourceId)).toEqual([]);
  });

  test("no brace is left in what is told", () => {
    const told = [...noticesOf(today), ...twinsOf(today).map(({ notice }) => notice)];
    const texts = told.flatMap(({ summary, conditions, sections }) => [
      summary,
      conditions ?? "",
      ...sections.flatMap(({ heading, text }) => [heading ?? "", text]),
    ]);
    expect(texts.filter((text) => /[{}#]/.test(text))).toEqual([]);
  });

  test("the call of the front page closes on Monday at noon when it is Tuesday 24 November", () => {
    const gardens = noticesOf(today).find(({ sourceId }) => sourceId === "jardins-nourriciers");
    expect(gardens?.deadline?.date.toString()).toBe("2026-11-30");
    expect(gardens?.money).toEqual({ least: 300000, most: 1500000, mostRate: 80 });
    expect(gardens?.sections.at(-1)?.text).toContain("au plus tard le vendredi 22 janvier 2027");
  });

  test("a call that was corrected keeps its identifier, moves its deadline, and says so first", () => {
    const before = earlierNoticesOf(today);
    const after = before.map((first) =>
      noticesOf(today).find((one) => one.sourceId === first.sourceId),
    );
    expect(before.map(({ sourceId, deadline }) => [sourceId, deadline?.date.toString()])).toEqual([
      ["cantines-sans-gaspillage", "2026-11-30"],
      ["vieillir-a-plusieurs", "2026-12-07"],
    ]);
    expect(after.map((one) => [one?.deadline?.date.toString(), one?.sections[0]?.text])).toEqual([
      ["2026-12-14", expect.stringContaining("jusqu’au lundi 14 décembre à midi")],
      ["2026-12-21", expect.stringContaining("au lundi 21 décembre à midi")],
    ]);
  });

  test("the call that was taken back says when and why", () => {
    expect(withdrawalsOf(today)).toEqual([
      {
        sourceId: "haltes-de-velo",
        date: day("2026-11-20"),
        why: expect.stringContaining("Le tracé de la véloroute est revu"),
      },
    ]);
  });

  test("the call seen in two sources is told otherwise by the second, which names it", () => {
    const [twin, ...others] = twinsOf(today);
    const { source, money, deadline } = twin?.notice ?? {};
    expect({ of: twin?.of, source, money, date: deadline?.date.toString() }).toEqual({
      of: "jardins-nourriciers",
      source: "csv",
      money: { least: 300000, most: 1200000 },
      date: "2026-11-30",
    });
    expect(others).toEqual([]);
  });
});
