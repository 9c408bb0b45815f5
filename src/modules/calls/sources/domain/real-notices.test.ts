import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { limitChangesOf } from "../../domain/limits/amendment.ts";
import type { Notice, ReadNotice, Source } from "../../domain/notice.ts";
import { readRecord, recordsOf } from "./records.ts";
import { fullerTitle } from "../../domain/reading/fuller-title.ts";
import { splitCsv } from "./reading/split-csv.ts";

/** Real notices, where they are at hand: `../shared/data`, described in its README. */
const DATA = "../shared/data";
const isAbsent = !existsSync(DATA);
const told = isAbsent ? " (skipped: no ../shared/data here)" : "";

function readFiles(
  source: Source,
  ...files: readonly string[]
): readonly { file: string; answer: ReadNotice }[] {
  return files.flatMap((file) =>
    [...recordsOf(source, file, readFileSync(join(DATA, file)))].map((record) => {
      if ("refused" in record) throw new Error(`${record.name}: ${record.detail}`);
      return { file, answer: readRecord(record) };
    }),
  );
}

function noticesOf(answers: readonly { answer: ReadNotice }[]): readonly Notice[] {
  return answers.flatMap(({ answer }) => (answer.read ? [answer.notice] : []));
}

interface Expected {
  readonly titre: string;
  readonly organisme: string;
  readonly date_publication: string;
  readonly date_limite: string;
  readonly cpv_ou_theme: string;
}

/** What another hand read in the same files: title, buyer, dates, CPV. */
function oracle(): ReadonlyMap<string, Expected> {
  const rows = [...splitCsv(readFileSync(join(DATA, "demo/selection-appels.derive.csv"), "utf8"))];
  return new Map(
    rows.flatMap((row) => {
      if ("broken" in row) return [];
      const {
        chemin = "",
        cle = "",
        titre = "",
        organisme = "",
        date_publication = "",
        date_limite = "",
        cpv_ou_theme = "",
      } = row.cells;
      return [
        [
          `${chemin} ${cle}`,
          { titre, organisme, date_publication, date_limite, cpv_ou_theme },
        ] as const,
      ];
    }),
  );
}

const bare = (text: string): string => text.replace(/\s+/g, " ").replaceAll("’", "'").trim();

test.skipIf(isAbsent)(
  `TED: 370 notices of 370, 245 calls, as another hand read them${told}`,
  () => {
    const names = readdirSync(join(DATA, "marches/ted-fr")).filter((name) => name.endsWith(".xml"));
    const answers = readFiles("ted", ...names.map((name) => `marches/ted-fr/${name}`));
    const notices = noticesOf(answers);
    expect(answers).toHaveLength(370);
    expect(notices).toHaveLength(370);
    expect(new Set(notices.map(({ sourceId }) => sourceId)).size).toBe(370);
    expect(notices.filter(({ nature }) => nature === "call")).toHaveLength(245);
    expect(notices.filter(({ nature }) => nature === "award")).toHaveLength(81);
    expect(
      notices.filter(
        ({ title, body, cpv }) => title === "" || body.name === "" || !/^\d{8}$/.test(cpv[0] ?? ""),
      ),
    ).toEqual([]);
    expect(notices.filter(({ deadline }) => deadline !== undefined)).toHaveLength(244);
    expect(
      notices.filter(
        ({ places, sections, published }) =>
          places.length === 0 || sections.length === 0 || !published,
      ),
    ).toHaveLength(0);

    const expected = oracle();
    const differences = answers.flatMap(({ file, answer }) => {
      if (!answer.read) return [file];
      const { notice } = answer;
      const journal = /^(\d+)-(\d{4})$/.exec(notice.sourceId);
      const key = [...expected.keys()].find(
        (one) => one.startsWith(`${file} `) && one.endsWith(`-${journal?.[1]}`),
      );
      const other = expected.get(key ?? "");
      if (other === undefined) return [`${file}: unknown to the other hand`];
      // The other hand cut long cells: what it kept must be the beginning of what we read.
      const codes = other.cpv_ou_theme.split("|").filter((code) => code.length === 8);
      const lacks = {
        title: !bare(notice.title).startsWith(bare(other.titre)),
        body: !bare(notice.body.name).startsWith(
          bare(other.organisme).slice(0, notice.body.name.length),
        ),
        published: other.date_publication !== notice.published?.toString(),
        deadline: other.date_limite !== (notice.deadline?.date.toString() ?? ""),
        cpv: codes.length === 0 || codes.some((code) => !notice.cpv.includes(code)),
      };
      return Object.entries(lacks).flatMap(([what, isLacking]) =>
        isLacking ? [`${file}: ${what}`] : [],
      );
    });
    expect(differences).toEqual([]);
  },
);

test.skipIf(isAbsent)(
  `BOAMP: three notices are read, the purchase plan is not yet known${told}`,
  () => {
    const answers = readFiles("boamp", "marches/boamp-ods/annonces_reelles.json");
    expect(
      answers.map(({ answer }) => (answer.read ? answer.notice.nature : answer.refusal)),
    ).toEqual(["call", "call", "award", "not-yet-known"]);
    const expected = oracle();
    for (const [at, name] of ["boamp_ao_joue", "boamp_ao_fns", "boamp_attribution"].entries()) {
      const notice = noticesOf(answers)[at];
      const other = expected.get(`marches/boamp-ods/annonces_reelles.json ${name}`);
      // The other hand took the short title that the journal files it under; ours may be the one that its buyer wrote in full.
      expect(notice?.title).toBe(fullerTitle(other?.titre ?? "", notice?.title));
      expect(notice?.body.name).toBe(other?.organisme);
      expect(notice?.deadline?.date.toString() ?? "").toBe(other?.date_limite);
      expect(notice?.cpv[0]).toMatch(/^\d{8}$/);
      expect(notice?.body.siret).toBeDefined();
    }
    expect(noticesOf(answers).map(({ deadline }) => deadline?.time?.toString())).toEqual([
      "11:00:00",
      "16:00:00",
      undefined,
    ]);
  },
);

test.skipIf(isAbsent)(
  `BOAMP's old short form names no buyer: each record is refused, none is lost${told}`,
  () => {
    const answers = readFiles("boamp", "marches/boamp-legacy-api/ad.json");
    expect(answers).toHaveLength(34);
    expect(
      answers.every(
        ({ answer }) =>
          !answer.read && answer.refusal === "no-body" && answer.sourceId !== undefined,
      ),
    ).toBe(true);
  },
);

test.skipIf(isAbsent)(
  `Aides-territoires: 274 aids of 274, 41 open to associations, 22 dated${told}`,
  () => {
    const notices = noticesOf(
      readFiles("aides-territoires", "appels/aides-territoires/aides-territoires_periurbain.csv"),
    );
    expect(notices).toHaveLength(274);
    expect(new Set(notices.map(({ sourceId }) => sourceId)).size).toBe(274);
    expect(notices.filter(({ audiences }) => audiences.includes("association"))).toHaveLength(41);
    expect(notices.filter(({ deadline }) => deadline !== undefined)).toHaveLength(22);
    expect(notices.filter(({ audiences }) => audiences.length === 0)).toEqual([]);
    expect(notices.flatMap(({ doubts }) => doubts)).toEqual([]);
  },
);

test.skipIf(isAbsent)(
  `Aides-territoires: its API, and the feed that has its shape; the other feeds are not yet known${told}`,
  () => {
    const folder = "appels/aides-territoires";
    const read = (file: string): readonly string[] =>
      readFiles("aides-territoires", `${folder}/${file}`).map(({ answer }) =>
        answer.read ? "read" : answer.refusal,
      );
    expect(read("api/exemples-reels-retranscrits.json")).toEqual(["read", "read"]);
    expect(read("fournisseurs/departement_drome_data.json")).toEqual(["read", "read", "read"]);
    expect(new Set(read("fournisseurs/ademe_agir_data.json"))).toEqual(new Set(["not-yet-known"]));
    expect(new Set(read("fournisseurs/ile_de_france_data.json"))).toEqual(
      new Set(["not-yet-known"]),
    );
  },
);

const inFolder = (folder: string): readonly string[] =>
  readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith(".xml"))
    .map((name) => `${folder}/${name}`);

test.skipIf(isAbsent)(
  `TED: twelve eForms of twelve, eight calls, two of them published${told}`,
  () => {
    const notices = noticesOf([
      ...readFiles("ted", ...inFolder("marches/ted-eforms-real")),
      ...readFiles("ted", ...inFolder("marches/eforms-sdk-examples")),
    ]);
    expect(notices).toHaveLength(12);
    const natures = Map.groupBy(notices, ({ nature }) => nature);
    expect([...natures].map(([nature, all]) => `${nature} ${all.length}`).toSorted()).toEqual([
      "award 3",
      "call 8",
      "prior-information 1",
    ]);
    const [first, second] = notices;
    expect(first).toMatchObject({
      sourceId: "041387-2024",
      body: { name: "Région Nouvelle-Aquitaine", siret: "20005375900011" },
      places: [{ code: "87" }],
      cpv: ["71000000"],
    });
    expect(second).toMatchObject({ sourceId: "047522-2024", places: [{ code: "30" }] });
    expect(second?.lots).toHaveLength(2);
    const calls = natures.get("call") ?? [];
    expect(calls.filter(({ deadline }) => deadline?.time === undefined)).toEqual([]);
    expect(notices.flatMap(({ doubts }) => doubts)).toEqual([]);
    // The one in 24 languages is read in French.
    expect(
      notices.find(({ body }) => body.name.startsWith("Office des publications"))?.title,
    ).toMatch(/^Fourniture de services informatiques/);
  },
);

test.skipIf(isAbsent)(
  `BOAMP: fifteen announcements of its old XML of fifteen, seven calls with their hour${told}`,
  () => {
    const notices = noticesOf(readFiles("boamp", ...inFolder("marches/boamp-xml-legacy")));
    expect(notices).toHaveLength(15);
    const calls = notices.filter(({ nature }) => nature === "call");
    const awards = notices.filter(({ nature }) => nature === "award");
    expect(calls).toHaveLength(7);
    expect(awards).toHaveLength(8);
    expect(calls.filter(({ deadline }) => deadline?.time === undefined)).toEqual([]);
    expect(awards.filter(({ follows }) => follows.length === 0)).toEqual([]);
    expect(
      notices.filter(({ places, published }) => places.length === 0 || published === undefined),
    ).toEqual([]);
    expect(calls.filter(({ cpv, sections }) => cpv.length === 0 || sections.length === 0)).toEqual(
      [],
    );
    expect(notices.flatMap(({ doubts }) => doubts)).toEqual([]);
  },
);

const cell = (cells: Readonly<Record<string, string>>, name: string): string | undefined => {
  const key = Object.keys(cells).find((one) => one.toLowerCase() === name);
  const text = (cells[key ?? ""] ?? "").replaceAll(/<[^>]*>/g, "").trim();
  return text === "" || /^(?:CF_NIV_SUIV|None|False)$/.test(text) ? undefined : text;
};

test.skipIf(isAbsent)(
  `corrections: two of TED move no day; two rubrics of BOAMP by their number, one by its words${told}`,
  () => {
    const folder = "marches/ted-fr";
    const names = readdirSync(join(DATA, folder)).filter((name) => name.startsWith("F14"));
    const ted = noticesOf(readFiles("ted", ...names.map((name) => `${folder}/${name}`)));
    expect(ted.map(({ corrects }) => corrects?.changes.length)).toEqual([2, 1]);
    expect(ted.flatMap(({ corrects }) => corrects?.limits ?? [])).toEqual([]);

    const file = join(DATA, "marches/boamp-926/boamp_extrait_complet_926_colonnes.csv");
    const amendments = [...splitCsv(readFileSync(file, "utf8"))].flatMap((row) => {
      if ("broken" in row) return [];
      const at = (name: string) =>
        cell(
          row.cells,
          Object.keys(row.cells)
            .map((one) => one.toLowerCase())
            .find((one) => one.endsWith(name)) ?? "",
        );
      const where = [at("modification_rubinit"), at("modification_apresmention")]
        .filter(Boolean)
        .join(" ");
      const [before, after] = [
        at("modification_date_init") ?? at("modification_txtinit"),
        at("modification_date_lire") ?? at("modification_lire"),
      ];
      return after === undefined ? [] : [{ where, before, after }];
    });
    const days = amendments.flatMap((one) => limitChangesOf([one], {}));
    expect(amendments).toHaveLength(5);
    expect(new Set(days.map((one) => (one.says === "moves" ? one.to.date : one.says)))).toEqual(
      new Set(["2021-02-02", "2021-01-29"]),
    );
  },
);
