import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import type { Circle, CircleId } from "../domain/circle.ts";
import { decideKeeping, type KeepRefusal } from "../domain/rights.ts";
import { findCircle, saveSettings, type Settings } from "../store/circles.ts";
import { noteIn } from "./keep-journal.ts";
import { standingIn } from "./standing.ts";

export type ChangeSettings = Settings & { readonly circle: CircleId };

/** A facilitator changes what a circle says of itself: its purpose, how one joins it, what is asked, its own rules. */
export const changeSettings = action(
  async (
    work: Work,
    { circle: id, ...settings }: ChangeSettings,
  ): Promise<Result<Circle, KeepRefusal | "unknown-circle">> => {
    const circle = await findCircle(work, id);
    if (circle === undefined) return refused("unknown-circle");
    const right = decideKeeping(await standingIn(work, circle.id), circle);
    if (!right.done) return right;
    await saveSettings(work, circle.id, settings);
    await noteIn(work, circle, { what: "settings-changed" });
    return done({ ...circle, ...settings });
  },
);
