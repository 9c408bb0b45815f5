/**
 * Other words for régions and for the country, as `nameKey` writes them: initials, and the régions
 * of before 2016, which people and notices go on naming (law 2015-29 of 16 January 2015, annex).
 */
export const REGION_WORDS: Readonly<Record<string, string>> = {
  aura: "84",
  "rhone alpes": "84",
  auvergne: "84",
  paca: "93",
  "provence alpes cote d azur": "93",
  "region sud": "93",
  idf: "11",
  "region parisienne": "11",
  bfc: "27",
  bourgogne: "27",
  "franche comte": "27",
  centre: "24",
  "region centre": "24",
  cvl: "24",
  alsace: "44",
  lorraine: "44",
  "champagne ardenne": "44",
  "nord pas de calais": "32",
  picardie: "32",
  hdf: "32",
  "haute normandie": "28",
  "basse normandie": "28",
  pdl: "52",
  aquitaine: "75",
  limousin: "75",
  "poitou charentes": "75",
  "languedoc roussillon": "76",
  "midi pyrenees": "76",
};

/** Words for the whole country. */
export const COUNTRY_WORDS: readonly string[] = [
  "france",
  "la france",
  "france entiere",
  "toute la france",
  "france metropolitaine",
  "metropole",
  "national",
  "nationale",
  "niveau national",
  "echelle nationale",
  "partout",
  "partout en france",
  "tout le pays",
];
