import { dayOf } from "#basics/dates";
import { Press } from "#ui/form";
import { State } from "#ui/state";

import type { SeenGift } from "../actions/see-gifts.ts";
import { giftAt } from "./mine-page.tsx";
import { sayDays, sayFromTo, sayMeasure, sayState } from "./say-gift.ts";
import { TONES } from "./said.tsx";
import { texts } from "./texts.fr.ts";

/** On the page of what it is about, a gift: how much, where it stands, « oui, c’est juste » for who may say it, and its page. */
export function GiftLine({
  gift,
  now,
}: {
  readonly gift: SeenGift;
  readonly now: Temporal.Instant;
}) {
  return (
    <>
      <p>
        <a href={giftAt(gift.id)}>{sayMeasure(gift)}</a>, {sayDays(gift, dayOf(now))}{" "}
        <State tone={TONES[gift.state]}>{sayState(gift)}</State>
      </p>
      <p class="doux">{sayFromTo(gift)}</p>
      {gift.may.answer && (
        <Press action={`${giftAt(gift.id)}/oui`} prefix="donne-oui" kind={undefined}>
          {texts.yes}
        </Press>
      )}
    </>
  );
}
