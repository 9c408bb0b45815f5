import { z } from "zod";

import type { Programme } from "../domain/training.ts";

const programme = z.object({
  steps: z.array(z.object({ minutes: z.number(), title: z.string() })),
  knows: z.array(z.string()),
  forWhom: z.string().optional(),
  bring: z.string().optional(),
  trainerName: z.string().optional(),
});

/** What was sealed of a training, as text. */
export function writeProgramme(told: Programme): string {
  return JSON.stringify(told);
}

export function readProgramme(text: string): Programme {
  const { forWhom, bring, trainerName, ...told } = programme.parse(JSON.parse(text));
  return { ...told, forWhom, bring, trainerName };
}
