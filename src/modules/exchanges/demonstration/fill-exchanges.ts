import { amountOf } from "#basics/amount";
import { dayOf, PARIS } from "#basics/dates";
import { type Ago, instantOf } from "#basics/moving";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { type AskedMove, makeMoveIn } from "../meeting/actions/make-move.ts";
import { planOf } from "../meeting/domain/hours.ts";
import { makeGiverIn } from "../givers/actions/givers.ts";
import { askGiversIn } from "../needs/actions/route-need.ts";
import { seeExchangeIn } from "../protocol/actions/see-exchange.ts";
import { hearWordsIn } from "../protocol/actions/hear-words.ts";
import { sayWordIn } from "../protocol/actions/say-word.ts";
import { showTelephoneIn } from "../protocol/actions/show-telephone.ts";
import { otherSide, type Side } from "../protocol/domain/exchange.ts";
import { takeStepIn } from "../protocol/actions/take-step.ts";
import { writeNeedIn } from "../needs/actions/write-need.ts";
import type { ExchangeId, TermValues } from "../protocol/domain/need.ts";
import type {
  DemonstrationExchange,
  DemonstrationStep,
} from "../protocol/demonstration/exchange.ts";
import { demonstrationExchanges } from "../protocol/demonstration/exchanges.ts";
import { demonstrationDraft } from "../protocol/demonstration/with-jean-remy.ts";
import { giveThanksIn } from "../thanks/actions/give-thanks.ts";

/** The exchanges of the demonstration, asked and answered by its people, each step at its own moment. */
export async function fillExchanges(app: App): Promise<void> {
  for (const one of demonstrationExchanges) await fillOne(app, one);
  await fillDraft(app);
}

async function fillDraft(app: App): Promise<void> {
  const { asker, kind, title, terms, written } = demonstrationDraft;
  await at(app, asker, written, async (work) => {
    const need = await writeNeedIn(work, { kind, words: { title, terms } });
    if (!need.done) throw new Error(`a draft was not written: ${need.refusal}`);
  });
}

async function fillOne(app: App, one: DemonstrationExchange): Promise<void> {
  const asked = await ask(app, one);
  for (const step of one.steps) await take(app, one, asked, step);
  await talk(app, one, asked);
  await meet(app, one, asked);
  await thank(app, one, asked);
}

/** The asker thanks, once it is done; the giver reads it. */
async function thank(
  app: App,
  { asker, giver, thanks }: DemonstrationExchange,
  exchange: ExchangeId,
): Promise<void> {
  if (thanks === undefined) return;
  const kori = amountOf(thanks.kori * 100);
  if (kori === undefined) throw new Error("kori of the demonstration are an amount");
  await at(app, asker, thanks.at, async (work) => {
    const told = await giveThanksIn(work, { exchange, as: "asker", kori, words: thanks.words });
    if (!told.done) throw new Error(`thanks of the demonstration were refused: ${told.refusal}`);
  });
  await at(app, giver, thanks.at, (work) => hearWordsIn(work, { exchange, as: "giver" }));
}

/** When and where they meet: the giver proposes, the asker says yes. */
async function meet(app: App, one: DemonstrationExchange, exchange: ExchangeId): Promise<void> {
  if (one.meets === undefined) return;
  const { at: moment, inDays, from, where } = one.meets;
  const day = dayOf(app.clock.now()).add({ days: inDays });
  const hours = {
    day,
    from: Temporal.PlainTime.from(from),
    until: undefined,
    zone: PARIS,
  } as const;
  const plan = planOf(hours);
  if (typeof plan === "string") throw new Error(`a meeting has an hour that does not fit: ${plan}`);
  const place = { where, video: undefined };
  const move = (side: Side, asked: Omit<AskedMove, "plan" | "place">) =>
    at(app, one[side], moment, async (work) => {
      const told = await makeMoveIn(work, {
        ...asked,
        exchange,
        as: side,
        ...(asked.kind === "propose" ? { plan, place } : {}),
      });
      if (!told.done) throw new Error(`a meeting was refused: ${told.refusal}`);
    });
  await move("giver", { kind: "propose", read: 0 });
  await move("asker", { kind: "accept", read: 1 });
}

/** What they said to each other, each word at its own moment, and read by the other. */
async function talk(app: App, one: DemonstrationExchange, exchange: ExchangeId): Promise<void> {
  const { said = [], telephone } = one;
  for (const { by, at: moment, words } of said) {
    await at(app, one[by], moment, async (work) => {
      const told = await sayWordIn(work, { exchange, as: by, words });
      if (!told.done) throw new Error(`a word of the demonstration was refused: ${told.refusal}`);
    });
    const other = otherSide(by);
    await at(app, one[other], moment, (work) => hearWordsIn(work, { exchange, as: other }));
  }
  const [first] = said;
  if (telephone === undefined || first === undefined) return;
  await at(app, one.giver, first.at, async (work) => {
    const shown = await showTelephoneIn(work, { exchange, as: "giver", telephone, keep: true });
    if (!shown.done) throw new Error(`a telephone was refused: ${shown.refusal}`);
  });
}

/** As this person, at that moment. */
function at<T>(
  app: App,
  who: DemonstrationPersonKey,
  moment: Ago,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf(moment, dayOf(app.clock.now()));
  return app.transaction(person(demonstrationPeople[who].id), (work) => run({ ...work, now }));
}

async function ask(app: App, one: DemonstrationExchange): Promise<ExchangeId> {
  const giver = await at(app, one.giver, one.asked, async (work) => {
    const made = await makeGiverIn(work, { person: demonstrationPeople[one.giver].id });
    return made;
  });
  return at(app, one.asker, one.asked, async (work) => {
    const need = await writeNeedIn(work, {
      kind: one.kind,
      words: { title: one.title, terms: datedTerms(work, one, one.terms) },
    });
    if (!need.done) throw new Error(`a need was not written: ${need.refusal}`);
    const told = await askGiversIn(work, { need: need.value, mode: "one", givers: [giver.id] });
    if (!told.done) throw new Error(`${one.giver} was not asked: ${told.refusal}`);
    if (told.value === undefined) throw new Error(`${one.giver} was not asked`);
    return told.value.id;
  });
}

async function take(
  app: App,
  one: DemonstrationExchange,
  exchange: ExchangeId,
  step: DemonstrationStep,
): Promise<void> {
  const { by, at: moment, values, ...rest } = step;
  await at(app, by === "asker" ? one.asker : one.giver, moment, async (work) => {
    const seen = await seeExchangeIn(work, { exchange, as: by });
    if (seen === undefined) throw new Error(`what ${one.giver} was asked does not reach them`);
    const told = await takeStepIn(work, {
      ...rest,
      exchange,
      as: by,
      number: seen.number,
      terms: seen.terms.length,
      ...(values === undefined ? {} : { values: datedTerms(work, one, values) }),
    });
    if (!told.done) throw new Error(`a step of the demonstration was refused: ${told.refusal}`);
  });
}

/** Its days are counted from today, so that the demonstration stays alive. */
function datedTerms(work: Work, { days }: DemonstrationExchange, values: TermValues): TermValues {
  const today = dayOf(work.app.clock.now());
  const dated = Object.entries(days).map(
    ([name, inDays]) => [name, today.add({ days: inDays }).toString()] as const,
  );
  return { ...values, ...Object.fromEntries(dated) };
}
