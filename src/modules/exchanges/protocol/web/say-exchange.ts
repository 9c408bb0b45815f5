import { dayOf, writeDay } from "#basics/dates";
import type { ExchangeKind } from "#services/house";

import {
  type Act,
  type Exchange,
  isSide,
  otherSide,
  type Party,
  type Side,
} from "../domain/exchange.ts";
import { awaitsReceipt, whoseTurn } from "../domain/turn.ts";
import type { ListedExchange } from "../actions/list-exchanges.ts";
import { sayTexts as texts, unheardTexts } from "./texts.fr.ts";

/** What the sentences need to know of an exchange, for one of its parties. */
export interface Said {
  readonly kept: {
    readonly exchange: Exchange;
    readonly giverOrganisation?: string | undefined;
  };
  readonly kind: ExchangeKind;
  readonly names: Readonly<Record<Side, { readonly name: string }>>;
}

interface SaidTo extends Said {
  readonly party?: Party;
  readonly you?: Party;
}

function reader({ party, you }: SaidTo): Party {
  return you ?? party ?? "asker";
}

/** In one line, for the one who reads: words of the other that they did not read; else where the exchange is. */
export function sayHeard(
  { kept, kind, names, you, unheard }: ListedExchange,
  now: Temporal.Instant,
): string {
  return unheard > 0
    ? unheardTexts.words(unheard, names[otherSide(you)].name)
    : sayState({ kept, kind, names, you }, dayOf(now));
}

/** Whether what waits is what was agreed, to be done: nobody asks an answer of who reads. */
export function isToDo({
  kept: { exchange },
  unheard,
}: Pick<Said, "kept"> & Pick<ListedExchange, "unheard">): boolean {
  return unheard === 0 && exchange.state === "established" && exchange.delivered.giver === 0;
}

/** Where an exchange is, in one plain sentence for the one who reads. */
export function sayState(said: SaidTo, today: Temporal.PlainDate): string {
  const { kept, kind, names } = said;
  const { state, until } = kept.exchange;
  const [asker, giver] = [names.asker.name, names.giver.name];
  const you = reader(said);
  if (!isSide(you)) return sayToApprover(said);
  const mine = you === "giver";
  switch (state) {
    case "draft":
      return texts.draft;
    case "waiting":
      return texts.waiting(giver);
    case "proposed":
      if (mine && kept.giverOrganisation !== undefined) return texts.askedYours(asker, giver);
      return mine ? texts.askedYou(asker) : texts.asked(giver);
    case "later":
      return mine
        ? texts.youLater(until === undefined ? "" : writeDay(dayOf(until), today))
        : texts.later(giver, until === undefined ? "" : writeDay(dayOf(until), today));
    case "changed":
      return mine ? texts.youChanged : texts.changed(giver);
    case "approving":
      return texts.approving;
    case "established":
      return sayUnderWay(said, { you, today });
    case "closing": {
      const [first] = kept.exchange.closedBy;
      return first === undefined || first === you
        ? (kind.closing?.you ?? texts.youClosed)
        : (kind.closing?.of ?? texts.closing)(names[first].name);
    }
    case "closed":
      return kind.closing?.over ?? texts.closed;
    case "settled":
      return kind.closing?.over ?? texts.settled;
    case "declined":
      return mine ? texts.youDeclined : texts.declined(giver);
    case "withdrawn":
      return mine ? texts.withdrawn(asker) : texts.youWithdrew;
    case "not-approved":
      return texts.notApproved;
    case "passed-on":
      return texts.passedOn(giver);
    case "expired":
      return mine ? texts.expiredForYou : texts.expired(giver);
    case "cancelled":
      return sayCancelled(said, you);
  }
}

/** Who of the two stopped it. */
function sayCancelled({ kept, names }: Said, you: Side): string {
  const by = kept.exchange.taken.findLast(({ act }) => act === "cancel")?.by;
  if (by === undefined || !isSide(by)) return texts.cancelled;
  return by === you ? texts.youCancelled : texts.cancelledBy(names[by].name);
}

/** Agreed; then that it is done, as one side says; then that the other has it. */
function sayUnderWay(
  { kept, kind, names }: Said,
  { you, today }: { readonly you: Side; readonly today: Temporal.PlainDate },
): string {
  const { delivered, received, due } = kept.exchange;
  const isPast = due !== undefined && Temporal.PlainDate.compare(dayOf(due), today) < 0;
  if (delivered.giver === 0) {
    const other = names[otherSide(you)].name;
    return isPast ? texts.duePast(other) : texts.established(other);
  }
  if (delivered.asker > 0) {
    if (received.asker >= delivered.asker) return texts.cameBack;
    return you === "asker" ? texts.youReturned : texts.returned(names.asker.name);
  }
  if (received.giver >= delivered.giver) {
    const { after } = kind.deliveries.giver;
    if (you === "asker") return after?.you ?? texts.youReceived;
    return (after?.of ?? texts.received)(names.asker.name);
  }
  return you === "giver" ? texts.youDelivered : texts.delivered(names.giver.name);
}

/** The same to who must agree besides the two: they are neither of both. */
function sayToApprover({ kept, names }: Said): string {
  const [asker, giver] = [names.asker.name, names.giver.name];
  switch (kept.exchange.state) {
    case "proposed":
      return kept.exchange.atOnce === true ? texts.askedYours(asker, giver) : texts.noMoreOfYou;
    case "approving":
      return texts.awaitsApproval(asker, giver);
    case "established":
    case "closing":
    case "closed":
    case "settled":
      return texts.agreedBetween(asker, giver);
    case "withdrawn":
      return `${texts.withdrawn(asker)} ${texts.noMoreOfYou}`;
    case "declined":
      return `${texts.declined(giver)} ${texts.noMoreOfYou}`;
    case "not-approved":
      return texts.notApproved;
    case "cancelled":
    case "expired":
    case "passed-on":
      return `${texts.cancelled} ${texts.noMoreOfYou}`;
    case "draft":
    case "waiting":
    case "later":
    case "changed":
      return texts.noMoreOfYou;
  }
}

/** Whose turn it is, in words. */
export function sayTurn(said: SaidTo): string {
  const { kept, names } = said;
  const turn = whoseTurn(kept.exchange);
  const you = reader(said);
  // What is said of it once it is over is said on the page of the module above.
  const isSaidAbove = kept.exchange.state === "closed" && said.kind.closing !== undefined;
  if (turn.length === 0 || isSaidAbove) return texts.nobodysTurn;
  if (turn.includes(you)) return sayYourTurn(said, you);
  const who = turn.map((party) => (isSide(party) ? names[party].name : texts.approver));
  const isAgreed = kept.exchange.state === "established" || kept.exchange.state === "closing";
  return isAgreed ? texts.theirMove(who) : texts.theirTurn(who);
}

function sayYourTurn({ kept, kind }: Said, you: Party): string {
  const { exchange } = kept;
  if (!isSide(you)) return texts.approveNow;
  if (exchange.state === "proposed" || exchange.state === "changed") return texts.answerNow;
  if (exchange.state === "closed") return texts.tellNow;
  if (awaitsReceipt(exchange, otherSide(you))) return texts.acknowledgeNow;
  if (exchange.state === "closing") return kind.closing?.now ?? texts.closeNow;
  if (you === "giver" && exchange.delivered.giver === 0)
    return texts.deliverNow(kind.deliveries.giver.did);
  return kind.closing?.now ?? texts.goOnOrClose;
}

/** What a step did, for the history: « a accepté ». */
export function sayStep(
  { kind }: Pick<Said, "kind">,
  step: { readonly act: Act; readonly by: Party },
): string {
  const delivery = step.by === "asker" ? kind.deliveries.asker : kind.deliveries.giver;
  const received = step.by === "asker" ? kind.deliveries.giver : kind.deliveries.asker;
  if (step.act === "deliver") return texts.acts.deliver(delivery?.told ?? "");
  if (step.act === "acknowledge" && received?.after !== undefined) return received.after.told;
  if (step.act === "acknowledge") return texts.acts.acknowledge(received?.told ?? "");
  if (step.act === "dispute") return texts.acts.dispute(received?.told ?? "");
  if (step.act === "close") return kind.closing?.told ?? texts.acts.close;
  return texts.acts[step.act];
}
