import { writeDay } from "#basics/dates";
import { Press } from "#ui/form";

import type { OverPassage } from "../../actions/passages-on.ts";
import type { Passage } from "../../actions/see-passages.ts";
import { passageAt } from "../../domain/address.ts";
import { isOver, isThere } from "../../domain/passed.ts";
import { helperTexts as texts } from "../helper-texts.fr.ts";
import { Time } from "./passage-time.tsx";

/** What one may say of a passage, or said: that one came, that one cannot. */
export function Says({
  one: { starts, ends, visit, name, assignment, cannotCome, isReplaced, isAsked, passed },
  today,
  now,
}: {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly one: OverPassage & Pick<Passage, "cannotCome" | "isReplaced" | "isAsked">;
}) {
  const day = starts.toPlainDate();
  const at = passageAt(assignment, visit.id, day);
  const said = writeDay(day, today);
  const mayChange = !isOver({ starts, ends }, now);
  if (passed !== undefined)
    return (
      <>
        <p>{passed.by === "helper" ? texts.passedSaid : texts.passedNoted(name)}</p>
        <Time one={{ assignment, visit: visit.id, day, name, said }} time={passed.time} now={now} />
        {passed.isNew && passed.time === undefined && (
          <Press action={`${at}/pas-encore`} kind="lien" label={texts.notPassedOf(name, said)}>
            {texts.notPassed}
          </Press>
        )}
      </>
    );
  if (cannotCome)
    return (
      <>
        <p>{texts.said}</p>
        {isReplaced === true && <p>{texts.replaced}</p>}
        {mayChange && (
          <Press action={`${at}/finalement`} kind="clair" label={texts.finallyOf(name, said)}>
            {texts.finally}
          </Press>
        )}
      </>
    );
  return <ToCome {...{ starts, name, said, now, at, mayChange, isAsked }} />;
}

/** One comes, or is asked to. */
function ToCome({
  starts,
  name,
  said,
  now,
  at,
  mayChange,
  isAsked,
}: Pick<Passage, "starts" | "name" | "isAsked"> & {
  readonly said: string;
  readonly now: Temporal.Instant;
  readonly at: string;
  readonly mayChange: boolean;
}) {
  return (
    <div class="rang">
      {isThere(starts, now) && (
        <Press action={`${at}/passe`} label={texts.passedOf(name, said)}>
          {texts.passed}
        </Press>
      )}
      {mayChange && isAsked && (
        <Press action={`${at}/finalement`} label={texts.comesOn(name, said)}>
          {texts.comes}
        </Press>
      )}
      {mayChange && (
        <Press action={`${at}/absent`} kind="clair" label={texts.cannotOf(name, said)}>
          {texts.cannot}
        </Press>
      )}
    </div>
  );
}
