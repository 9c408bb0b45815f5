import type { Context } from "hono";

import { isId } from "#basics/id";
import { heldMandateIn, namesOfIn } from "#modules/people";
import type { AskedEnv } from "#services/forms";
import { type App, job } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { isOfWhoActs, type WhoIsKnown } from "./acting.ts";
import { WrittenPage } from "./plain-page.tsx";
import { texts } from "./texts.fr.ts";

/**
 * A form drawn while one acted for somebody, sent once it is over; or drawn before one did. It is done for neither: what was written
 * comes back. Undefined where a form is one’s own whoever one acts for: how one stops, or goes out.
 */
export async function drawnForAnother(
  app: App,
  c: Context<AskedEnv & WithFrame & WhoIsKnown>,
  { under, written }: { readonly under: string | undefined; readonly written: readonly string[] },
): Promise<Response | undefined> {
  if (!isOfWhoActs(app, c.req.path)) return undefined;
  const { title, over, since, copy, someone } = texts.drawnForAnother;
  const now = c.get("known")?.acting?.name;
  const says =
    now === undefined ? over((under && (await whoseIs(app, under))) ?? someone) : since(now);
  const sentences = written.length === 0 ? [says] : [says, copy];
  return answer(c, <WrittenPage title={title} sentences={sentences} written={written} />, 403);
}

/** For whom one acted: one read their name on the page that was sent. */
function whoseIs(app: App, mandate: string): Promise<string | undefined> {
  return app.transaction(job("mandates"), async (work) => {
    const held = isId<"Mandate">(mandate) ? await heldMandateIn(work, mandate) : undefined;
    return held && (await namesOfIn(work, [held.person])).get(held.person);
  });
}
