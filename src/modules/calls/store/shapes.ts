import { z } from "zod";

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
