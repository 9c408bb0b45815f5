/** An hour as one says it: « 10 heures », « 12 heures 30 », « midi ». */
export function sayHour(time: Temporal.PlainTime): string {
  const { hour, minute } = time;
  if (minute === 0 && hour === 12) return "midi";
  if (minute === 0 && hour === 0) return "minuit";
  const hours = `${hour}\u00a0${hour < 2 ? "heure" : "heures"}`;
  return minute === 0 ? hours : `${hours}\u00a0${String(minute).padStart(2, "0")}`;
}

/** From when to when: « de 9 heures à 16 heures »; without an end, the hour alone. */
export function sayHours(
  starts: Temporal.ZonedDateTime,
  ends: Temporal.ZonedDateTime | undefined,
): string {
  const begins = sayHour(starts.toPlainTime());
  return ends === undefined ? begins : `de ${begins} à ${sayHour(ends.toPlainTime())}`;
}
