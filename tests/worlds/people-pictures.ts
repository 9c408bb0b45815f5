import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { keepPicture } from "../../src/modules/people/picture/actions/keep-picture.ts";
import { PICTURE_FRAME } from "../../src/modules/people/picture/domain/picture.ts";
import { drawPng } from "../../src/services/files/index.ts";
import type { TestHouse } from "../support/house.ts";

/** She shows it to those of her circles. */
export const knownTo: readonly string[] = [];

/** Somebody who shares nothing with those who look shows her face to those whom she knows. */
export async function differ(app: TestHouse): Promise<void> {
  const picture = drawPng(PICTURE_FRAME, () => [120, 40, 60]);
  const kept = await keepPicture(app, person(demonstrationPeople.mireille.id), {
    audience: "near",
    picture,
  });
  if (!kept.done) throw new Error(kept.refusal);
}
