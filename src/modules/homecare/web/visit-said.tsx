import { ShownFace } from "#ui/avatar";
import { useFrame } from "#ui/frame";

import type { SeenVisit } from "../actions/see-week.ts";
import { visitAt, whoAt } from "../domain/address.ts";
import type { Expected } from "../domain/week.ts";
import { sayNear } from "../instead/web/near.ts";
import { texts as find } from "../instead/web/texts.fr.ts";
import { sayComing, stillComing } from "./passages/came-said.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/**
 * The words of a visit, struck with the reason where nobody comes. They lead to its page, and where nobody comes any more to naming
 * somebody for that day; but in simple mode, where each way counts: there one way follows all the days (`FindSomebody`), and « Mes
 * visites » leads to all.
 */
export function VisitSaid({
  expected,
  bare = useFrame().person?.simple === true,
  today,
  isClosed = false,
}: {
  readonly expected: Expected<SeenVisit>;
  readonly today: Temporal.PlainDate;
  /** Nothing begins: nobody is named. */
  readonly isClosed?: boolean | undefined;
  readonly bare?: boolean | undefined;
}) {
  const { visit, starts, state, without, nobody } = expected;
  const words = bare ? visit.title : <a href={visitAt(visit.id)}>{visit.title}</a>;
  if (without !== undefined)
    return (
      <>
        {words}. <strong>{helperTexts.without(without)}.</strong>
        {!isClosed && !bare && <FindOne {...{ visit, starts, today }} />}
      </>
    );
  if (nobody === true)
    return (
      <>
        {words}. <strong>{helperTexts.nobodyThen}</strong>
      </>
    );
  if (state === "expected")
    return (
      <>
        {words}
        <WhoComes expected={expected} />
      </>
    );
  return (
    <>
      <s>{words}</s> : {state === "off" ? texts.off : texts.paused}
    </>
  );
}

/** The way to naming somebody for that day, until it is past. */
function FindOne({
  visit,
  starts,
  today,
}: Pick<Expected<SeenVisit>, "visit" | "starts"> & { readonly today: Temporal.PlainDate }) {
  const day = starts.toPlainDate();
  if (Temporal.PlainDate.compare(day, today) < 0) return null;
  return (
    <>
      {" "}
      <a href={whoAt(visit.id, day)} aria-label={find.findFor(sayNear(day, today), visit.title)}>
        {find.findOne}
      </a>
    </>
  );
}

/** Who comes, by name where the words do not say it, and by the face that each shows to who reads. */
function WhoComes({ expected }: { readonly expected: Expected<SeenVisit> }) {
  const said = sayComing(expected);
  return (
    <>
      {said !== undefined && (
        <>
          . <strong>{said}.</strong>
        </>
      )}
      {stillComing(expected)?.comes.map(
        ({ person }) => person !== undefined && <ShownFace id={person} />,
      )}
    </>
  );
}
