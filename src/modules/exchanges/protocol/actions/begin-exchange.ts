import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { seal } from "#modules/access";
import type { Work } from "#services/house";

import { startExchange } from "../domain/exchange.ts";
import type { Giver } from "../../givers/domain/giver.ts";
import { type ExchangeId, NEED_TITLE, type NeedWords } from "../domain/need.ts";
import { nextTimer } from "../domain/next-timer.ts";
import { roomFor } from "../../givers/domain/windows.ts";
import { saveEmployer } from "../../store/employers.ts";
import { holdGiver } from "../../givers/store/givers.ts";
import {
  countOpenOf,
  holdExchange,
  type KeptExchange,
  saveNewExchange,
} from "../store/exchanges.ts";
import { listLearnt, NOTHING_LEARNT } from "../store/learnt.ts";
import type { SealedNeed } from "../store/needs.ts";
import { saveTerms } from "../store/steps.ts";
import { approvalsOf, dueOf, kindNamed } from "./kinds.ts";
import { goOnIn } from "./go-on.ts";
import { makeStepIn } from "./make-step.ts";
import { saveApproverIn } from "./take-step.ts";

/**
 * Whether this giver may be sent one more ask now: the smaller of their two windows decides. Whether the
 * asker reaches them is asked when they would be told (`makeStepIn`): the asker reads the same either way.
 */
export async function hasRoomIn(lent: Work, giver: Giver): Promise<boolean> {
  const open = (await countOpenOf(lent, [giver.id])).get(giver.id) ?? 0;
  const { congestion } = (await listLearnt(lent, [giver.space])).get(giver.space) ?? NOTHING_LEARNT;
  return roomFor(open, giver.receive, congestion, dayOf(lent.now)) > 0;
}

export interface BeginExchange {
  readonly need: SealedNeed;
  readonly words: NeedWords;
  readonly giver: Giver;
  readonly takenBy: string;
  /** Why this giver: facts for its page. */
  readonly reasons: Readonly<Record<string, unknown>>;
}

/**
 * Asks one giver, in the words of the need: sent at once when they have room, else it waits for a place
 * and they are told nothing. Under the right of the house; the need is held.
 */
export async function beginExchangeIn(lent: Work, asked: BeginExchange): Promise<KeptExchange> {
  const { need, words, giver, takenBy } = asked;
  const kind = kindNamed(lent.app, need.kind);
  // Two that ask the same giver at once: the second one counts the first.
  await holdGiver(lent, giver.id);
  const room = await hasRoomIn(lent, giver);
  const id = newId<"Exchange">();
  const draft = startExchange(
    { ...approvalsOf(kind, words.worksFor), routed: need.mode !== "one" },
    lent.now,
  );
  const exchange = { ...draft, due: dueOf(kind, words.terms) };
  const timer = nextTimer(exchange, {});
  if (timer === undefined) throw new Error("a draft has a timer");
  await saveNewExchange(
    lent,
    { ...sidesOf(need, giver), id, exchange, reasons: asked.reasons },
    timer,
  );
  if (words.worksFor !== undefined && exchange.byOrganisation !== undefined)
    await saveEmployer(lent, { exchange: id, space: need.space, organisation: words.worksFor });
  await saveFirstTermsIn(lent, id, asked);
  const kept = await holdExchange(lent, id);
  if (kept === undefined) throw new Error("an exchange was kept and is not there");
  for (const named of words.approvers ?? [])
    await saveApproverIn(lent, kept, { ...named, by: "asker" });
  const made = await makeStepIn(lent, kept, {
    by: "asker",
    act: room ? "propose" : "queue",
    number: 1,
    terms: 1,
    values: words.terms,
    takenBy,
  });
  if (!made.done) throw new Error(`an ask could not begin: ${made.refusal}`);
  const after = await goOnIn(lent, made.value.kept, takenBy);
  if (!after.done) throw new Error(`an ask could not go on: ${after.refusal}`);
  return after.value;
}

/** What the need says, as the first version of the terms; the giver reads it once they are told. */
async function saveFirstTermsIn(
  lent: Work,
  exchange: ExchangeId,
  { need, words, takenBy }: BeginExchange,
): Promise<void> {
  await saveTerms(lent, {
    id: newId<"Terms">(),
    exchange,
    version: 1,
    author: "asker",
    space: need.space,
    asker: need.space,
    giver: undefined,
    writtenBy: takenBy,
    words: await seal(
      lent,
      need.space,
      JSON.stringify({ ...words.terms, [NEED_TITLE]: words.title }),
    ),
  });
}

function sidesOf(need: SealedNeed, giver: Giver) {
  return {
    need: need.id,
    kind: need.kind,
    asker: need.asker,
    askerOrganisation: need.organisation,
    askerSpace: need.space,
    giver: giver.id,
    giverPerson: giver.person,
    giverOrganisation: giver.organisation,
  };
}
