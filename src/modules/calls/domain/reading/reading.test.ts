import { expect, test } from "vitest";

import { textOf } from "./bytes.ts";
import {
  findEmail,
  findPhone,
  readCpv,
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "./contacts.ts";
import { readDay, readDeadline, readMoment, readTime } from "./moments.ts";
import { summaryOf } from "./parts.ts";
import { isBroken, parseXml, wordsOf } from "./xml.ts";
import { readRate, readSum, readTypedSum } from "./sums.ts";

test.each([
  ["2026-12-31", "2026-12-31"],
  ["20261231", "2026-12-31"],
  ["2026-12-31T10:00:00+01:00", "2026-12-31"],
  ["2026-08-18Z", "2026-08-18"],
  ["31/12/2026", "2026-12-31"],
  ["31.12.26", "2026-12-31"],
  ["1-2-2026", "2026-02-01"],
  ["31 décembre 2026", "2026-12-31"],
  ["1er mai 2026", "2026-05-01"],
  ["jeudi 31 DECEMBRE 2026", "2026-12-31"],
  ["5 août 2026", "2026-08-05"],
  ["31/02/2026", undefined],
  ["2026-13-01", undefined],
  ["12/31/2026", undefined],
  ["bientôt", undefined],
  ["", undefined],
])("the day « %s » is %s", (typed, day) => {
  expect(readDay(typed)?.toString()).toBe(day);
});

test.each([
  ["16:00", "16:00:00"],
  ["16:00:00+02:00", "16:00:00"],
  ["9h", "09:00:00"],
  ["16 h 30", "16:30:00"],
  ["midi", "12:00:00"],
  ["25:00", undefined],
  ["16h75", undefined],
  ["matin", undefined],
])("the hour « %s » is %s", (typed, time) => {
  expect(readTime(typed)?.toString()).toBe(time);
});

test.each([
  { told: "TED", typed: "20210306 16:00", moment: "2021-03-06 16:00:00" },
  { told: "a day alone", typed: "20210306", moment: "2021-03-06 " },
  {
    told: "universal time in summer",
    typed: "2026-09-30T09:00:00+00:00",
    moment: "2026-09-30 11:00:00",
  },
  {
    told: "universal time in winter",
    typed: "2026-01-15T22:59:00Z",
    moment: "2026-01-15 23:59:00",
  },
  {
    told: "an hour of Paris under the offset of winter, in summer",
    typed: "2026-04-26T12:00:00+01:00",
    moment: "2026-04-26 12:00:00",
  },
  { told: "midnight is no hour", typed: "2026-12-31T00:00:00+00:00", moment: "2026-12-31 " },
  { told: "midnight in Paris neither", typed: "2026-09-30T22:00:00+00:00", moment: "2026-10-01 " },
])("a moment, $told", ({ typed, moment }) => {
  const read = readMoment(typed);
  expect(`${read?.date.toString()} ${read?.time?.toString() ?? ""}`).toBe(moment);
});

test.each([
  { told: "a usual one", typed: "20260930 12:00", date: "2026-09-30", doubts: 0 },
  {
    told: "a dynamic purchasing system of eighteen years is real",
    typed: "2044-08-01",
    date: "2044-08-01",
    doubts: 0,
  },
  { told: "the year 2924 is a typing error", typed: "2924-01-15", doubts: 1 },
  { told: "the year 7017 too", typed: "7017-01-15T12:00:00+00:00", doubts: 1 },
  { told: "the year 206 too", typed: "0206-01-15", doubts: 1 },
  { told: "no day of the calendar", typed: "31/02/2026", doubts: 1 },
  { told: "nothing is no doubt", typed: "", doubts: 0 },
])("a deadline: $told", ({ typed, date, doubts }) => {
  const read = readDeadline(typed, Temporal.PlainDate.from("2026-08-01"));
  expect(read.deadline?.date.toString()).toBe(date);
  expect(read.doubts).toEqual(doubts > 0 ? [`échéance illisible : ${typed}`] : []);
});

test("what a doubt cites can be kept: no control character, no half of a character", () => {
  const { doubts } = readDeadline(`\u0000${"x".repeat(58)}😀`, undefined);
  expect(doubts).toEqual([`échéance illisible : ${"x".repeat(58)}\ufffd`]);
});

test.each([
  ["21843953", 2184395300],
  ["22164513.92", 2216451392],
  ["676 700", 67670000],
  ["10393.125", 1039313],
  ["0.00", undefined],
  ["1", undefined],
  ["01", undefined],
  ["-5", undefined],
  ["1e9", undefined],
  ["99999999999999999999", undefined],
])("the sum « %s » of a machine is %s hundredths", (written, sum) => {
  expect(readSum(written)).toBe(sum);
});

test.each([
  ["12 500,00", 1250000],
  ["2 000 €", 200000],
  ["30 000 euros HT", 3000000],
  ["1.200,50", 120050],
  ["beaucoup", undefined],
  ["0", undefined],
])("the sum « %s » that people type is %s hundredths", (typed, sum) => {
  expect(readTypedSum(typed)).toBe(sum);
});

test.each([
  ["40", 40],
  ["66,6 %", 67],
  ["0", undefined],
  ["150", undefined],
  ["0,8", undefined],
  ["la moitié", undefined],
])("the rate « %s » is %s percents", (written, rate) => {
  expect(readRate(written)).toBe(rate);
});

test("a SIRET has the right key, or that of La Poste", () => {
  expect(readSiret("732 829 320 00074")).toBe("73282932000074");
  expect(readSiret("73282932000075")).toBeUndefined();
  expect(readSiret("35600000000048")).toBe("35600000000048");
  expect(readSiret("35600000049837")).toBe("35600000049837");
  expect(readSiret("00000000000000")).toBeUndefined();
  expect(readSiret("972695y")).toBeUndefined();
});

test("only addresses that a page may link to are kept", () => {
  expect(readUrl("www.example.org")).toBe("https://www.example.org");
  expect(readUrl("https: //example.org/a")).toBe("https://example.org/a");
  expect(readUrl("javascript:alert(1)")).toBeUndefined();
  expect(readUrl("https://")).toBeUndefined();
  expect(readUrl("voir le site")).toBeUndefined();
});

test("contacts are read as they are published, and what says nothing is left out", () => {
  expect(readEmail(" Marches@Example.org ")).toBe("marches@example.org");
  expect(readEmail("marches@example")).toBeUndefined();
  expect(readPhone("+33 475000000")).toBe("+33 475000000");
  expect(readPhone("XXXXX")).toBeUndefined();
  expect(readName("Néant")).toBeUndefined();
  expect(findEmail("Écrire à <b>jardins@example.org</b>, ou appeler.")).toBe("jardins@example.org");
  expect(findPhone("Tél. 04 75 00 00 00, le matin")).toBe("04 75 00 00 00");
  expect(readCpv(["45000000-7", "4500", "45000000", undefined, "85311300"])).toEqual([
    "45000000",
    "85311300",
  ]);
});

test("a summary ends with a sentence, or with a word", () => {
  const sentence =
    "Une phrase qui dit en quelques mots ce que l’on cherche, et pour qui, et jusqu’à quand on peut répondre à tout cela.";
  expect(summaryOf(["", sentence])).toBe(sentence);
  const cut = summaryOf([`${sentence} ${sentence} ${sentence} ${sentence} ${sentence}`]);
  expect(cut).toBe(`${sentence} ${sentence} ${sentence}`);
  const words = summaryOf(["mot ".repeat(300)]);
  expect(words.length).toBeLessThanOrEqual(400);
  expect(words).toMatch(/mot…$/);
});

test("a file is read in the encoding it was written with", () => {
  const words = "Échéance : l’été";
  const latin = Uint8Array.from(
    Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00c9t\u00e9</a>", "latin1"),
  );
  expect(textOf(new TextEncoder().encode(words))).toBe(words);
  expect(textOf(new TextEncoder().encode(`\ufeff${words}`))).toBe(words);
  expect(textOf(latin)).toContain("<a>Été</a>");
  expect(textOf(Uint8Array.of(0xc9, 0x74, 0xe9, 0x20, 0x80))).toBe("Été €");
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0xc9, 0x00))).toBe("É");
  expect(textOf(new Uint8Array())).toBe("");
});

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  {
    told: "UTF-8 that calls itself Latin-1",
    bytes: utf8(`<?xml version="1.0" encoding="ISO-8859-1"?><a>Été</a>`),
  },
  {
    told: "Latin-1 that calls itself UTF-8",
    bytes: latin(`<?xml version="1.0" encoding="UTF-8"?><a>Été</a>`),
  },
  {
    told: "UTF-8 that calls itself UTF-16",
    bytes: utf8(`<?xml version="1.0" encoding="UTF-16"?><a>Été</a>`),
  },
  { told: "UTF-16 without its mark", bytes: Uint8Array.from(Buffer.from("<a>Été</a>", "utf16le")) },
  {
    told: "UTF-16 the other way round",
    bytes: Uint8Array.from(Buffer.from("<a>Été</a>", "utf16le")).map(
      (_, at, all) => all[at ^ 1] ?? 0,
    ),
  },
  {
    told: "an encoding that does not exist",
    bytes: utf8(`<?xml version="1.0" encoding="klingon"?><a>Été</a>`),
  },
])("a file is read as it is written, whatever it declares: $told", ({ bytes }) => {
  expect(textOf(bytes)).toContain("<a>Été</a>");
});

test("one broken byte in UTF-8 loses one letter, and no accent elsewhere", () => {
  const bytes = Uint8Array.from([...utf8("Été à l’école, déjà, fête, "), 0xe9, ...utf8("t")]);
  expect(textOf(bytes)).toBe("Été à l’école, déjà, fête, \uFFFDt");
});

const bare = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each([
  { told: "UTF-16 without its mark", bytes: Buffer.from("Été;Crêt", "utf16le"), text: "Été;Crêt" },
  {
    told: "the other UTF-16",
    bytes: Buffer.from("Été;Crêt", "utf16le").swap16(),
    text: "Été;Crêt",
  },
  {
    told: "cut inside its last letter",
    bytes: Buffer.from("Fête d’été").subarray(0, -1),
    text: "Fête d’ét",
  },
  {
    told: "lines of Windows pasted among those of UTF-8",
    bytes: Buffer.concat([
      Buffer.from("Été, élèves\n"),
      bare("L\u0092\u009cuvre d\u00e9j\u00e0\n"),
      Buffer.from("Fête"),
    ]),
    text: "Été, élèves\nL’œuvre déjà\nFête",
  },
  {
    told: "UTF-8 that was taken for Windows-1252",
    bytes: Buffer.from("Ã‰tÃ© Ã\u00a0 lâ€™Ã©cole"),
    text: "Été à l’école",
  },
  {
    told: "words that mean their letters",
    bytes: Buffer.from("Ã© et « été »"),
    text: "Ã© et « été »",
  },
  { told: "one letter of Windows at the end", bytes: bare("caf\u00e9"), text: "café" },
])("the text of a file: $told", ({ bytes, text }) => {
  expect(textOf(bytes)).toBe(text);
});

test.each([
  ["R&D et arts & métiers", "<a>R&D</a><b>et arts & métiers;</b>"],
  ["a < b && c", "<a>a < b </a><b>&& c</b>"],
  ["R&D & Cie", "<a><![CDATA[R&D ]]></a><b>& Cie</b>"],
  ["été & hiver", "<a>&eacute;t&#233; &amp; </a><b>hiver</b>"],
])("signs that begin nothing are letters: %s", (words, inner) => {
  const root = parseXml(`<x>${inner}</x>`);
  if (isBroken(root)) throw new Error(root.detail);
  expect(root.children.length).toBe(2);
  expect(wordsOf(root).replaceAll(/\s+/g, "").replace(";", "").replaceAll("&eacute;", "é")).toBe(
    words.replaceAll(" ", ""),
  );
});

test.each([
  ['<!DOCTYPE x PUBLIC "-//X" "http://x.example.org/x.dtd"><x/>', false],
  ["<x><![CDATA[<!DOCTYPE html><p>Un</p>]]></x>", false],
  ['<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', true],
  ['<!-- <y> --><!DOCTYPE x\n[<!ENTITY a "b">]><x/>', true],
])("a type of document is refused where it declares something: %s", (text, refused) => {
  expect(isBroken(parseXml(text))).toBe(refused);
});
