import { shorten } from "#basics/text";

import type { Place } from "../notice.ts";
import { DEPARTMENTS } from "./departments.ts";
import { departmentPlaces, FRANCE } from "./gather.ts";

/**
 * The places of a NUTS code, of 2016 (FRK23 = Drôme) or of 2013 (FR713).
 *
 * A code of three digits is a département. A shorter one is all départements that it covers: a
 * region where they make one (FRK, FRB0), else each of them: FRK2, once Rhône-Alpes, is no region
 * any more, and a call for it does not reach the Cantal. Overseas, the codes of 2010 (FR940) are
 * still met. FR is France; a code of another country keeps the name that the source gave it.
 */
export function nutsPlaces(code: string, label: string): readonly Place[] {
  const nuts = code.trim().toUpperCase();
  if (!/^[A-Z]{2}[A-Z0-9]{0,3}$/.test(nuts)) return [];
  if (nuts === "FR") return [FRANCE];
  const overseas = /^FR9([1-4])0?$/.exec(nuts)?.[1];
  if (overseas !== undefined) return departmentPlaces([`97${overseas}`]);
  const covered = DEPARTMENTS.filter((one) => one.nuts.some((own) => own.startsWith(nuts)));
  if (covered.length > 0) return departmentPlaces(covered.map((one) => one.code));
  const name = shorten(label.trim(), 120);
  return [{ scale: "other", code: nuts, label: name === "" ? nuts : name }];
}
