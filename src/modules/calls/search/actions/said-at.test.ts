import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { dateOfFile, saidAt } from "../../domain/said-at.ts";
import { noticeThat } from "../../domain/twins/sample-twins.ts";
import { importNotices } from "../../sources/actions/import-notices.ts";
import { seeCall } from "../../actions/see-call.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const instant = (text: string) => Temporal.Instant.from(text);
const NOW = instant("2026-11-28T09:00:00Z");
const YEARS_AGO = instant("2021-03-06T10:00:00Z");

describe("when a source last said it", () => {
  test.each([
    ["a file of years ago", YEARS_AGO, YEARS_AGO],
    ["a file that was put there this morning", instant("2026-11-28T07:00:00Z"), undefined],
    ["a file of tomorrow", instant("2026-11-29T07:00:00Z"), undefined],
    ["what a browser sent", undefined, undefined],
  ])("%s", (_, modified, date) => {
    expect(dateOfFile(modified, NOW)).toEqual(date);
  });

  const published = Temporal.PlainDate.from("2021-03-01");
  test.each([
    ["read at its source", {}, NOW, NOW],
    ["in a file of years ago", {}, YEARS_AGO, YEARS_AGO],
    [
      "in a file without a date, by its publication",
      { published },
      undefined,
      instant("2021-02-28T23:00:00Z"),
    ],
    [
      "published after the date of its file",
      { published: Temporal.PlainDate.from("2022-01-02") },
      YEARS_AGO,
      instant("2022-01-01T23:00:00Z"),
    ],
    ["published tomorrow", { published: Temporal.PlainDate.from("2026-11-30") }, undefined, NOW],
    ["nobody knows", {}, undefined, undefined],
  ])("%s", (_, notice, read, at) => {
    expect(saidAt(notice, read, NOW)?.toString()).toBe(at?.toString());
  });
});

async function saidOf(sourceId: string): Promise<string | undefined> {
  const { rows } = await app.pool.query<{ number: string }>(
    "select number from calls.call join calls.notice on notice.call = call.id where source_id = $1",
    [sourceId],
  );
  const found = await seeCall(app, visitor, { number: Number(rows[0]?.number) });
  return found?.call.saidAt?.toString();
}

describe("the day that a page tells", () => {
  test("is that of its file, and not that of the import; a later reading moves it, an older file does not", async () => {
    const id = newId();
    const path = join(mkdtempSync(join(tmpdir(), "archipel-said-")), "appels.csv");
    writeFileSync(path, `identifiant;titre;organisme\n${id};Un four ${id};Commune de Valfleury`);
    const read = async (day: Temporal.Instant) => {
      utimesSync(path, day.epochMilliseconds / 1_000, day.epochMilliseconds / 1_000);
      await importNotices(app, operator(), { source: "csv", path });
      return saidOf(id);
    };
    expect(await read(YEARS_AGO)).toBe("2021-03-06T10:00:00Z");
    expect(await read(instant("2023-05-01T08:00:00Z"))).toBe("2023-05-01T08:00:00Z");
    expect(await read(YEARS_AGO)).toBe("2023-05-01T08:00:00Z");
  });

  test("is none when nobody knows it, and that of the reading when its source was asked", async () => {
    const notice = noticeThat({
      source: "opendatasoft",
      sourceId: `r:${newId()}`,
      title: `Un four ${newId()}`,
    });
    const take = (readAt?: Temporal.Instant) =>
      app.transaction(job("import-calls"), (work) =>
        takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice), readAt }] }),
      );
    await take();
    expect(await saidOf(notice.sourceId)).toBeUndefined();
    const now = app.clock.now();
    await take(now);
    expect(await saidOf(notice.sourceId)).toBe(now.toString());
  });
});
