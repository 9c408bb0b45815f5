import { useFrame } from "#ui/frame";

import type { SeenVisit } from "../actions/see-week.ts";
import { instead, NEW_HELPER, visitAt } from "../domain/address.ts";
import type { Expected } from "../domain/week.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/**
 * The words of a visit, struck with the reason where nobody comes. They lead to its page, but in simple mode: there each
 * way counts, and « Mes visites » leads to all. Where nobody comes any more, that leads straight to naming somebody for that day.
 */
export function VisitSaid({
  expected: { visit, starts, state, without, coming, nobody },
  bare = useFrame().person?.simple === true,
  isClosed = false,
}: {
  readonly expected: Expected<SeenVisit>;
  /** Nothing begins: nobody is named. */
  readonly isClosed?: boolean | undefined;
  readonly bare?: boolean | undefined;
}) {
  const words = bare ? visit.title : <a href={visitAt(visit.id)}>{visit.title}</a>;
  if (without !== undefined)
    return (
      <>
        {words}.{" "}
        <strong>
          {isClosed ? (
            <>{helperTexts.without(without)}.</>
          ) : (
            <a href={`${NEW_HELPER}${instead(visit.id, starts.toPlainDate())}`}>
              {helperTexts.without(without)}.
            </a>
          )}
        </strong>
      </>
    );
  if (nobody === true)
    return (
      <>
        {words}. <strong>{helperTexts.nobodyThen}</strong>
      </>
    );
  if (coming !== undefined)
    return (
      <>
        {words}. <strong>{helperTexts.coming(coming)}.</strong>
      </>
    );
  if (state === "expected") return <>{words}</>;
  return (
    <>
      <s>{words}</s> : {state === "off" ? texts.off : texts.paused}
    </>
  );
}
