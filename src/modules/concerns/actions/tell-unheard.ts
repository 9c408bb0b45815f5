import type { Job, Work } from "#services/house";

import {
  goneOf,
  outlookOf,
  type Service,
  type ServiceId,
  type Written,
} from "../domain/concern.ts";
import { findService } from "../store/services.ts";
import { holdOpen, saveDark, saveOneUnheard } from "../store/words.ts";
import { beside, type NamedReader, namedStillIn, nameOfIn } from "./standing.ts";
import { tellWriterIn } from "./tell.ts";

/**
 * What nobody can read any more goes before it was closed, and who wrote it is told: at once where nobody is left of those who received
 * when it was written; where nobody read it yet, also two days after the organisation is hidden, a decision of it is awaited, or it is
 * said that who could read it died. Of one service, or of all.
 */
export async function tellUnheardIn(work: Work, only: ServiceId | undefined): Promise<void> {
  await beside(work, async (lent) => {
    const standing = new Map<ServiceId, Standing>();
    for (const one of await holdOpen(lent, only)) {
      const known = standing.get(one.service) ?? (await standingIn(lent, one.service));
      standing.set(one.service, known);
      await judgeIn(lent, one, known);
    }
  });
}

interface Standing {
  readonly readers: readonly NamedReader[];
  readonly isShown: boolean;
  /** The service ended: what it had read it keeps in its own files, and who wrote it knows that it was read. */
  readonly isOver: boolean;
}

async function standingIn(lent: Work, id: ServiceId): Promise<Standing> {
  const service: Service | undefined = await findService(lent, id);
  if (service === undefined || service.endedAt !== undefined)
    return { readers: [], isShown: false, isOver: true };
  const readers = await namedStillIn(lent, service);
  const isShown = (await nameOfIn(lent, service)) !== undefined;
  return { readers, isShown, isOver: false };
}

async function judgeIn(lent: Work, one: Written, standing: Standing): Promise<void> {
  if (standing.isOver && one.readAt !== undefined) return;
  const outlook = outlookOf(one, standing, lent.now);
  if (outlook === "unheard") {
    await saveOneUnheard(lent, one.id);
    await tellWriterIn(lent, one, goneOf(one));
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
