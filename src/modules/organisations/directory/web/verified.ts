import { dayOf, writeDate } from "#basics/dates";

import { proofNames } from "../../domain/names.fr.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { texts } from "../../web/texts.fr.ts";

/** « Vérifiée par une lettre envoyée à son siège, le 24 septembre 2025. » */
export function sayVerified({ verified }: Organisation): string | undefined {
  return verified && texts.page.verifiedBy(proofNames[verified.by], writeDate(dayOf(verified.at)));
}
