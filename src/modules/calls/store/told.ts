import { z } from "zod";

import { readDay } from "#basics/dates";

import { noticeOfCall } from "../domain/notice-of-call.ts";
import type { Notice } from "../domain/notice.ts";
import { timeOf } from "../domain/publish/parts.ts";
import { given } from "../domain/reading/given.ts";
import { contentShape } from "./shapes.ts";

const day = z.string().transform((text) => readDay(text));

const toldShape = contentShape.extend({
  nature: z.enum([
    "call",
    "award",
    "modification",
    "prior-information",
    "cancellation",
    "correction",
    "other",
  ]),
  statedKind: z.enum(["project", "tender", "application"]).optional(),
  title: z.string(),
  summary: z.string(),
  published: day.optional(),
  opens: day.optional(),
  deadline: z.object({ date: day, time: z.string().optional() }).optional(),
  follows: z.array(z.string()),
  aliases: z.array(z.string()).optional(),
  procedure: z.string().optional(),
  doubts: z.array(z.string()),
});

/** What a notice says, as `calls.notice.told` keeps it. */
export function writeTold(notice: Notice): string {
  const { deadline } = notice;
  const time = deadline?.time?.toString({ smallestUnit: "minute" });
  return JSON.stringify({
    ...notice,
    deadline: deadline && { date: deadline.date.toString(), time },
  });
}

/** What a notice said, read back. Throws on what `writeTold` did not write. */
export function readTold(told: unknown): Notice {
  const { nature, statedKind, deadline, published, opens, follows, doubts, ...rest } =
    toldShape.parse(told);
  const { aliases, procedure, ...said } = rest;
  const time = deadline?.time === undefined ? undefined : timeOf(deadline.time);
  const { statedKind: _, ...notice } = noticeOfCall({
    ...said,
    kind: statedKind ?? "project",
    published,
    opens,
    deadline: deadline?.date && { date: deadline.date, ...given({ time }) },
  });
  return { ...notice, ...given({ statedKind, aliases, procedure }), nature, follows, doubts };
}
