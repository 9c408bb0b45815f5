import { z } from "zod";

/** The variable by which the command tells the recording, which is another process, what is wanted. */
export const WISHES = "ARCHIPEL_RECORDING";

const shape = z.object({
  /** Where it is written. */
  file: z.string(),
  /** As whom; nobody named is everybody. */
  personas: z.array(z.string()),
  /** Beginning of the addresses that are wanted; all when empty. */
  only: z.string(),
  /** Whether everyone sends every form in every way. */
  full: z.boolean(),
  /** The recording that it will be compared with. */
  reference: z.string().optional(),
});

export type Wishes = z.infer<typeof shape>;

export function readWishes(): Wishes {
  return shape.parse(JSON.parse(process.env[WISHES] ?? "{}"));
}
