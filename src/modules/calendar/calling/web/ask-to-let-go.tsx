import type { Context } from "hono";

import { type GivenBack, readAnswers } from "#basics/form";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeAnswersGo } from "../../actions/change-occasion.ts";
import type { SeenOccasion } from "../../actions/see-occasions.ts";
import { type AskedOf, asksOf } from "../../web/occasion-form.ts";
import { toldOf } from "../../web/told-of.ts";
import { AnswersGoPage } from "./answers-go-page.tsx";

interface Asked extends Pick<AskedOf, "kinds"> {
  readonly seen: SeenOccasion;
  readonly back: GivenBack;
}

/** A change that takes away dates with answers is asked about, with all that was typed. */
export async function askToLetGo(
  app: App,
  c: Context<AskedEnv & WithFrame>,
  { seen, kinds, back }: Asked,
): Promise<Response> {
  const { typed = {} } = back;
  const { actor } = c.var;
  const read = readAnswers(await asksOf(app, actor, { kinds, wasSeries: true, typed }), typed);
  const { id } = seen.occasion;
  const going = read.fits
    ? await seeAnswersGo(app, actor, { occasion: id, ...toldOf(read.data) })
    : [];
  const now = app.clock.now();
  return answer(c, <AnswersGoPage {...{ seen, going, typed, now }} />, back);
}
