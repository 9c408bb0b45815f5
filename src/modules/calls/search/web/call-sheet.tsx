import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { audienceLabels, themeLabels } from "#rules/subjects";
import { Buoy } from "#ui/buoy";
import { Above } from "#ui/state";

import type { SeenHere } from "../actions/see-call-here.ts";
import { type Call, isOpen } from "../../domain/call.ts";
import { labelOf } from "../../domain/kind.ts";
import { limitsOf } from "../../domain/limits/limits.ts";
import { CHANGES_HEADING } from "../../domain/limits/told-changes.ts";
import { onPaper } from "../../domain/on-paper.ts";
import { saidOnce } from "../../domain/said-once.ts";
import { CallAside } from "./call-aside.tsx";
import { Corrections } from "../../signals/web/call-corrections.tsx";
import { EndNotes } from "./call-end.tsx";
import { ConditionsFact, LongConditions } from "./call-conditions.tsx";
import { shapes } from "./call-line.tsx";
import { History, Origin } from "./call-origin.tsx";
import { Criteria, Documents, Lots, ReadOn } from "./call-tables.tsx";
import { DeadNote } from "../../links/web/dead-note.tsx";
import { endTexts } from "../../publish/web/end-texts.fr.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { Questions } from "../../questions/web/section.tsx";
import { texts } from "../../web/texts.fr.ts";
import { TogetherInvite } from "../../together/web/invite.tsx";
import { listOf, writeClosing, writeMoney, writePlaces } from "../../web/words.ts";

export interface CallSheetProps {
  readonly seen: SeenHere;
  readonly now: Temporal.Instant;
  /** Shown before it is published: then nothing can be done with it yet. */
  readonly isPreview?: boolean | undefined;
  /** What was just done, in a sentence. */
  readonly said?: string | undefined;
  /** The question that was asked, when it is given back. */
  readonly back?: GivenBack | undefined;
}

/** A call, read from top to bottom: what, who, how much, where, lots, criteria, dates, documents, contact, questions, origin, history. */
export function CallSheet({ seen, now, isPreview = false, said, back }: CallSheetProps) {
  const { call, told, here } = seen;
  const { lead, sections } = saidOnce(call);
  const shown = textsOf({ ...call, sections }, told);
  const paper = onPaper({ ...call, sections: shown });
  return (
    <div class="deux fiche">
      <div class="pile-l">
        <header class="pile">
          <Above
            facts={[
              <>
                <Buoy shape={shapes[call.kind]} /> {labelOf(call)}
              </>,
              call.body.name,
              ...(writePlaces(call.places) === undefined ? [] : [writePlaces(call.places)]),
            ]}
          />
          <h1>{call.title}</h1>
          {lead !== undefined && <p class="chapo">{lead}</p>}
          {call.state === "hidden" && <p class="mot presse">{texts.hiddenSay}</p>}
          {said !== undefined && <p class="mot va">{said}</p>}
        </header>
        <Essentials call={call} here={here} now={now} />
        <EndNotes call={call} now={now} />
        <Corrections told={told} now={now} />
        <LongConditions call={call} printed={paper.conditions} />
        {shown.map(({ heading, text }, at) => (
          <section class="pile">
            <h2>{heading ?? texts.what}</h2>
            <Paragraphs text={text} printed={paper.sections[at] ?? 0} />
          </section>
        ))}
        <Lots call={call} now={now} paper={paper} />
        <Criteria call={call} paper={paper} />
        <Documents call={call} here={here} now={now} paper={paper} />
        {paper.isFolded && <ReadOn call={call} />}
        {!isPreview && <TogetherInvite call={call} here={here} now={now} />}
        {!isPreview && <Questions call={call} here={here} now={now} back={back} />}
        <Origin call={call} told={told} here={here} now={now} />
        <div class="a-l-ecran">
          <History told={told} now={now} />
        </div>
      </div>
      <CallAside call={call} told={told} here={here} now={now} isPreview={isPreview} />
    </div>
  );
}

/** The text of the notice; what it changes, when it is a correction, is told apart. */
function textsOf({ sections, corrects }: Call, { corrections }: SeenHere["told"]) {
  if (corrects === undefined || corrections.length === 0) return sections;
  return sections.filter(({ heading }) => heading?.startsWith(CHANGES_HEADING) !== true);
}

type Read = Pick<SeenHere, "call" | "here"> & { readonly now: Temporal.Instant };

function Essentials({ call, here, now }: Read) {
  const closing = writeClosing(call, now);
  const who =
    call.audiences.length === 0
      ? texts.whoUnsaid
      : `${capital(listOf(call.audiences.map((one) => audienceLabels[one].toLowerCase())))}.`;
  return (
    <dl class="faits">
      <div>
        <dt>{texts.untilWhen}</dt>
        <dd>
          {capital(closing.words)}
          {limitsOf(call).doubts.length > 0 && (
            <>
              {" "}
              (<a href="#a-verifier">{endTexts.verify}</a>)
            </>
          )}
        </dd>
      </div>
      {isOpen(call, now) && <HowToAnswer call={call} here={here} now={now} />}
      <div>
        <dt>{texts.who}</dt>
        <dd>{who}</dd>
      </div>
      <ConditionsFact call={call} />
      <div>
        <dt>{texts.howMuch}</dt>
        <dd>{writeMoney(call.money) ?? texts.money.unsaid}</dd>
      </div>
      {call.chosen !== undefined && (
        <div>
          <dt>{texts.howManyChosen}</dt>
          <dd>{texts.chosen[call.kind](call.chosen)}</dd>
        </div>
      )}
      {call.places.length > 0 && (
        <div>
          <dt>{texts.whereTakes}</dt>
          <dd>{capital(writePlaces(call.places) ?? "")}</dd>
        </div>
      )}
      <ThemesOf call={call} />
    </dl>
  );
}

function HowToAnswer({ call, here, now }: Read) {
  return (
    <div class="a-l-ecran">
      <dt>{texts.answer}</dt>
      <dd>
        {call.answerUrl === undefined ? (
          <a href="#contact">{texts.answerTo}</a>
        ) : (
          <a href={call.answerUrl} rel="noopener external">
            {texts.answerThere}
          </a>
        )}{" "}
        <DeadNote url={call.answerUrl} dead={here.dead} now={now} />
      </dd>
    </div>
  );
}

function ThemesOf({ call }: { readonly call: Call }) {
  if (call.themes.length === 0) return null;
  return (
    <div>
      <dt>{texts.themesOf}</dt>
      <dd>
        {call.themes.map((theme, i) => (
          <>
            {i > 0 && ", "}
            <a href={`/appels?theme=${theme}`}>{themeLabels[theme]}</a>
          </>
        ))}
      </dd>
    </div>
  );
}
