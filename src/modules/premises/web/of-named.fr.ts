/** « du Four de la vallée », « des Ateliers », « d’Habiterre », « de La Grande Tablée ». */
export function ofNamed(name: string): string {
  if (name.startsWith("Le ")) return `du ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `des ${name.slice(4)}`;
  return /^(?:[aeiouhœæ]|y[^aeiou])/i.test(name.normalize("NFD")) ? `d’${name}` : `de ${name}`;
}
