import type { Place } from "../domain/notice.ts";

type Labelled = Place & { readonly label: string };

const commune = (code: string, label: string): Labelled => ({ scale: "commune", code, label });

/** Code: SIREN of the real group of communes that covers the ground; the label names its main town, no institution. */
const group = (code: string, label: string): Labelled => ({ scale: "group", code, label });

/** Where the calls of the demonstration are: true places, true codes of INSEE. */
export const places = {
  france: { scale: "country", code: "FR", label: "France" },
  region: { scale: "region", code: "84", label: "Auvergne-Rhône-Alpes" },
  drome: { scale: "department", code: "26", label: "Drôme" },
  ardeche: { scale: "department", code: "07", label: "Ardèche" },

  aroundCrest: group("200040509", "Crest et 13 communes"),
  aroundDie: group("242600534", "Die et 49 communes"),
  aroundDieulefit: group("242600492", "Dieulefit et 20 communes"),
  aroundMontelimar: group("200040459", "Montélimar et 26 communes"),
  aroundNyons: group("200068229", "Nyons et 66 communes"),
  aroundRoyans: group("200067767", "Saint-Jean-en-Royans et 17 communes"),
  aroundAubenas: group("200073245", "Aubenas et 27 communes"),
  aroundAnnonay: group("200072015", "Annonay et 28 communes"),
  aroundPrivas: group("200071413", "Privas et 41 communes"),
  aroundTournon: group("200073096", "Tournon-sur-Rhône et 40 communes"),

  annonay: commune("07010", "Annonay"),
  aouste: commune("26011", "Aouste-sur-Sye"),
  aubenas: commune("07019", "Aubenas"),
  burzet: commune("07045", "Burzet"),
  crest: commune("26108", "Crest"),
  dieulefit: commune("26114", "Dieulefit"),
  laChapelle: commune("26074", "La Chapelle-en-Vercors"),
  leCheylard: commune("07064", "Le Cheylard"),
  leTeil: commune("07319", "Le Teil"),
  montelimar: commune("26198", "Montélimar"),
  pierrelatte: commune("26235", "Pierrelatte"),
  privas: commune("07186", "Privas"),
  romans: commune("26281", "Romans-sur-Isère"),
  saillans: commune("26289", "Saillans"),
  tournon: commune("07324", "Tournon-sur-Rhône"),
  valence: commune("26362", "Valence"),
  valsLesBains: commune("07331", "Vals-les-Bains"),
  vassieux: commune("26364", "Vassieux-en-Vercors"),
} as const satisfies Record<string, Labelled>;
