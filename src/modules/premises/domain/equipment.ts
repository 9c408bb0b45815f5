import { plain } from "#basics/text";

import { EQUIPMENT } from "../data/equipment.ts";

export type EquipmentKey = (typeof EQUIPMENT)[number]["key"];
export const EQUIPMENT_KEYS: readonly EquipmentKey[] = EQUIPMENT.map(({ key }) => key);

/** Those of ours among some words, in our order. */
export function readEquipment(words: readonly string[]): readonly EquipmentKey[] {
  return EQUIPMENT_KEYS.filter((key) => words.includes(key));
}

/** What a text of a source names of our list: « Imprimante / Ordinateur / Scanner ». */
export function equipmentNamed(text: string): readonly EquipmentKey[] {
  const said = ` ${plain(text).replace(/[^a-z0-9-]+/g, " ")}`;
  return EQUIPMENT.filter(({ tags }) => tags.some((tag) => said.includes(` ${tag}`))).map(
    ({ key }) => key,
  );
}

/** What a list of equipment names that is not of our list: « café » of « wifi, café », in its own words. */
export function equipmentUnknown(text: string): readonly string[] {
  return text
    .split(/[,;/|\n]|(?<!\S)et(?!\S)/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}{2}/u.test(one) && equipmentNamed(one).length === 0);
}

const labels = new Map<string, string>(EQUIPMENT.map(({ key, label }) => [key, label]));

/** « le Wi-Fi ». */
export function labelOf(key: EquipmentKey): string {
  return labels.get(key) ?? key;
}
