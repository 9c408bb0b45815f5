import { type Colour, type Drawing, drawPng } from "#services/files";
import { type App, person } from "#services/house";

import { demonstrationPeople } from "../../data/demonstration-people.ts";
import { keepPicture } from "../actions/keep-picture.ts";
import { type Audience, PICTURE_FRAME } from "../domain/picture.ts";

interface Portrait {
  readonly who: keyof typeof demonstrationPeople;
  readonly audience: Audience;
  readonly skin: Colour;
  readonly hair: Colour;
  /** How far down it falls, from the top of the picture. */
  readonly length: number;
  readonly coat: Colour;
  readonly wall: Colour;
}

/** Drawn, since nobody here exists. Each shows it to others than the next. */
const PORTRAITS: readonly Portrait[] = [
  {
    who: "solene",
    audience: "everyone",
    skin: [241, 205, 176],
    hair: [110, 62, 34],
    length: 0.72,
    coat: [10, 82, 99],
    wall: [222, 236, 232],
  },
  {
    who: "quentin",
    audience: "near",
    skin: [226, 180, 146],
    hair: [46, 38, 36],
    length: 0.42,
    coat: [196, 120, 44],
    wall: [232, 228, 208],
  },
  {
    who: "lucienne",
    audience: "members",
    skin: [244, 214, 194],
    hair: [206, 208, 212],
    length: 0.5,
    coat: [120, 52, 84],
    wall: [228, 232, 240],
  },
];

/** Brings the faces of those of the demonstration who show one. */
export async function fillPictures(app: App): Promise<void> {
  for (const { who, audience, ...portrait } of PORTRAITS) {
    const picture = drawPng(PICTURE_FRAME, drawn(portrait));
    const kept = await keepPicture(app, person(demonstrationPeople[who].id), { audience, picture });
    if (!kept.done) throw new Error(`${who}: ${kept.refusal}`);
  }
}

const isWithin = (
  x: number,
  y: number,
  [cx, cy, rx, ry]: readonly [number, number, number, number],
) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;

const EYES: Colour = [52, 44, 42];
const MOUTH: Colour = [164, 74, 70];

/** A head, hair, shoulders, on a wall. */
function drawn({ skin, hair, length, coat, wall }: Omit<Portrait, "who" | "audience">): Drawing {
  return (x, y) => {
    const side = Math.abs(x - 0.5);
    if (isWithin(side, y, [0.075, 0.42, 0.018, 0.024])) return EYES;
    if (isWithin(x, y, [0.5, 0.535, 0.07, 0.032]) && y > 0.535) return MOUTH;
    if (isWithin(x, y, [0.5, 0.44, 0.17, 0.215]) && y > 0.33) return skin;
    if (isWithin(x, y, [0.5, 0.4, 0.215, 0.25]) && y < length) return hair;
    if (length > 0.6 && side < 0.215 && side > 0.11 && y > 0.4 && y < length) return hair;
    if (side < 0.075 && y > 0.6 && y < 0.74) return skin;
    if (isWithin(x, y, [0.5, 1.02, 0.39, 0.33])) return coat;
    return wall;
  };
}
