import { HEALTH_ANSWER, HEALTH_ANSWERS, type HealthWords } from "#basics/form";

import { Button } from "../button.tsx";
import { texts } from "../texts.fr.ts";
import { fieldId } from "./context.ts";

/**
 * Words of the form around that may say something of somebody's health: two ways, to take them away or to keep what is written. It
 * is no fault. Once taken away, what is left is read again before it is sent.
 */
export function HealthSaid({
  health: { words, isTaken },
  prefix,
  files = false,
}: {
  readonly health: HealthWords;
  readonly prefix: string | undefined;
  readonly files?: boolean | undefined;
}) {
  const id = fieldId("mots-sante-dit", prefix);
  return (
    <section class="raison pile-s" aria-labelledby={id} tabindex={-1} autofocus>
      <h2 id={id} class="h-petit">
        {isTaken ? texts.healthTaken(words) : texts.saysHealth(words)}
      </h2>
      <p class="petit">
        {isTaken ? texts.readAgain : texts.healthKept}
        {files && ` ${texts.chooseAgain}`}
      </p>
      {!isTaken && (
        <div class="rang">
          <Button name={HEALTH_ANSWER} value={HEALTH_ANSWERS.take}>
            {texts.takeHealth}
          </Button>
          <Button name={HEALTH_ANSWER} value={HEALTH_ANSWERS.keep} kind="clair">
            {texts.keepHealth}
          </Button>
        </div>
      )}
    </section>
  );
}
