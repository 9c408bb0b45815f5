import type { Child } from "hono/jsx";

import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";
import { State } from "#ui/state";

import { linesOf } from "../../meeting/web/meeting-lines.tsx";
import { otherSide } from "../../protocol/domain/exchange.ts";
import { dayOf } from "#basics/dates";
import { sayState } from "../../protocol/web/say-exchange.ts";
import { titleOfExchange } from "../../protocol/web/terms.ts";
import type { SeenHub, WayExchange } from "../actions/see-hub.ts";
import { STEPS, type WayStep } from "../domain/way.ts";
import { hubTexts as texts } from "./texts.fr.ts";

export interface WayProps {
  readonly hub: SeenHub;
  readonly now: Temporal.Instant;
}

/** So many of one step are said in whole; the others are counted. */
const SAID = 2;

/** « Vos échanges, pas à pas »: the one way of mutual help, with what stands on it and what waits for a gesture. */
export function Way(props: WayProps) {
  const { hub } = props;
  const simple = useFrame().person?.simple === true;
  const waiting =
    hub.way.filter(({ isYours }) => isYours).length + hub.favours.length + drafts(hub);
  return (
    <section class="heros-attend terre pile" aria-labelledby="route">
      <div class="rang bouts">
        <h2 id="route">{texts.way}</h2>
        {waiting === 0 ? (
          <State>{texts.nothingWaits}</State>
        ) : (
          <State tone="presse">{texts.waiting(waiting)}</State>
        )}
      </div>
      <ol class="dates">
        {STEPS.map((step) => (
          <StepOfWay {...props} step={step} most={simple ? 1 : SAID} />
        ))}
      </ol>
      <p>
        <a href="/echanges">{texts.all}</a>
      </p>
    </section>
  );
}

function drafts({ needs }: SeenHub): number {
  return needs.length;
}

interface StepProps extends WayProps {
  readonly step: WayStep;
  readonly most: number;
}

function StepOfWay({ hub, now, step, most }: StepProps) {
  const lines = linesOn({ hub, now, step });
  const isYours = lines.some((one) => one.isYours);
  const beyond = lines.length - most;
  return (
    <li class={isYours ? "ici pile-s" : "pile-s"}>
      <p>
        <strong>{texts.steps[step]}</strong>
      </p>
      {lines.length === 0 && <p class="petit doux">{texts.empty[step]}</p>}
      {lines.slice(0, most).map(({ says }) => says)}
      {beyond > 0 && (
        <p class="petit">
          <a href="/echanges">{texts.more(beyond)}</a>
        </p>
      )}
    </li>
  );
}

interface LineOfWay {
  readonly isYours: boolean;
  readonly says: Child;
}

/** What stands on one step: drafts where one asks, favours where one thanks, exchanges where they are. */
function linesOn({ hub, now, step }: Omit<StepProps, "most">): readonly LineOfWay[] {
  const exchanges = hub.way
    .filter((one) => one.step === step)
    .map((one) => ({
      isYours: one.isYours,
      says: <Line hub={hub} now={now} found={one} />,
    }));
  if (step === "ask")
    return [
      ...hub.needs.map(({ id, title, state }) => ({
        isYours: true,
        says: (
          <>
            <p>{state === "draft" ? texts.draft(title) : texts.stuck(title)}</p>
            <p>
              <ButtonLink
                href={`/echanges/besoins/${id}`}
                kind="clair"
                label={texts.chooseWhomFor(title)}
              >
                {texts.chooseWhom}
              </ButtonLink>
            </p>
          </>
        ),
      })),
      ...exchanges,
    ];
  if (step !== "thank") return exchanges;
  return [
    ...exchanges,
    ...hub.favours.map(({ id, helperName }) => ({
      isYours: true,
      says: (
        <>
          <p>{texts.favour(helperName)}</p>
          <p>
            <ButtonLink href={`/coups-de-pouce/${id}`} kind="clair">
              {texts.thank(helperName)}
            </ButtonLink>
          </p>
        </>
      ),
    })),
  ];
}

function Line({ hub, now, found }: WayProps & { readonly found: WayExchange }) {
  const { one, step, isYours, isThanked, isAsked } = found;
  const { kept, kind, values, names, you } = one;
  const name = names[otherSide(you)].name;
  const at = `/echanges/${kept.id}`;
  const title = texts.about(titleOfExchange({ kind, values, names }, dayOf(now)));
  if (step === "thank" && isYours)
    return (
      <>
        <p>
          {kind.closing === undefined
            ? texts.toThank(name)
            : texts.toThankOnce(sayState({ kept, kind, names, you }, dayOf(now)))}{" "}
          <span class="petit">{title}</span>
        </p>
        <p>
          <ButtonLink href={`${at}#merci`} kind="clair">
            {texts.thank(name)}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <p class={isYours ? undefined : "petit"}>
        {step === "thank" && isThanked
          ? texts.thankedYou(name)
          : sayState({ kept, kind, names, you }, dayOf(now))}{" "}
        <span class="petit">{title}</span>
      </p>
      {linesOf({ ...hub, exchanges: [one] }, now)(one)}
      <p>
        {isYours ? (
          <ButtonLink href={at} kind="clair">
            {step === "agree" || isAsked ? texts.answer(name) : texts.look(name)}
          </ButtonLink>
        ) : (
          <a class="petit" href={at}>
            {texts.look(name)}
          </a>
        )}
      </p>
    </>
  );
}
