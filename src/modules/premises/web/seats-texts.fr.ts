const seats = (count: number) => (count === 1 ? "1 place" : `${count} places`);

/** The free seats of premises. */
export const seatsTexts = {
  title: (count: number) => (count === 1 ? "La place libre" : `Les ${count} places, jour par jour`),
  caption: "Places libres, par jour",
  closed: "Ce local n’ouvre aucun jour de cette semaine ni des deux suivantes.",
  day: "Jour",
  halves: { morning: "Matin", afternoon: "Après-midi" },
  dayName: (day: Temporal.PlainDate) => {
    const name = day.toLocaleString("fr", { weekday: "long" });
    const month = day.toLocaleString("fr", { month: "short" });
    return `${name} ${day.day === 1 ? "1er" : day.day} ${month}`;
  },
  notOpen: "fermé",
  isOver: "passé",
  free: (count: number) => (count === 0 ? "complet" : count === 1 ? "1 libre" : `${count} libres`),
  askThen: ", demander ce moment",
  legend: "Rond plein : place prise. Rond vide : place libre. On ne dit jamais qui vient.",
  take: "Pour y prendre une place, demandez à",
  takeSays: "sa page dit ce que l’on sait pour la joindre.",
  alsoSaid: (words: string) =>
    `D’après ses horaires de chaque semaine. À lire aussi : « ${words} »`,
  freeIn: ({
    morning,
    afternoon,
  }: {
    readonly morning?: number | undefined;
    readonly afternoon?: number | undefined;
  }) => {
    const said = [
      morning === undefined || morning === 0 ? undefined : `${seats(morning)} le matin`,
      afternoon === undefined || afternoon === 0 ? undefined : `${seats(afternoon)} l’après-midi`,
    ].filter((one) => one !== undefined);
    return `libre : ${said.join(", ")}`;
  },
} as const;
