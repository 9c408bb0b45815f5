import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { Press } from "#ui/form";

import { sayHour } from "../../web/hours.fr.ts";
import type { Asked } from "../actions/see-passing.ts";
import type { Told } from "../domain/passing.ts";
import { passerTexts as texts } from "./texts.fr.ts";

/** « Samedi 5 décembre, 10 heures » */
export const sayWhen = ({ day, at }: Pick<Asked, "day" | "at">, today: Temporal.PlainDate) =>
  `${capital(writeDay(day, today))}, ${sayHour(at)}`;

/** « L’épicerie, Saoû » */
export const sayPlace = ({ place, commune }: Pick<Asked, "place" | "commune">) =>
  place === undefined ? commune : `${place}, ${commune}`;

/** That one waits, or what a yes told; and the button that takes it back. */
export function Said({ told, at }: { readonly told: Told | undefined; readonly at: string }) {
  return (
    <>
      <p>{told === undefined ? texts.waiting : texts.yes(told.name)}</p>
      {told !== undefined && (
        <p>
          <strong>{texts.where(told.where)}</strong> {texts.until}
        </p>
      )}
      <Press action={`${at}/retirer`} kind="clair">
        {texts.back}
      </Press>
    </>
  );
}
