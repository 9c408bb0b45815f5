import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { answerTogetherIn } from "../together/actions/circle-of-call.ts";
import { sayHoursIn } from "../together/actions/hours-spent.ts";
import { beginCorrectionIn, publishDraftIn } from "../publish/actions/publish-call.ts";
import { beginDraftIn, keepDraftIn } from "../publish/actions/publish-drafts.ts";
import { answerQuestionIn } from "../questions/actions/question-answer.ts";
import { askUnderCallIn } from "../questions/actions/question-ask.ts";
import { findCallOfNoticeIn, seeCallIn } from "../actions/see-call.ts";
import type { Call, CallId } from "../domain/call.ts";
import type { OrganisationId } from "../domain/publish/issuer.ts";
import { requirementsOf } from "../together/domain/circle-of-call.ts";
import type { DraftFields } from "../domain/publish/fields.ts";
import {
  type AskedThere,
  drafts,
  type IssuedThere,
  orchards,
  quietCircle,
  sharedTime,
  type Written,
} from "./issued.ts";
import { openDay } from "./notices.ts";

/** Two structures publish calls themselves: questions and answers, a correction, circles that answer, drafts. */
export async function fillIssued(app: App): Promise<void> {
  const shared = await publish(app, sharedTime);
  const planted = await publish(app, orchards);
  for (const draft of drafts) await as(app, draft.by, 3, (work) => beginIn(work, draft));
  await gather(app, { shared, planted });
}

/** Does it as somebody, on the morning of that day. */
function as<T>(
  app: App,
  who: DemonstrationPersonKey,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf({ daysAgo, hour: "10:20" }, dayOf(app.clock.now()));
  return app.transaction(person(demonstrationPeople[who].id), (work) => run({ ...work, now }));
}

function fieldsOf(app: App, { fields, end }: Pick<Written, "fields" | "end">): DraftFields {
  return end === undefined
    ? fields
    : { ...fields, jour: openDay(dayOf(app.clock.now()), end.inDays).toString() };
}

/** The first organisation for which the person who acts may publish. */
async function publisherIn(work: Work): Promise<OrganisationId> {
  const [organisation] = await organisationsToActForIn(work, "publish");
  if (organisation === undefined) throw new Error("one publishes for an organisation");
  return organisation.id;
}

async function beginIn(work: Work, written: Written) {
  const organisation = await publisherIn(work);
  return valueOf(await beginDraftIn(work, { organisation, fields: fieldsOf(work.app, written) }));
}

function valueOf<Value>(
  told:
    | { readonly done: true; readonly value: Value }
    | { readonly done: false; readonly refusal: string },
): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function publish(app: App, issued: IssuedThere): Promise<Call> {
  const call = await as(app, issued.by, issued.publishedDaysAgo, async (work) => {
    const draft = await beginIn(work, issued);
    const { number } = valueOf(await publishDraftIn(work, { draft, version: 1 }));
    const seen = await seeCallIn(work, { number });
    if (seen === undefined) throw new Error("what was just published is not seen");
    return seen.call;
  });
  await correct(app, issued, call.id);
  for (const asked of issued.questions) await question(app, issued, { call: call.id, asked });
  return call;
}

async function correct(app: App, issued: IssuedThere, call: CallId): Promise<void> {
  const { corrected, by } = issued;
  if (corrected === undefined) return;
  await as(app, by, corrected.daysAgo, async (work) => {
    const draft = valueOf(await beginCorrectionIn(work, { call }));
    const fields = fieldsOf(app, { fields: issued.fields, end: corrected.end });
    valueOf(await keepDraftIn(work, { draft, version: 1, fields }));
    valueOf(await publishDraftIn(work, { draft, version: 2, why: corrected.why }));
  });
}

async function question(
  app: App,
  { by }: IssuedThere,
  { call, asked }: { readonly call: CallId; readonly asked: AskedThere },
): Promise<void> {
  const { answered } = asked;
  const id = await as(app, asked.by, asked.daysAgo, async (work) =>
    valueOf(await askUnderCallIn(work, { call, words: asked.words, quiet: true })),
  );
  if (answered === undefined) return;
  await as(app, by, answered.daysAgo, async (work) => {
    const settle = { how: "new", words: answered.words, answer: answered.answer } as const;
    valueOf(await answerQuestionIn(work, { asked: id, settle, quiet: true }));
  });
}

/** Circles answer: some named, one only counted; three of those who answered say what it cost. */
async function gather(
  app: App,
  { shared, planted }: { readonly shared: Call; readonly planted: Call },
): Promise<void> {
  const { offices, plants, gardens } = demonstrationCircles;
  const setOut = (who: DemonstrationPersonKey, daysAgo: number, call: Call, circle: Answering) =>
    as(app, who, daysAgo, async (work) =>
      valueOf(
        await answerTogetherIn(work, {
          call: call.id,
          circle,
          requirements: requirementsOf(call),
          counted: true,
        }),
      ),
    );
  await setOut("solene", 11, shared, offices.id);
  await setOut("solene", 9, planted, plants.id);
  const quiet = await setOut(quietCircle.by, 7, shared, quietCircle.circle);
  const nourishing = await as(app, "ines", 30, (work) =>
    findCallOfNoticeIn(work, { source: "archipel", sourceId: "jardins-nourriciers" }),
  );
  if (nourishing !== undefined) await setOut("ines", 30, nourishing, gardens.id);
  for (const [who, hours, circle] of [
    ["solene", 14, offices.id],
    ["nadege", 22, quiet.id],
    ["pauline", 9, undefined],
  ] as const)
    await as(app, who, 2, async (work) => {
      const of = circle === undefined ? { organisation: await publisherIn(work) } : { circle };
      valueOf(await sayHoursIn(work, { call: shared.id, of, hours }));
    });
}

type Answering = Parameters<typeof answerTogetherIn>[1]["circle"];
