import { pictureKindOf } from "#basics/file-kind";
import { done, refused, type Result } from "#basics/result";
import { redrawImage } from "#services/files";
import {
  action,
  type Actor,
  type App,
  type PictureDrawn,
  reading,
  type Work,
} from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import { type CircleId, isClosed } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { standingIn } from "../../actions/standing.ts";
import { findBrought } from "../../store/brought.ts";
import { holdCircle } from "../../store/circles.ts";
import { fitting } from "../domain/press.ts";
import { openBroughtFile } from "./see-brought.ts";
import { toTakeUpIn } from "./to-take-up.ts";

/** Presses of one person in a day that have pictures drawn: each holds up the pictures of everyone else. */
const A_DAY = declareLimit({ name: "brought-pictures", points: 30, seconds: 86_400 });

export type TakeUpRefusal =
  | "unknown-circle"
  | "circle-closed"
  | "nothing-chosen"
  | "too-many-at-once"
  | "too-many-today"
  | "not-taken-up";

interface Asked {
  readonly circle: CircleId;
  readonly items: readonly string[];
}
type Drawn = ReadonlyMap<string, PictureDrawn>;

/**
 * A member takes up what is to come, as ticked, all or none; what is here already is made no second time. Answers how many.
 * Pictures are drawn before, while nothing is held; what takes a moment is taken up `MOST_AT_ONCE` at most.
 */
export async function takeUp(
  app: App,
  actor: Actor,
  asked: Asked,
): Promise<Result<number, TakeUpRefusal>> {
  const files = await filesToDraw(app, actor, asked);
  if (files.length > 0 && (await countOne(app, A_DAY, actor.for ?? "")) !== undefined)
    return refused("too-many-today");
  const pictures = new Map<string, PictureDrawn>();
  for (const file of files) {
    const opened = await openBroughtFile(app, actor, { circle: asked.circle, file });
    const kind = opened && pictureKindOf(opened.bytes);
    const again = kind && (await redrawImage(opened.bytes, kind));
    if (again !== undefined) pictures.set(file, again);
  }
  return takeUpDrawn(app, actor, { ...asked, pictures });
}

/** The files of the pictures of what is ticked, each once; none where it will be refused. */
const filesToDraw = reading(async (work: Work, asked: Asked): Promise<readonly string[]> => {
  if (!isMember(await standingIn(work, asked.circle))) return [];
  const chosen = await chosenIn(work, asked);
  if (fitting(chosen).length < chosen.length) return [];
  return [...new Set(chosen.flatMap(({ pictures }) => pictures ?? []))];
});

async function chosenIn(work: Work, { circle, items }: Asked) {
  return (await toTakeUpIn(work, circle)).filter(({ id }) => items.includes(id));
}

const takeUpDrawn = action(
  async (
    work: Work,
    { pictures, ...asked }: Asked & { readonly pictures: Drawn },
  ): Promise<Result<number, TakeUpRefusal>> => {
    const circle = await holdCircle(work, asked.circle);
    if (circle === undefined || !isMember(await standingIn(work, circle.id)))
      return refused("unknown-circle");
    if ((await findBrought(work, circle.id)) === undefined) return refused("unknown-circle");
    if (isClosed(circle)) return refused("circle-closed");
    if (asked.items.length === 0) return refused("nothing-chosen");
    const chosen = await chosenIn(work, asked);
    if (fitting(chosen).length < chosen.length) return refused("too-many-at-once");
    for (const { by, id, told } of chosen)
      if (!(await by.take(work, { circle: circle.id, id, told, pictures })))
        return refused("not-taken-up");
    return done(chosen.length);
  },
);
