import { PARIS, writeTime } from "../dates.ts";
import { hasQuiet, type QuietHours } from "../hours/quiet.ts";
import { zoneNames } from "./zones.fr.ts";

/** « de 20 h à 8 h », « de 22 h à 7 h (horloge : La Réunion) », « aucune ». */
export function sayQuietHours(hours: QuietHours): string {
  if (!hasQuiet(hours)) return "aucune";
  const words = `de ${writeTime(hours.from)} à ${writeTime(hours.until)}`;
  return hours.zone === PARIS ? words : `${words} (horloge : ${zoneNames[hours.zone]})`;
}
