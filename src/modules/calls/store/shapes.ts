import { z } from "zod";

import { type Amount, amountOf } from "#basics/amount";
import { AUDIENCES, THEMES } from "#rules/subjects";

import { SOURCES } from "../domain/notice.ts";

const label = z.string().optional();

/** A place as `calls.call.content` keeps it. */
export const placeShape = z.union([
  z.object({
    scale: z.enum(["commune", "group", "department", "region"]),
    code: z.string(),
    label,
  }),
  z.object({ scale: z.literal("country"), code: z.literal("FR"), label }),
  z.object({ scale: z.literal("other"), code: z.string(), label: z.string() }),
]);

const amount = z.number().transform((value): Amount | undefined => amountOf(value));

const linkShape = z.object({ label: z.string(), url: z.string() });

const pointShape = z.object({ date: z.string().optional(), time: z.string().optional() });
const lotsShape = z.array(z.string()).optional();

/** What is to be told with an end (domain/limits/limits.ts). */
const limitsShape = z.object({
  doubts: z.array(z.string()),
  lots: z.array(z.object({ number: z.string(), date: z.string(), time: z.string().optional() })),
});

/** What a correction changes (domain/notice.ts `Corrects`). */
const correctsShape = z.object({
  changes: z.array(
    z.object({
      where: z.string().optional(),
      lot: z.string().optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  limits: z
    .array(
      z.discriminatedUnion("says", [
        z.object({
          says: z.literal("moves"),
          to: pointShape,
          from: pointShape.optional(),
          lots: lotsShape,
          isWhole: z.boolean().optional(),
          onlyIfFrom: z.boolean().optional(),
        }),
        z.object({
          says: z.literal("unsure"),
          or: z.array(pointShape),
          lots: lotsShape,
          cited: z.string(),
          sooner: z.number().optional(),
        }),
      ]),
    )
    .optional(),
  journalLimit: pointShape.optional(),
  isWhole: z.boolean().optional(),
});

/** How `calls.call.content` is written (see `saving.ts`), read back. */
export const contentShape = z.object({
  source: z.enum(SOURCES),
  sourceId: z.string(),
  sections: z.array(z.object({ heading: z.string().optional(), text: z.string() })),
  body: z.object({
    name: z.string(),
    siret: z.string().optional(),
    contact: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    postcode: z.string().optional(),
    town: z.string().optional(),
    url: z.string().optional(),
  }),
  conditions: z.string().optional(),
  money: z
    .object({
      least: amount.optional(),
      most: amount.optional(),
      leastRate: z.number().optional(),
      mostRate: z.number().optional(),
      words: z.string().optional(),
    })
    .optional(),
  chosen: z.number().optional(),
  places: z.array(placeShape),
  lots: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      text: z.string().optional(),
      amount: amount.optional(),
      cpv: z.array(z.string()).optional(),
    }),
  ),
  criteria: z.array(z.object({ label: z.string(), weight: z.string().optional() })),
  documents: z.array(linkShape),
  url: z.string().optional(),
  answerUrl: z.string().optional(),
  themes: z.array(z.enum(THEMES)),
  audiences: z.array(z.enum(AUDIENCES)),
  cpv: z.array(z.string()),
  limits: limitsShape.optional(),
  amended: limitsShape.optional(),
  corrects: correctsShape.optional(),
});

/** What of `calls.call.content` a list shows. */
export const listedShape = contentShape.pick({
  body: true,
  places: true,
  money: true,
  themes: true,
  audiences: true,
  limits: true,
  amended: true,
});

/** The keys of `calls.call.content` that a list does not even ask for. */
export const LONG_TEXTS = [
  "sections",
  "lots",
  "criteria",
  "documents",
  "conditions",
  "cpv",
  "corrects",
] as const satisfies readonly (keyof z.infer<typeof contentShape>)[];
