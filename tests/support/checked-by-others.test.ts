import { expect, test } from "vitest";

import { calendarFlaws, htmlFlaws, linkedFlaws } from "./checked-by-others.ts";

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><title>a</title></head><body>${body}</body></html>`;
const of = (lines: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//FR\r\n${lines}END:VCALENDAR\r\n`;

const linked = (more: object, context: unknown = "https://schema.org/") =>
  linkedFlaws(JSON.stringify({ "@context": context, "@type": "Place", name: "a", ...more }));

test("linked data: a term that is none, a type that is none, a context that nobody knows", async () => {
  expect(await linked({})).toEqual([]);
  for (const wrong of [{ nome: "a" }, { "@type": "Palce" }])
    expect(await linked(wrong)).not.toEqual([]);
  expect(await linked({}, "https://example.org/context")).toHaveLength(1);
  // What makes anything true proves nothing.
  const anything = { "@vocab": "https://schema.org/" };
  expect(await linked({ nome: "a" }, anything)).toEqual(["https://schema.org/nome"]);
  const skos = { skos: "http://www.w3.org/2004/02/skos/core#" };
  expect(await linked({ "skos:prefLabel": "a" }, ["https://schema.org/", skos])).toEqual([]);
  expect(await linked({ "skos:label": "a" }, ["https://schema.org/", skos])).toHaveLength(1);
});

test("a calendar: what is cut, and an event without its name", () => {
  const event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T000000Z\r\n";
  expect(calendarFlaws(of(`${event}SUMMARY:a\r\nEND:VEVENT\r\n`))).toEqual([]);
  expect(calendarFlaws(of(`${event}END:VEVENT\r\n`))).toEqual(["an event without summary"]);
  expect(calendarFlaws(of(event))).toHaveLength(1);
});

test("a page: what is not closed, twice the same id, a label of nothing", () => {
  expect(htmlFlaws(page("<p>a</p>"))).toEqual([]);
  for (const body of [
    "<p><b>a</p>",
    '<p id="a">a</p><p id="a">b</p>',
    '<label for="rien">a</label>',
    "<span><form></form></span>",
  ])
    expect(htmlFlaws(page(body))).not.toEqual([]);
});
