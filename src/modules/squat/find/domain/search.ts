import { aDay, firstOf, listAsked, oneOf, page, someOf, words } from "#basics/query";
import { ACCESS_KEYS, type AccessKey, EQUIPMENT_KEYS, type EquipmentKey } from "#rules/premises";

/** Where one finds a place to work for a day. */
export const HERE = "/squat";
/** How many a page of the list holds. */
export const PLACES_PAGE = 20;

export const HALVES = ["morning", "afternoon"] as const;
export type Half = (typeof HALVES)[number];

/** How far out of one's way one goes, in kilometres, unless another is asked. */
export const USUAL_DETOUR = 15;
export const DETOURS = ["5", "30", "60"] as const;
/** So many seats: one comes alone, or two, or a few. */
export const SEATS = ["2", "4", "8"] as const;

export const ORDERS = ["near", "name", "seats"] as const;
export type Order = (typeof ORDERS)[number];

/** The words of what one finds there, in addresses. */
const EQUIPMENT_WORDS: Readonly<Record<EquipmentKey, string>> = {
  table: "table",
  wifi: "wifi",
  "meeting-room": "salle",
  projector: "projecteur",
  whiteboard: "tableau",
  computer: "ordinateur",
  tablet: "tablette",
  printer: "imprimante",
  scanner: "scanner",
  kitchen: "cuisine",
  coffee: "cafe",
  "telephone-corner": "telephone",
  "quiet-room": "calme",
  yard: "jardin",
  workshop: "atelier",
  play: "enfants",
  bikes: "velo",
  lockers: "vestiaire",
};
const ACCESS_WORDS: Readonly<Record<AccessKey, string>> = {
  wheelchair: "fauteuil",
  "level-entrance": "plain-pied",
  "wide-door": "porte",
  bell: "sonnette",
  "level-inside": "interieur",
  lift: "ascenseur",
  toilets: "toilettes",
  parking: "stationnement",
  loop: "boucle",
  lighting: "eclairage",
};

/** The word of each in addresses, for the boxes of the form. */
export const wordOfEquipment = (key: EquipmentKey): string => EQUIPMENT_WORDS[key];
export const wordOfFact = (key: AccessKey): string => ACCESS_WORDS[key];

/** What the address of the list asks; places are still what was typed. */
export const placesAsked = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  towards: words("vers", 120),
  detour: oneOf("detour", DETOURS),
  day: aDay("jour"),
  half: oneOf("quand", HALVES, { morning: "matin", afternoon: "apres-midi" }),
  seats: oneOf("places", SEATS),
  equipment: someOf("avec", EQUIPMENT_KEYS, EQUIPMENT_WORDS),
  facts: someOf("acces", ACCESS_KEYS, ACCESS_WORDS),
  order: firstOf("ordre", ORDERS, { near: "distance", name: "nom", seats: "places" }),
  page: page(),
});
export type AskedPlaces = ReturnType<typeof placesAsked.read>;

/** In which order one lists: nothing is near where no place was named, so by name. */
export function orderOf({ order, typedPlace }: Pick<AskedPlaces, "order" | "typedPlace">): Order {
  return order === "near" && typedPlace === "" ? "name" : order;
}

/** One thing that was wished, and the same wishes without it. */
export interface Wish {
  readonly wish:
    | { readonly is: "words" | "around"; readonly typed: string }
    | { readonly is: "towards"; readonly typed: string }
    | { readonly is: "day"; readonly day: Temporal.PlainDate }
    | { readonly is: "half"; readonly half: Half }
    | { readonly is: "seats"; readonly seats: number }
    | { readonly is: "equipment"; readonly key: EquipmentKey }
    | { readonly is: "fact"; readonly key: AccessKey };
  readonly without: Partial<AskedPlaces>;
}

/** All that is wished, each undone by one tap. */
export function wishesOf(asked: AskedPlaces): readonly Wish[] {
  const { typedPlace, towards, day, half, seats, equipment, facts } = asked;
  const all: (Wish | undefined)[] = [
    asked.words === ""
      ? undefined
      : { wish: { is: "words", typed: asked.words }, without: { words: "" } },
    typedPlace === ""
      ? undefined
      : { wish: { is: "around", typed: typedPlace }, without: { typedPlace: "" } },
    towards === ""
      ? undefined
      : {
          wish: { is: "towards", typed: towards },
          without: { towards: "", detour: undefined },
        },
    day && { wish: { is: "day", day }, without: { day: undefined } },
    half && { wish: { is: "half", half }, without: { half: undefined } },
    seats && { wish: { is: "seats", seats: Number(seats) }, without: { seats: undefined } },
    ...equipment.map((key): Wish => ({
      wish: { is: "equipment", key },
      without: { equipment: equipment.filter((one) => one !== key) },
    })),
    ...facts.map((key): Wish => ({
      wish: { is: "fact", key },
      without: { facts: facts.filter((one) => one !== key) },
    })),
  ];
  return all.filter((one) => one !== undefined);
}
