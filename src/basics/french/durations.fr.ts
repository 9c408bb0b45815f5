const DAYS_OF_A_YEAR = 365;

/** « 60 jours », « 2 ans et 3 mois »: 365 days are said as a year. */
export function writeDuration(howLong: string): string {
  const { years, months, days } = Temporal.Duration.from(howLong);
  const more = days > 0 && days % DAYS_OF_A_YEAR === 0 ? days / DAYS_OF_A_YEAR : 0;
  const said = [
    count(years + more, "an", "ans"),
    count(months, "mois", "mois"),
    count(more > 0 ? 0 : days, "jour", "jours"),
  ].filter((part) => part !== "");
  return said.join(" et ");
}

function count(many: number, one: string, several: string): string {
  return many === 0 ? "" : `${many} ${many === 1 ? one : several}`;
}
