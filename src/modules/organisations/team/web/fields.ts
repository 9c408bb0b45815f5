import { z } from "zod";

import { listField } from "#services/forms";

import { type Power, POWERS } from "../../domain/organisation.ts";
import { readRole, type Role } from "../../domain/representative.ts";
import { teamTexts as texts } from "./texts.fr.ts";

/** A function among ours. */
export function roleField(sentence: string) {
  return z.string({ error: sentence }).transform((text, context): Role => {
    const role = readRole(text);
    if (role === undefined) context.addIssue({ code: "custom", message: sentence });
    return role ?? "other";
  });
}

/** The powers that were ticked, at least one; what is none of ours is left out. */
export function powersField() {
  return listField()
    .transform((all): readonly Power[] => POWERS.filter((power) => all.includes(power)))
    .refine((powers) => powers.length > 0, texts.choosePower);
}
