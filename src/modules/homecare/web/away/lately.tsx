import { Press } from "#ui/form";
import { Said } from "#ui/panel";

import type { SeenWeek } from "../../actions/see-week.ts";
import type { SeenBack } from "../../called/actions/see-back.ts";
import { Back, BackTold, StillAway } from "../../called/web/back.tsx";
import { backTexts } from "../../called/web/texts.fr.ts";
import { AT, PAUSE } from "../../domain/address.ts";
import { Away, AwaySays } from "../away-told.tsx";
import { awayTexts } from "./texts.fr.ts";
import { texts } from "../texts.fr.ts";

/** What « Chez moi » says first, by the word of its address. */
export const LATELY = { absence: "absence", retour: "retour" } as const;

const on = { at: AT, words: awayTexts.on };

/** That one is away, or there again, said just now: alone on its screen, without a button under the finger that said it. */
export function Lately({
  said,
  seen,
  back,
}: {
  readonly said: keyof typeof LATELY;
  readonly seen: SeenWeek;
  readonly back: SeenBack | undefined;
}) {
  if (said === "absence" && seen.pause !== undefined)
    return (
      <>
        <Said says={awayTexts.said} on={on}>
          <AwaySays seen={seen} pause={seen.pause} />
        </Said>
        <Press action={`${PAUSE}/retour`}>{texts.backAgain}</Press>
      </>
    );
  if (said === "retour" && seen.pause === undefined)
    return (
      <>
        <Said says={backTexts.title} on={on}>
          {back !== undefined && <BackTold back={back} />}
        </Said>
        {back !== undefined && <StillAway back={back} />}
      </>
    );
  return null;
}

/** The same once it was read: among what else « Chez moi » says. */
export function AwayOrBack({
  seen,
  back,
}: {
  readonly seen: SeenWeek;
  readonly back: SeenBack | undefined;
}) {
  return (
    <>
      <Away seen={seen} />
      <Back back={back} />
    </>
  );
}
