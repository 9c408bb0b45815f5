import { expect, test } from "vitest";

import { CORRECTABLE, readDeadlineValue, valueOf, withCorrections } from "./correction.ts";
import type { Notice } from "./notice.ts";

const notice: Notice = {
  source: "csv",
  sourceId: "1",
  nature: "call",
  title: "Jardins",
  summary: "Qui cultive ?",
  sections: [],
  body: { name: "Ville imaginée", email: "ville@example.org" },
  audiences: [],
  themes: [],
  cpv: [],
  places: [],
  deadline: { date: Temporal.PlainDate.from("2026-12-31") },
  lots: [],
  criteria: [],
  documents: [],
  follows: [],
  doubts: [],
};

test("what a person corrects is what is read then, field by field", () => {
  const values = {
    title: "Vergers",
    summary: "Qui plante ?",
    deadline: "2027-01-15 17:00",
    conditions: "Avoir un terrain.",
    answerUrl: "https://ville.example.org",
    email: "vergers@example.org",
    phone: "04 75 00 00 00",
  };
  const corrected = withCorrections(
    notice,
    CORRECTABLE.map((field) => ({ field, value: values[field] })),
  );
  expect(CORRECTABLE).not.toHaveLength(0);
  for (const field of CORRECTABLE) expect(valueOf(corrected, field)).toBe(values[field]);
});

test("a field may be emptied, but a call keeps a title, a summary and its end", () => {
  const emptied = withCorrections(
    notice,
    CORRECTABLE.map((field) => ({ field, value: undefined })),
  );
  expect(emptied.body).toEqual({ name: "Ville imaginée" });
  expect([emptied.title, emptied.summary]).toEqual(["Jardins", "Qui cultive ?"]);
  expect(emptied.deadline).toEqual(notice.deadline);
});

test("without corrections a notice is what its source says", () => {
  expect(withCorrections(notice, [])).toBe(notice);
});

test("an end that cannot be read changes nothing", () => {
  expect(readDeadlineValue("2027-13-01").done).toBe(false);
  expect(withCorrections(notice, [{ field: "deadline", value: "demain" }]).deadline).toEqual(
    notice.deadline,
  );
});
