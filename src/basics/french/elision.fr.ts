/** How names begin whose « h » is aspirated: « de Halle aux grains », but « d’Habiterre ». */
const ASPIRATED =
  /^(?:halles?|hall|hameau|hameaux|hangar|haies?|haute?s?|herisson|heron|hibou|hors|houille)(?![a-z])/i;

/** Whether a word before this name loses its vowel: « d’Odile », « qu’Hélène », but « de Yann ». */
function elides(name: string): boolean {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
  if (ASPIRATED.test(bare)) return false;
  return /^(?:[aeiouhœæ]|y[^aeiou])/i.test(bare);
}

/** « de Solène », « d’Odile ». */
export function of(name: string): string {
  return elides(name) ? `d’${name}` : `de ${name}`;
}

/** « que Solène », « qu’Odile ». */
export function that(name: string): string {
  return elides(name) ? `qu’${name}` : `que ${name}`;
}

/** Of a structure, a place, a commune: « du Four de la vallée », « des Ateliers », « d’Habiterre », « de La Grange ». */
export function ofNamed(name: string): string {
  if (name.startsWith("Le ")) return `du ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `des ${name.slice(4)}`;
  return of(name);
}

/** To a structure, a place, a commune: « au Four de la vallée », « aux Ateliers », « à La Grange », « à Odile ». */
export function toNamed(name: string): string {
  if (name.startsWith("Le ")) return `au ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}
