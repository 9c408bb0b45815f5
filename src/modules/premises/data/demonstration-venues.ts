/*
 * Premises of the demonstration, written by the project: streets, hours and rooms are invented; the points lie in
 * their communes, in no real house.
 */

/** Opened by structures of the demonstration, by somebody who may publish for them. */
export const demonstrationVenues = [
  {
    structure: "Ateliers de la Citadelle",
    by: "farida",
    daysAgo: 53,
    name: "Ateliers de la Citadelle",
    about:
      "Un lieu de quartier : cour, cuisine, ateliers. Trois tables pour qui vient d’ailleurs, le mardi et le jeudi.",
    seats: 3,
    street: "4 montée des Tanneurs, au fond de la cour",
    commune: "26198",
    at: [44.5597, 4.7536],
    readers: "expected",
    isHome: false,
    hours: "Tu,Th 09:00-17:00; PH off",
    hoursWords: "Sauf pendant les vacances scolaires.",
    equipment: ["table", "wifi", "printer", "kitchen", "yard", "lockers"],
    mood: "varies",
    access: {
      "level-entrance": { is: true, words: "porte de 92 cm, sonnette à 1,10 m" },
      "wide-door": { is: true, words: undefined },
      toilets: { is: true, words: "au rez-de-chaussée, barre à droite" },
      parking: { is: true, words: "à 40 m, sol dur" },
      lift: { is: false, words: "la salle du haut a 14 marches ; les trois tables sont en bas" },
      loop: { is: false, words: "Farida parle face à vous" },
    },
    rules: "Qui finit le café en refait. À midi, on déjeune ensemble, chacun son plat.",
    welcomes: "Farida, directrice, le mardi et le jeudi",
  },
  {
    structure: "L’Atelier du Lien",
    by: "jean-remy",
    daysAgo: 120,
    name: "La salle du Lien",
    about:
      "Une grande pièce claire près des halles, pour une réunion ou une journée de travail au calme.",
    seats: 8,
    street: "12 rue du Lavoir",
    commune: "26108",
    at: [44.7291, 5.0214],
    readers: "everyone",
    isHome: false,
    hours: "Mo-Fr 09:00-12:00,14:00-18:00; PH off",
    hoursWords: undefined,
    equipment: ["table", "wifi", "meeting-room", "projector", "printer", "coffee"],
    mood: "quiet",
    access: {
      "level-entrance": { is: true, words: undefined },
      toilets: { is: false, words: "deux marches" },
    },
    rules: "On range les chaises en partant.",
    welcomes: "La personne de permanence",
  },
  {
    structure: "La Grange aux Répliques",
    by: "mireille",
    daysAgo: 200,
    name: "Le foyer de la Grange",
    about:
      "Le foyer d’un petit théâtre : deux tables longues, un poêle, du silence quand on ne joue pas.",
    seats: 5,
    street: "Chemin de la Grange, première cour à gauche",
    commune: "26114",
    at: [44.5239, 5.0662],
    readers: "signed-in",
    isHome: false,
    hours: "We-Fr 10:00-16:00",
    hoursWords: undefined,
    equipment: ["table", "kitchen", "workshop"],
    mood: "quiet",
    access: { "level-entrance": { is: false, words: "un seuil de 12 cm" } },
    rules: undefined,
    welcomes: "Qui tient la billetterie",
  },
  {
    structure: "Compagnie du Pas de Porte",
    by: "bastien",
    daysAgo: 90,
    name: "La table d’hôte de la compagnie",
    about: "Une table dans une maison, pour lire un texte ou monter un dossier à deux.",
    seats: 1,
    street: "Hameau des Tilleuls, la maison aux volets bleus",
    commune: "26113",
    at: undefined,
    readers: "expected",
    isHome: true,
    hours: "Mo 14:00-18:00",
    hoursWords: "Sur rendez-vous.",
    equipment: ["table", "wifi", "coffee"],
    mood: "quiet",
    access: {},
    rules: "Il y a un chat.",
    welcomes: "Quelqu’un de la compagnie",
  },
] as const;

/** As a published table would bring them: nobody keeps them here. */
export const demonstrationPublished = {
  source: "Répertoire des lieux ouverts (inventé pour la démonstration)",
  licence: "Licence Ouverte 2.0",
  rows: [
    { id: "demo-1", nom: "Médiathèque des Trois Ponts", type: "Médiathèque", adresse: "1 place du Champ-de-Foire", code_postal: "26400", commune: "Crest", lat: "44.7302", lon: "5.0232", services: "Accès internet | Ordinateur | Imprimante", accessibilite: "oui", horaires: "Mardi et vendredi : 14h à 18h, mercredi et samedi : 9h à 12h et 14h à 18h", date_maj: "2026-03-12" },
    { id: "demo-2", nom: "Maison des services du Roubion", type: "France Services", adresse: "Route de Montélimar", code_postal: "26160", commune: "La Bégude-de-Mazenc", lat: "", lon: "", services: "Accès internet", accessibilite: "", horaires: "Sur rendez-vous, les matins", date_maj: "2025-11-04" },
    { id: "demo-3", nom: "Espace numérique de Privas", type: "EPN", adresse: "6 cours des Platanes", code_postal: "7000", commune: "PRIVAS", lat: "4.5991", lon: "44.7351", services: "Wifi | Ordinateur", accessibilite: "non", horaires: "Mo-Fr 08:30-12:15,13:15-16:30", date_maj: "2026-01-20" },
  ],
} as const; // prettier-ignore
