import type { Job, Work } from "#services/house";

import { outlookOf, type Service, type ServiceId, type Written } from "../domain/concern.ts";
import type { Receiver } from "../store/receivers.ts";
import { findService } from "../store/services.ts";
import { holdUnread, saveDark, saveOneUnheard } from "../store/words.ts";
import { beside, namedStillIn, nameOfIn } from "./standing.ts";
import { tellWriterIn } from "./tell.ts";

/**
 * What nobody can read any more goes, and who wrote it is told: at once where nobody is left of those who received when it was written;
 * two days after where the organisation is hidden, or a decision of it is awaited. Of one service, or of all.
 */
export async function tellUnheardIn(work: Work, only: ServiceId | undefined): Promise<void> {
  await beside(work, async (lent) => {
    const standing = new Map<ServiceId, Standing>();
    for (const one of await holdUnread(lent, only)) {
      const known = standing.get(one.service) ?? (await standingIn(lent, one.service));
      standing.set(one.service, known);
      await judgeIn(lent, one, known);
    }
  });
}

interface Standing {
  readonly readers: readonly Receiver[];
  readonly isShown: boolean;
}

async function standingIn(lent: Work, id: ServiceId): Promise<Standing> {
  const service: Service | undefined = await findService(lent, id);
  if (service === undefined || service.endedAt !== undefined)
    return { readers: [], isShown: false };
  const readers = await namedStillIn(lent, service);
  return { readers, isShown: (await nameOfIn(lent, service)) !== undefined };
}

async function judgeIn(lent: Work, one: Written, standing: Standing): Promise<void> {
  const outlook = outlookOf(one, standing, lent.now);
  if (outlook === "unheard") {
    await saveOneUnheard(lent, one.id);
    await tellWriterIn(lent, one, "unheard");
    return;
  }
  const since = outlook === "dark" ? (one.darkAt ?? lent.now) : undefined;
  if ((since === undefined) !== (one.darkAt === undefined)) await saveDark(lent, one.id, since);
}

/** Each hour, of all: an organisation is hidden, and somebody leaves it, without a word to this module. */
export const tellUnheard: Job = {
  cron: "41 * * * *",
  run: (app, _, actor) => app.transaction(actor, (work) => tellUnheardIn(work, undefined)),
};
