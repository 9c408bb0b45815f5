import { z } from "zod";

import { isId } from "#basics/id";
import { siteOf } from "#services/config";
import type { Gathered, Job, Work } from "#services/house";
import type { AddressId } from "#rules/people";

import type { MailPart } from "../domain/mail.ts";
import { GATHERING_MINUTES, morningAfter } from "../domain/rhythm.ts";
import {
  holdDue,
  listDueAddresses,
  saveAsDropped,
  saveAsLater,
  saveAsPosted,
  type Waiting,
} from "../store/notifications.ts";
import { findKind } from "./notify.ts";
import { holdRoomIn, postMailIn, stopPathOf } from "./post-mail.ts";

/** Every few minutes: who has something due is written to, each by a job of its own, so that no one holds up another. */
export const gatherMails: Job = {
  cron: "*/2 * * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      for (const address of await listDueAddresses(work))
        await work.later("write-mail", { address }, { key: `write-mail:${address}` });
    }),
};

/** Writes one mail to one address with all that is due, in one transaction: a cut leaves all or nothing. */
export const writeMail: Job = {
  run: async (app, payload, actor) => {
    const { address } = z.object({ address: z.string() }).parse(payload);
    if (!isId<"Address">(address)) return;
    await app.transaction(actor, (work) => writeMailIn(work, address));
  },
};

/** What one source has to say in this mail. */
interface Group {
  readonly kind: string;
  readonly source: string | undefined;
  readonly waiting: readonly Waiting[];
}

type WrittenGroup = Group & { readonly part: MailPart; readonly gathered: Gathered };

async function writeMailIn(work: Work, address: AddressId): Promise<void> {
  const few = await holdRoomIn(work, address);
  const due = await holdDue(work, address, work.now.add({ minutes: GATHERING_MINUTES }));
  const ids = due.map(({ id }) => id);
  if (due.length === 0) return;
  const isPressing = due.some(({ kind }) => findKind(work.app, kind)?.pressing === true);
  const isHeld = few.has === "enough" && isPressing;
  const room = isHeld ? await holdRoomIn(work, address, Number.POSITIVE_INFINITY) : few;
  if (room.has === "enough") return saveAsLater(work, ids, morningAfter(address, work.now));
  if (room.has !== "room") return saveAsDropped(work, ids);

  const written: WrittenGroup[] = [];
  for (const group of groupsOf(due)) {
    const one = await writeGroup(work, address, group);
    if (one !== undefined) written.push(one);
  }
  const said = new Set(written.flatMap(({ waiting }) => waiting.map(({ id }) => id)));
  await saveAsDropped(
    work,
    ids.filter((id) => !said.has(id)),
  );
  const [first, ...others] = written;
  if (first === undefined) return;

  const mail = await postMailIn(work, {
    address,
    to: room.to,
    kind: others.length === 0 ? first.kind : "digest",
    site: siteOf(work.app.config),
    parts: [first.part, ...others.map(({ part }) => part)],
  });
  await saveAsPosted(work, [...said], mail);
  for (const { kind, gathered } of written) await findKind(work.app, kind)?.told?.(work, gathered);
}

/** By kind and source, in the order of the newest of each. */
function groupsOf(due: readonly Waiting[]): readonly Group[] {
  const grouped = Map.groupBy(due, ({ kind, source }) => `${kind} ${source ?? ""}`);
  return [...grouped.values()].flatMap((waiting) => {
    const [first] = waiting;
    return first === undefined ? [] : [{ kind: first.kind, source: first.source, waiting }];
  });
}

/** Asks again whether each is still true, and lets its module write those that are. */
async function writeGroup(
  work: Work,
  address: AddressId,
  group: Group,
): Promise<WrittenGroup | undefined> {
  const kind = findKind(work.app, group.kind);
  if (kind?.write === undefined) return undefined;
  const waiting: Waiting[] = [];
  for (const one of group.waiting) if (await kind.stillTrue(work, one.facts)) waiting.push(one);
  if (waiting.length === 0) return undefined;
  const gathered = { address, source: group.source, facts: waiting.map(({ facts }) => facts) };
  const part = await kind.write(work, gathered);
  if (part === undefined || part.entries.length === 0) return undefined;
  const stop =
    group.source === undefined || kind.sources === undefined
      ? undefined
      : stopPathOf(work.app, { what: "source", kind: group.kind, source: group.source });
  return { ...group, waiting, gathered, part: { ...part, why: part.why ?? kind.why, stop } };
}
