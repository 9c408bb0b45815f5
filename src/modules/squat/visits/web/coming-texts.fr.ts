/** How a guest comes, on the page of their day. */
export const comingTexts = {
  title: "Comment venir",
  address: "L’adresse",
  says: "Venir, entrer, et le Wi-Fi",
  welcomes: "Qui accueille",
  access: "Ce qui est mesuré sur place",
  point: "Ouvrir dans votre application de cartes",
  around: (town: string) => `${town}, sur la carte d’ici`,
  far: (kilometres: number, from: string) =>
    `À ${kilometres} km de ${from}, à vol d’oiseau, de commune à commune. La route est plus longue.`,
  farLabel: "La distance",
  later:
    "L’adresse exacte et le Wi-Fi se lisent ici de la veille, 18 heures, au soir de la journée, 20 heures.",
} as const;
