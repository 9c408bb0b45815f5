import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { operator, visitor } from "#services/house";

import { testHouse } from "../../../../../../tests/support/house.ts";
import { importNotices } from "../../../sources/actions/import-notices.ts";
import { listCalls } from "../../actions/list-calls.ts";
import { readSearch } from "../../../domain/search/search.ts";
import { callsCsv } from "./table.ts";

test("a table that was taken away goes back in, with the same titles, kinds, sums, days and places", async () => {
  const [from, into] = [await testHouse({ demonstration: true }), await testHouse()];
  const everything = readSearch({ fermes: ["oui"], tri: ["echeance"] });
  const { calls } = await listCalls(from, visitor, everything);
  const path = join(mkdtempSync(join(tmpdir(), "archipel-csv-")), "appels.csv");
  writeFileSync(path, callsCsv(calls, "https://archipel.example.org"));
  const report = await importNotices(into, operator(), { source: "csv", path });
  expect(report).toMatchObject({ read: calls.length, new: calls.length, refused: 0 });
  const back = (await listCalls(into, visitor, everything)).calls;
  const told = (list: typeof calls) =>
    list
      .map(({ title, kind, money, deadline, places, audiences, themes, body }) => ({
        title,
        kind,
        least: money?.least,
        most: money?.most,
        deadline: deadline?.date.toString(),
        time: deadline?.time?.toString(),
        departments: places
          .filter(({ scale }) => scale === "department")
          .map(({ code }) => code)
          .toSorted(),
        communes: places
          .filter(({ scale }) => scale === "commune")
          .map(({ code }) => code)
          .toSorted(),
        regions: places
          .filter(({ scale }) => scale === "region")
          .map(({ code }) => code)
          .toSorted(),
        national: places.some(({ scale }) => scale === "country"),
        groups: places
          .filter(({ scale }) => scale === "group")
          .map(({ code }) => code)
          .toSorted(),
        audiences: audiences.toSorted(),
        themes: themes.toSorted(),
        body: body.name,
        email: body.email,
      }))
      .toSorted((one, other) => one.title.localeCompare(other.title));
  expect(told(back)).toEqual(told(calls));
});
