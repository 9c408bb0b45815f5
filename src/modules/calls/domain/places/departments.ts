/** A département: its INSEE code, its name, the code of its region, its codes in NUTS 2016 and 2013. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly nuts: readonly [string, string];
}

/**
 * The 101 départements: code, region (INSEE, 2016), NUTS 3 of 2016 (regulation 2016/2066) and of
 * 2013 (regulation 1319/2013; notices before 2018), name.
 */
const TABLE = `
01 84 FRK21 FR711 Ain
02 32 FRE21 FR221 Aisne
03 84 FRK11 FR721 Allier
04 93 FRL01 FR821 Alpes-de-Haute-Provence
05 93 FRL02 FR822 Hautes-Alpes
06 93 FRL03 FR823 Alpes-Maritimes
07 84 FRK22 FR712 Ardèche
08 44 FRF21 FR211 Ardennes
09 76 FRJ21 FR621 Ariège
10 44 FRF22 FR212 Aube
11 76 FRJ11 FR811 Aude
12 76 FRJ22 FR622 Aveyron
13 93 FRL04 FR824 Bouches-du-Rhône
14 28 FRD11 FR251 Calvados
15 84 FRK12 FR722 Cantal
16 75 FRI31 FR531 Charente
17 75 FRI32 FR532 Charente-Maritime
18 24 FRB01 FR241 Cher
19 75 FRI21 FR631 Corrèze
2A 94 FRM01 FR831 Corse-du-Sud
2B 94 FRM02 FR832 Haute-Corse
21 27 FRC11 FR261 Côte-d’Or
22 53 FRH01 FR521 Côtes-d’Armor
23 75 FRI22 FR632 Creuse
24 75 FRI11 FR611 Dordogne
25 27 FRC21 FR431 Doubs
26 84 FRK23 FR713 Drôme
27 28 FRD21 FR231 Eure
28 24 FRB02 FR242 Eure-et-Loir
29 53 FRH02 FR522 Finistère
30 76 FRJ12 FR812 Gard
31 76 FRJ23 FR623 Haute-Garonne
32 76 FRJ24 FR624 Gers
33 75 FRI12 FR612 Gironde
34 76 FRJ13 FR813 Hérault
35 53 FRH03 FR523 Ille-et-Vilaine
36 24 FRB03 FR243 Indre
37 24 FRB04 FR244 Indre-et-Loire
38 84 FRK24 FR714 Isère
39 27 FRC22 FR432 Jura
40 75 FRI13 FR613 Landes
41 24 FRB05 FR245 Loir-et-Cher
42 84 FRK25 FR715 Loire
43 84 FRK13 FR723 Haute-Loire
44 52 FRG01 FR511 Loire-Atlantique
45 24 FRB06 FR246 Loiret
46 76 FRJ25 FR625 Lot
47 75 FRI14 FR614 Lot-et-Garonne
48 76 FRJ14 FR814 Lozère
49 52 FRG02 FR512 Maine-et-Loire
50 28 FRD12 FR252 Manche
51 44 FRF23 FR213 Marne
52 44 FRF24 FR214 Haute-Marne
53 52 FRG03 FR513 Mayenne
54 44 FRF31 FR411 Meurthe-et-Moselle
55 44 FRF32 FR412 Meuse
56 53 FRH04 FR524 Morbihan
57 44 FRF33 FR413 Moselle
58 27 FRC12 FR262 Nièvre
59 32 FRE11 FR301 Nord
60 32 FRE22 FR222 Oise
61 28 FRD13 FR253 Orne
62 32 FRE12 FR302 Pas-de-Calais
63 84 FRK14 FR724 Puy-de-Dôme
64 75 FRI15 FR615 Pyrénées-Atlantiques
65 76 FRJ26 FR626 Hautes-Pyrénées
66 76 FRJ15 FR815 Pyrénées-Orientales
67 44 FRF11 FR421 Bas-Rhin
68 44 FRF12 FR422 Haut-Rhin
69 84 FRK26 FR716 Rhône
70 27 FRC23 FR433 Haute-Saône
71 27 FRC13 FR263 Saône-et-Loire
72 52 FRG04 FR514 Sarthe
73 84 FRK27 FR717 Savoie
74 84 FRK28 FR718 Haute-Savoie
75 11 FR101 FR101 Paris
76 28 FRD22 FR232 Seine-Maritime
77 11 FR102 FR102 Seine-et-Marne
78 11 FR103 FR103 Yvelines
79 75 FRI33 FR533 Deux-Sèvres
80 32 FRE23 FR223 Somme
81 76 FRJ27 FR627 Tarn
82 76 FRJ28 FR628 Tarn-et-Garonne
83 93 FRL05 FR825 Var
84 93 FRL06 FR826 Vaucluse
85 52 FRG05 FR515 Vendée
86 75 FRI34 FR534 Vienne
87 75 FRI23 FR633 Haute-Vienne
88 44 FRF34 FR414 Vosges
89 27 FRC14 FR264 Yonne
90 27 FRC24 FR434 Territoire de Belfort
91 11 FR104 FR104 Essonne
92 11 FR105 FR105 Hauts-de-Seine
93 11 FR106 FR106 Seine-Saint-Denis
94 11 FR107 FR107 Val-de-Marne
95 11 FR108 FR108 Val-d’Oise
971 01 FRY10 FRA10 Guadeloupe
972 02 FRY20 FRA20 Martinique
973 03 FRY30 FRA30 Guyane
974 04 FRY40 FRA40 La Réunion
976 06 FRY50 FRA50 Mayotte
`;

export const DEPARTMENTS: readonly Department[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", region = "", newer = "", older = "", ...name] = line.split(" ");
    return { code, name: name.join(" "), region, nuts: [newer, older] };
  });

/** The 18 regions, by INSEE code. */
export const REGIONS: ReadonlyMap<string, string> = new Map([
  ["11", "Île-de-France"],
  ["24", "Centre-Val de Loire"],
  ["27", "Bourgogne-Franche-Comté"],
  ["28", "Normandie"],
  ["32", "Hauts-de-France"],
  ["44", "Grand Est"],
  ["52", "Pays de la Loire"],
  ["53", "Bretagne"],
  ["75", "Nouvelle-Aquitaine"],
  ["76", "Occitanie"],
  ["84", "Auvergne-Rhône-Alpes"],
  ["93", "Provence-Alpes-Côte d’Azur"],
  ["94", "Corse"],
  ["01", "Guadeloupe"],
  ["02", "Martinique"],
  ["03", "Guyane"],
  ["04", "La Réunion"],
  ["06", "Mayotte"],
]);

/** Territories that are no département: published under these numbers, kept under their names. */
export const OTHER_TERRITORIES: ReadonlyMap<string, string> = new Map([
  ["975", "Saint-Pierre-et-Miquelon"],
  ["977", "Saint-Barthélemy"],
  ["978", "Saint-Martin"],
  ["984", "Terres australes et antarctiques françaises"],
  ["986", "Wallis-et-Futuna"],
  ["987", "Polynésie française"],
  ["988", "Nouvelle-Calédonie"],
]);

/** Whether a region is on the continent or in Corsica: together they are « France ». */
export function isMetropolitan(region: string): boolean {
  return !region.startsWith("0");
}
