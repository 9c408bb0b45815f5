import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { job, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { representedBy } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { PaperId, PaperKindKey } from "../domain/paper.ts";
import { dissolve, forgetDissolvedIn } from "../../directory/actions/dissolve.ts";
import { keepPaper, removePaperVersion } from "./keep-paper.ts";
import { openPaper, papersToDo, seePaper, seePapers } from "./see-papers.ts";
import {
  endPaperSharesIn,
  openSharedPaperIn,
  papersOfIn,
  sharePaperIn,
  standingSharesIn,
  takePaperBack,
} from "./share-paper.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const day = (text: string) => Temporal.PlainDate.from(text);
const pdf = (words = "statuts") => ({
  name: `${words}.pdf`,
  bytes: Buffer.from(`%PDF-1.7\n${words}`),
});

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), (work) => makePersonIn(work, { name }));
}

interface Situation {
  readonly organisation: Organisation;
  /** Keeps its papers. */
  readonly odile: PersonId;
  /** Represents it, with no power over its papers. */
  readonly luc: PersonId;
  /** Leads an answer. */
  readonly bilal: PersonId;
  readonly zoe: PersonId;
}

async function association(): Promise<Situation> {
  const [odile, luc, bilal, zoe] = [
    await somebody("Odile"),
    await somebody("Luc"),
    await somebody("Bilal"),
    await somebody("Zoé"),
  ];
  const organisation = await representedBy(app, `Racines ${newId().slice(0, 8)}`, [
    [odile, ["manage", "sign"]],
    [luc, ["publish"]],
  ]);
  return { organisation, odile, luc, bilal, zoe };
}

function keep(
  who: PersonId,
  { organisation }: Situation,
  kind: PaperKindKey = "bank-details",
  more: Partial<Parameters<typeof keepPaper>[2]> = {},
) {
  return keepPaper(app, person(who), {
    organisation: organisation.id,
    kind,
    dated: day("2026-03-12"),
    expires: undefined,
    file: pdf(),
    ...more,
  });
}

async function kept(situation: Situation, kind?: PaperKindKey): Promise<PaperId> {
  const told = await keep(situation.odile, situation, kind);
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const see = (who: PersonId, { organisation: { number } }: Situation) =>
  seePapers(app, person(who), { number });

describe("papers", () => {
  test("kept once, they are read by its representatives and by nobody else", async () => {
    const one = await association();
    const paper = await kept(one);
    for (const who of [one.odile, one.luc]) {
      const line = (await see(who, one))?.kinds.find(({ kind }) => kind === "bank-details");
      expect(line?.papers.map(({ id, title }) => [id, title])).toEqual([[paper, "RIB"]]);
    }
    const { number } = one.organisation;
    for (const actor of [person(one.zoe), visitor]) {
      expect(await seePapers(app, actor, { number })).toBeUndefined();
      expect(await seePaper(app, actor, { number, paper })).toBeUndefined();
    }
    const version = (await seePaper(app, person(one.luc), { number, paper }))?.paper.current.id;
    if (version === undefined) throw new Error("no version");
    const opened = await openPaper(app, person(one.luc), { number, paper, version });
    expect(Buffer.from(opened?.bytes ?? []).toString()).toContain("statuts");
    expect(await openPaper(app, person(one.zoe), { number, paper, version })).toBeUndefined();
  });

  test("only who keeps its page keeps its papers: nothing is saved otherwise", async () => {
    const one = await association();
    for (const who of [one.luc, one.zoe])
      expect(await keep(who, one)).toMatchObject({ refusal: "not-allowed" });
    expect((await see(one.odile, one))?.kinds.every(({ papers }) => papers.length === 0)).toBe(
      true,
    );
    expect(await see(one.luc, one)).toMatchObject({ mayKeep: false });
  });

  test("the same kind again is a newer version; the older stays, and can be removed", async () => {
    const one = await association();
    const paper = await kept(one);
    expect(await keep(one.odile, one)).toMatchObject({ value: paper });
    const { number } = one.organisation;
    const seen = await seePaper(app, person(one.odile), { number, paper });
    expect(seen?.versions).toHaveLength(2);
    for (const { version } of seen?.versions ?? []) {
      expect(
        await removePaperVersion(app, person(one.luc), { paper, version: version.id }),
      ).toMatchObject({ refusal: "not-allowed" });
      expect(
        await removePaperVersion(app, person(one.odile), { paper, version: version.id }),
      ).toMatchObject({ done: true });
    }
    expect(await seePaper(app, person(one.odile), { number, paper })).toBeUndefined();
    const files = await behindTheWalls(app, (client) =>
      client.query("select from access.file where space = $1", [one.organisation.id]),
    );
    expect(files.rowCount).toBe(0);
  });

  test("two at once make one paper of a kind that there is once, with two versions", async () => {
    const one = await association();
    const both = await Promise.all([keep(one.odile, one), keep(one.odile, one)]);
    const ids = new Set(both.map((told) => (told.done ? told.value : told.refusal)));
    expect(ids.size).toBe(1);
  });

  test("of some kinds several stand side by side, each with its name", async () => {
    const one = await association();
    await keep(one.odile, one, "agreement", { title: "Jeunesse" });
    await keep(one.odile, one, "agreement", { title: "Sport" });
    const line = (await see(one.odile, one))?.kinds.find(({ kind }) => kind === "agreement");
    expect(line?.papers.map(({ title }) => title)).toEqual(["Jeunesse", "Sport"]);
  });

  test("says what is missing, to be made again, expired; the usual end is counted when none is written", async () => {
    const one = await association();
    await keep(one.odile, one, "insurance", { dated: day("2026-01-10") });
    await keep(one.odile, one, "tax-and-social", { dated: day("2026-01-10") });
    await keep(one.odile, one, "accounts", { dated: day("2020-01-10"), expires: "never" });
    const told = papersToDo((await see(one.odile, one))?.kinds ?? []);
    expect(told.toRenew.map(({ kind }) => kind)).toEqual(["insurance"]);
    expect(told.expired.map(({ kind }) => kind)).toEqual(["tax-and-social"]);
    expect(told.missing).toHaveLength(9);
  });

  test.each([
    { dated: "2026-11-26", expires: undefined, refusal: "dated-tomorrow" },
    { dated: "2026-03-12", expires: day("2026-03-11"), refusal: "ends-before-its-day" },
  ] as const)("days that cannot be are refused: $refusal", async ({ dated, expires, refusal }) => {
    const one = await association();
    expect(await keep(one.odile, one, "statutes", { dated: day(dated), expires })).toMatchObject({
      refusal,
    });
  });

  test("a file is looked into; a paper of another organisation gets no version", async () => {
    const [one, other] = [await association(), await association()];
    const file = { name: "statuts.pdf", bytes: Buffer.from([0x4d, 0x5a, 0x90, 0, 3]) };
    expect(await keep(one.odile, one, "statutes", { file })).toMatchObject({
      refusal: "unknown-type",
    });
    const paper = await kept(other);
    expect(await keep(one.odile, one, "bank-details", { paper })).toMatchObject({
      refusal: "unknown-paper",
    });
  });
});

const about = () => ({
  table: "projects.answer",
  row: newId<"Answer">(),
  at: "/reponses/x",
  words: "Jardins nourriciers",
});
const read = (who: PersonId, id: Parameters<typeof openSharedPaperIn>[1]) =>
  app.transaction(person(who), (work) => openSharedPaperIn(work, id));
const offered = (who: PersonId) => app.transaction(person(who), papersOfIn);

const share = (who: PersonId, paper: PaperId, reader: PersonId, what = about()) =>
  app.transaction(person(who), (work) => sharePaperIn(work, { paper, reader, about: what }));

async function shared(reader: "bilal" | "luc" = "bilal") {
  const one = await association();
  const paper = await kept(one);
  const what = about();
  const told = await share(one.odile, paper, one[reader], what);
  if (!told.done) throw new Error(told.refusal);
  return { ...one, paper, what, id: told.value.share, told: told.value };
}

describe("sharing a paper", () => {
  test("one person reads it, nobody else; the representatives see when", async () => {
    const one = await shared();
    expect(one.told).toMatchObject({ title: "RIB", organisationName: one.organisation.name });
    expect((await read(one.bilal, one.id))?.name).toBe("statuts.pdf");
    for (const who of [one.zoe, one.luc, one.odile])
      expect(await read(who, one.id)).toBeUndefined();
    const { number } = one.organisation;
    expect(await seePaper(app, person(one.bilal), { number, paper: one.paper })).toBeUndefined();
    const seen = await seePaper(app, person(one.luc), { number, paper: one.paper });
    expect(seen?.shares).toMatchObject([
      { readerName: "Bilal", forWords: "Jardins nourriciers", readAt: TEST_NOW },
    ]);
  });

  test("taken back, it is read no more: by whoever keeps the papers only", async () => {
    const one = await shared();
    const back = (who: PersonId) => takePaperBack(app, person(who), { share: one.id });
    expect(await back(one.bilal)).toMatchObject({ refusal: "unknown-share" });
    expect(await back(one.luc)).toMatchObject({ refusal: "not-allowed" });
    expect(await back(one.odile)).toMatchObject({ done: true });
    expect(await back(one.odile)).toMatchObject({ done: true });
    expect(await read(one.bilal, one.id)).toBeUndefined();
  });

  test("over with what it was given for, or when its version is removed", async () => {
    const one = await shared();
    await app.transaction(person(one.zoe), (work) => endPaperSharesIn(work, { about: one.what }));
    expect(await read(one.bilal, one.id)).toBeUndefined();
    const other = await shared();
    const { number } = other.organisation;
    const seen = await seePaper(app, person(other.odile), { number, paper: other.paper });
    const version = seen?.versions[0]?.version.id;
    if (version === undefined) throw new Error("no version");
    await removePaperVersion(app, person(other.odile), { paper: other.paper, version });
    expect(await read(other.bilal, other.id)).toBeUndefined();
  });

  test("a representative reads it by their role, without a grant; twice for one thing is refused", async () => {
    const one = await shared("luc");
    expect(await read(one.luc, one.id)).toBeDefined();
    expect(await share(one.odile, one.paper, one.bilal, one.what)).toMatchObject({
      refusal: "shared-already",
    });
    const grants = await behindTheWalls(app, (client) =>
      client.query("select from access.grant where space = $1", [one.organisation.id]),
    );
    expect(grants.rowCount).toBe(0);
  });

  test("who keeps no papers shares none, and sees none to share", async () => {
    const one = await association();
    const paper = await kept(one);
    for (const who of [one.luc, one.zoe, one.bilal])
      expect(await share(who, paper, one.bilal)).toMatchObject({ refusal: "unknown-paper" });
    expect(await offered(one.luc)).toEqual([]);
    expect(await offered(one.odile)).toMatchObject([{ papers: [{ id: paper }] }]);
  });

  test("says how it stands, to whoever sees the answer", async () => {
    const one = await shared();
    const stands = (who: PersonId) =>
      app.transaction(person(who), async (work) =>
        (await standingSharesIn(work, [one.id])).get(one.id),
      );
    expect(await stands(one.bilal)).toMatchObject({ isOpen: true, isMine: true });
    expect(await stands(one.zoe)).toMatchObject({
      isMine: false,
      readerName: "Bilal",
      mayTakeBack: false,
    });
    expect(await stands(one.odile)).toMatchObject({ mayTakeBack: true });
  });

  test("of the dissolved nothing is shared; a year later its papers are destroyed", async () => {
    const one = await shared();
    const told = await dissolve(app, person(one.odile), {
      organisation: one.organisation.id,
      on: day("2026-11-20"),
      reason: "Assemblée.",
    });
    expect(told.done).toBe(true);
    await doWaitingJobs(app);
    expect(await read(one.bilal, one.id)).toBeUndefined();
    expect(await see(one.odile, one)).toMatchObject({ mayKeep: false });
    app.setNow(TEST_NOW.add({ hours: 24 * 366 }));
    await app.transaction(job("test"), forgetDissolvedIn);
    const left = await behindTheWalls(app, (client) =>
      client.query(
        `select from access.file where space = $1 union all
         select from organisations.paper where space = $1`,
        [one.organisation.id],
      ),
    );
    expect(left.rowCount).toBe(0);
  });
});
