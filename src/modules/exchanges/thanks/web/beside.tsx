import { isSide } from "../../protocol/domain/exchange.ts";
import type { Beside } from "../../protocol/web/exchange-props.ts";
import { readThanks } from "../actions/read-thanks.ts";
import { seeThanks } from "../actions/see-thanks.ts";
import { THANKS } from "./forms.ts";
import { isFirst, ThanksBox } from "./thanks-box.tsx";

/** The thanks, on the page of an exchange that is done: for its two sides. From a letter they are read among its words. */
export const thanksBeside: Beside = async (app, actor, { seen, at, back, link }) => {
  if (!isSide(seen.you) || link !== undefined) return undefined;
  const thanks = await seeThanks(app, actor, { exchange: seen.kept.id, as: seen.you });
  if (thanks === undefined) return undefined;
  const { mine, theirs, mayThank } = thanks;
  if (theirs?.readAt === undefined && theirs !== undefined)
    await readThanks(app, actor, { exchange: seen.kept.id, as: seen.you });
  if (!mayThank && mine === undefined && theirs === undefined) return undefined;
  return {
    box: <ThanksBox seen={seen} thanks={thanks} now={app.clock.now()} at={at} back={back} />,
    day: undefined,
    waitsForYou: false,
    holdsBack: mayThank && back.form === THANKS,
    isTheLand: mayThank && isFirst(thanks),
  };
};
