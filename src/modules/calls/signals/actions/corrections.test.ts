import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, operator, visitor } from "#services/house";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { LimitChange } from "../../domain/limits/limit-change.ts";
import type { Corrects, Notice } from "../../domain/notice.ts";
import { noticeThat, until } from "../../domain/twins/sample-twins.ts";
import { limitsOf } from "../../domain/limits/limits.ts";
import { correctCall } from "./correct-call.ts";
import { seeCall } from "../../actions/see-call.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function take(...notices: readonly Notice[]) {
  app.setNow(app.clock.now().add({ minutes: 1 }));
  return app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, {
      records: notices.map((notice) => ({ notice, raw: JSON.stringify(notice) })),
    }),
  );
}

async function numberOf({ sourceId }: Pick<Notice, "sourceId">): Promise<number | undefined> {
  const { rows } = await app.pool.query<{ number: string }>(
    `select number from calls.call join calls.notice on notice.call = call.id where source_id = $1`,
    [sourceId],
  );
  return rows[0] === undefined ? undefined : Number(rows[0].number);
}

async function seen(notice: Notice) {
  const found = await seeCall(app, visitor, { number: (await numberOf(notice)) ?? 0 });
  if (found === undefined) throw new Error("no such call");
  return found;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const moves = (to: string, from?: string): LimitChange => ({
  says: "moves",
  to: { date: to, time: "12:00" },
  ...(from !== undefined && { from: { date: from } }),
});

/** A call that ends on 5 January at noon, with a title of its own. */
const original = (more: Partial<Notice> = {}): Notice => ({
  ...noticeThat({
    sourceId: newId(),
    title: `Potager ${newId()}`,
    deadline: until("2027-01-05", "12:00"),
  }),
  published: day("2026-12-01"),
  ...more,
});

function correction(of: Notice, published: string, corrects: Partial<Corrects>): Notice {
  const { deadline: _, ...rest } = of;
  return {
    ...rest,
    sourceId: newId(),
    title: "Rectificatif",
    nature: "correction",
    published: day(published),
    follows: [of.sourceId],
    corrects: { changes: [], limits: [], ...corrects },
  };
}

const whole = (of: Notice, published: string, to: string): Notice => ({
  ...correction(of, published, {
    changes: [{ text: "La date limite est reportée." }],
    limits: [{ says: "moves", to: { date: to, time: "12:00" }, isWhole: true }],
    isWhole: true,
  }),
  title: of.title,
  deadline: until(to, "12:00"),
});

const ends = async (notice: Notice) => {
  const { deadline } = (await seen(notice)).call;
  return `${deadline?.date.toString()} ${deadline?.time?.toString({ smallestUnit: "minute" })}`;
};

describe("what a correction changes", () => {
  test("stands on the page, dated, the newest first, and in the data", async () => {
    const call = original();
    const first = correction(call, "2026-12-10", {
      changes: [{ where: "II.1.1) Intitulé", before: "Un potager", after: "Deux potagers" }],
    });
    const second = correction(call, "2026-12-12", {
      changes: [
        {
          where: "IV.2.2) Date limite",
          lot: "3",
          before: "2027-01-05 12:00",
          after: "2027-01-12 12:00",
        },
        { text: "Le dossier est remis en ligne." },
      ],
      limits: [moves("2027-01-12", "2027-01-05")],
    });
    await take(call);
    await take(second);
    await take(first);
    const number = await numberOf(call);
    const page = await browserOf(app).get(`/appels/${number}`);
    const told = page.text.slice(page.text.indexOf("Ce que les rectificatifs changent"));
    expect(told).toMatch(
      /Rectificatif paru le samedi 12 décembre.*Rectificatif paru le jeudi 10 décembre/s,
    );
    expect(told).toContain(
      "Lot 3, IV.2.2) Date limite : au lieu de « 5 janvier 2027 à midi », lire « 12 janvier 2027 à midi »",
    );
    expect(told).toContain("II.1.1) Intitulé : au lieu de « Un potager », lire « Deux potagers »");
    expect(told).toContain("Le dossier est remis en ligne.");
    const data = JSON.parse((await browserOf(app).get(`/appels/${number}.json`)).html);
    expect(data).toMatchObject({
      deadline: { date: "2027-01-12", time: "12:00" },
      deadlineDoubts: [],
      corrections: [
        { published: "2026-12-12", changes: [{ where: "IV.2.2) Date limite", lot: "3" }, {}] },
        { published: "2026-12-10", changes: [{ before: "Un potager", after: "Deux potagers" }] },
      ],
    });
    const linked = JSON.parse((await browserOf(app).get(`/appels/${number}.jsonld`)).html);
    expect(linked.subjectOf).toMatchObject([
      { "@type": "CreativeWork", datePublished: "2026-12-12" },
      { datePublished: "2026-12-10" },
    ]);
  });

  test("of one kept before its changes were told apart is read from its text", async () => {
    const call = original();
    const { corrects: _, ...old } = correction(call, "2026-12-10", {});
    const text = "– IV.2.2) : au lieu de « 5 », lire « 12 »";
    await take(call);
    await take({ ...old, sections: [{ heading: "Ce qui change", text }] });
    expect((await seen(call)).told.corrections).toMatchObject([
      { changes: [{ text: "IV.2.2) : au lieu de « 5 », lire « 12 »" }] },
    ]);
  });
});

describe("a doubt on the end", () => {
  const cited = "La date limite change : voir le profil.";
  const unsure: LimitChange = { says: "unsure", or: [], cited };

  test("is told to everyone: page, list, data, calendar; and nothing is said where all is sure", async () => {
    const call = original();
    const certain = original();
    await take(call, certain);
    await take(correction(call, "2026-12-10", { changes: [{ text: cited }], limits: [unsure] }));
    expect(await ends(call)).toBe("2027-01-05 12:00");
    const number = await numberOf(call);
    for (const path of [`/appels/${number}`, `/appels/${number}.json`]) {
      const page = await browserOf(app).get(path);
      expect(page.html).toContain("nous n’en sommes pas sûrs");
      const sure = await browserOf(app).get(
        path.replace(String(number), String(await numberOf(certain))),
      );
      expect(sure.html).not.toMatch(/pas sûrs|à vérifier/);
    }
    const calendar = (await browserOf(app).get(`/appels/${number}.ics`)).html.replaceAll(
      /\r?\n /g,
      "",
    );
    expect(calendar).toContain("Cette date est à vérifier");
    const list = await browserOf(app).get("/appels?q=potager&tri=nouveaute");
    expect(list.text).toContain("date à vérifier");
  });

  test("stays over the next reading of the notice, and ends with a correction that is sure", async () => {
    const call = original();
    await take(call);
    await take(correction(call, "2026-12-10", { limits: [unsure] }));
    await take({ ...call, summary: "Changé." });
    expect((await seen(call)).call.amended?.doubts).toHaveLength(1);
    await take(correction(call, "2026-12-11", { limits: [moves("2027-01-12", "2027-01-05")] }));
    expect(await ends(call)).toBe("2027-01-12 12:00");
    expect((await seen(call)).call.amended?.doubts ?? []).toEqual([]);
  });

  test("ends with the word of a person, and comes back when they give it back to the source", async () => {
    const call = original();
    await take(call);
    await take(correction(call, "2026-12-10", { limits: [unsure] }));
    const say = async (deadline: string) => {
      const { id, version } = (await seen(call)).call;
      const values = new Map([["deadline", deadline] as const]);
      await correctCall(app, operator(), { call: id, version, values, why: "vu au téléphone" });
      return limitsOf((await seen(call)).call).doubts.length;
    };
    expect(await say("2027-01-12 12:00")).toBe(0);
    expect(await ends(call)).toBe("2027-01-12 12:00");
    expect(await say("2027-01-05 12:00")).toBe(1);
    expect(await ends(call)).toBe("2027-01-05 12:00");
  });

  test("of the notice itself is told as well: a last day that could not be read", async () => {
    const { deadline: _, ...call } = original();
    await take({ ...call, doubts: ["échéance illisible : 31/02/2027"] });
    const page = await browserOf(app).get(`/appels/${await numberOf(call)}`);
    expect(page.text).toContain("que nous n’avons pas su lire : « 31/02/2027 »");
  });
});

describe("several corrections", () => {
  test("give the same day in whatever order they come, and a cancellation withdraws all the same", async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ] as const) {
      // prettier-ignore
      const call = original();
      const all = [
        call,
        correction(call, "2026-12-10", { limits: [moves("2027-01-12", "2027-01-05")] }),
        correction(call, "2026-12-12", { limits: [moves("2027-01-19", "2027-01-12")] }),
      ] as const;
      for (const at of order) await take(all[at]);
      expect(await ends(call)).toBe("2027-01-19 12:00");
      await take({ ...correction(call, "2026-12-14", {}), nature: "cancellation" });
      expect((await seen(call)).call.state).toBe("withdrawn");
    }
  });

  test("a new day of one lot is told at the lot, and is not the call’s", async () => {
    const lots = [
      { number: "1", title: "Terre" },
      { number: "2", title: "Eau" },
    ];
    const call = original({ lots });
    await take(call);
    const limits = [{ ...moves("2027-01-12", "2027-01-05"), lots: ["2"] }];
    await take(correction(call, "2026-12-10", { limits }));
    expect(await ends(call)).toBe("2027-01-05 12:00");
    const page = await browserOf(app).get(`/appels/${await numberOf(call)}`);
    expect(page.text).toMatch(/Eau\s*Réponses jusqu’au mardi 12 janvier 2027 à midi/);
    expect(page.text).toContain("Les lots n’ont pas tous la même date limite");
  });
});

describe("a correction that holds the whole notice", () => {
  test("makes a call where what it corrects is unknown, which joins it when it comes", async () => {
    const call = original({ procedure: crypto.randomUUID() });
    const change = whole(call, "2026-12-10", "2027-01-12");
    expect(await take(change)).toMatchObject({ new: 1 });
    expect((await seen(change)).call).toMatchObject({ title: call.title, state: "published" });
    const page = await browserOf(app).get(`/appels/${await numberOf(change)}`);
    expect(page.text).toContain("La date limite est reportée.");
    await take(call);
    expect(await numberOf(call)).toBe(await numberOf(change));
    expect(await ends(call)).toBe("2027-01-12 12:00");
    const { told } = await seen(call);
    expect(told.changes.map(({ what }) => what)).toEqual(["first-seen", "original-found"]);
    expect(told.notices.map(({ nature, leads }) => [nature, leads])).toEqual([
      ["correction", true],
      ["call", false],
    ]);
    // Read again, nothing changes.
    await take(call);
    await take(change);
    expect(await ends(call)).toBe("2027-01-12 12:00");
  });

  test.each([
    ["before it", true],
    ["after it", false],
  ])("follows its original when both come together, %s", async (_, first) => {
    const call = original({ procedure: crypto.randomUUID() });
    const change = whole(call, "2026-12-10", "2027-01-12");
    await take(...(first ? [call, change] : [change, call]));
    expect(await numberOf(change)).toBe(await numberOf(call));
    expect((await seen(call)).told.notices.find(({ leads }) => leads)?.nature).toBe("call");
    expect(await ends(call)).toBe("2027-01-12 12:00");
  });

  test("several of one procedure are one call, whichever came first; the latest tells its end", async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      // prettier-ignore
      const call = original({ procedure: crypto.randomUUID() });
      const changes = [
        whole(call, "2026-12-10", "2027-01-12"),
        whole(call, "2026-12-12", "2027-01-19"),
      ] as const;
      for (const at of order) await take(changes[at]);
      const [one, other] = [await numberOf(changes[0]), await numberOf(changes[1])];
      expect(one).toBe(other);
      expect(await ends(changes[0])).toBe("2027-01-19 12:00");
      await take(call);
      expect(await numberOf(call)).toBe(one);
      expect(await ends(call)).toBe("2027-01-19 12:00");
    }
  });

  test("one that tells single fields makes no call, and waits for what it corrects", async () => {
    const call = original();
    const change = correction(call, "2026-12-10", { limits: [moves("2027-01-12", "2027-01-05")] });
    await take(change);
    expect(await numberOf(change)).toBeUndefined();
    await take(call);
    expect(await numberOf(change)).toBe(await numberOf(call));
    expect(await ends(call)).toBe("2027-01-12 12:00");
  });
});
