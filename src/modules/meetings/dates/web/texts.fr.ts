/** The sentences of a meeting that begins with its date. */
export const texts = {
  title: (circle: string) => `Préparer une réunion : ${circle}`,
  heading: "Préparer une réunion",
  lead: "Dites le jour et le lieu : le rendez-vous du cercle se fait tout seul. Les points et la convocation viennent juste après.",
  name: "Son titre",
  nameEmpty: "Donnez-lui un titre.",
  usual: "Réunion",
  day: "Quel jour ?",
  dayEmpty: "Choisissez un jour, par exemple 30/11/2026.",
  address: "À quelle adresse ?",
  addressHelp: "Le lieu tel que vous le diriez : « Salle des fêtes, 3 place de l’Église ».",
  nowhere: "Dites où : une adresse, ou celle d’une vidéo.",
  wholeDay: "La fin est à la même heure que le début : écrivez l’heure de fin.",
  go: "Préparer cette réunion",
  already: "Le rendez-vous existe déjà ?",
} as const;
