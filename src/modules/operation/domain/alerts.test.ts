import { expect, test } from "vitest";

import { afterMail, type Alert, follow, mailDue, type Written } from "./alerts.ts";
import type { Finding, Urgency } from "./findings.ts";

const at = (text: string) => Temporal.Instant.from(text);
// Wednesday at 9:00 in Paris.
const nine = at("2026-11-25T08:00:00Z");
const finding = (key: string, urgency: Urgency): Finding => ({
  key,
  urgency,
  title: key,
  says: "…",
  todo: "…",
});

/** Lives some hours: at each, what is found; answers the mails that left, « 09:00 urgent +disk -queue ». */
function live(hours: readonly (readonly [string, readonly Finding[]])[]): readonly string[] {
  let alerts: readonly Alert[] = [];
  let written: Written = { urgent: undefined, daily: undefined };
  const mails: string[] = [];
  for (const [hour, findings] of hours) {
    const now = at(hour);
    alerts = follow(alerts, findings, now);
    const mail = mailDue(alerts, written, now);
    if (mail === undefined) continue;
    alerts = afterMail(alerts, mail, now);
    written = { ...written, [mail.which]: now };
    const lines = [
      ...mail.begun.map(({ key }) => `+${key}`),
      ...mail.over.map(({ key }) => `-${key}`),
    ];
    mails.push(`${hour.slice(8, 16)} ${mail.which} ${lines.join(" ")}`);
  }
  return mails;
}

test("what is urgent is told at once, once, and again when it is well", () => {
  const low = [finding("disk", "urgent")];
  expect(
    live([
      ["2026-11-25T02:00:00Z", []],
      ["2026-11-25T02:10:00Z", low],
      ["2026-11-25T02:20:00Z", low],
      ["2026-11-26T08:20:00Z", low],
      ["2026-11-26T09:00:00Z", [finding("disk", "well")]],
      ["2026-11-26T09:10:00Z", []],
    ]),
  ).toEqual(["25T02:10 urgent +disk", "26T09:00 urgent -disk"]);
});

test("the rest waits for the morning, in one mail a day at most", () => {
  const [one, two] = [finding("slow", "see"), finding("accidents", "see")];
  expect(
    live([
      ["2026-11-25T03:00:00Z", [one]],
      ["2026-11-25T06:10:00Z", [one]],
      ["2026-11-25T10:00:00Z", [one, two]],
      ["2026-11-26T05:50:00Z", [two]],
      ["2026-11-26T06:00:00Z", [two]],
    ]),
  ).toEqual(["25T06:10 daily +slow", "26T06:00 daily +accidents -slow"]);
});

test("what comes and goes writes once an hour at most, and what nobody heard of ends in silence", () => {
  const stuck = [finding("queue", "urgent")];
  expect(
    live([
      ["2026-11-25T00:00:00Z", stuck],
      ["2026-11-25T00:10:00Z", []],
      ["2026-11-25T00:20:00Z", stuck],
      ["2026-11-25T00:30:00Z", []],
      ["2026-11-25T01:00:00Z", []],
      ["2026-11-25T01:10:00Z", [finding("mails", "urgent")]],
      ["2026-11-25T01:20:00Z", []],
    ]),
  ).toEqual(["25T00:00 urgent +queue", "25T01:00 urgent -queue"]);
});

test("what was only to be seen and becomes urgent is told again", () => {
  expect(
    live([
      [nine.toString(), [finding("job x", "see")]],
      ["2026-11-25T10:00:00Z", [finding("job x", "urgent")]],
      ["2026-11-25T11:00:00Z", [finding("job x", "see")]],
    ]),
  ).toEqual(["25T08:00 daily +job x", "25T10:00 urgent +job x"]);
});
