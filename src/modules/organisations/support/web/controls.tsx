import { writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";

import { isNearEnd, otherSide, type Side } from "../domain/accompaniment.ts";
import type { WithOther } from "../actions/see-accompanied.ts";
import { longerForm } from "./forms.ts";
import { bothTexts as texts } from "./texts.fr.ts";

export interface ControlsProps {
  readonly seen: WithOther;
  readonly side: Side;
  /** The address of this accompaniment, under which its forms are. */
  readonly at: string;
  readonly today: Temporal.PlainDate;
  /** The accompaniment whose form is given back. */
  readonly sent: string | undefined;
  readonly back: GivenBack;
}

/** What a side may do with what stands: end it in one tap, ask for longer, say who may know. */
export function Controls(props: ControlsProps) {
  const { seen, side, at, today, sent, back } = props;
  const { one, other } = seen;
  const isBack = sent === one.id && back.form === "longer";
  return (
    <>
      <Longer {...props} />
      <Press
        action={`${at}/finir`}
        prefix={`fin-${one.id}`}
        kind="clair"
        label={texts.endWith(other.name)}
      >
        {texts.end}
      </Press>
      <details class="pile-s" open={isBack || isNearEnd(one, today)}>
        <summary>
          {texts.more}
          <span class="hors"> : {other.name}</span>
        </summary>
        <Form
          action={`${at}/prolonger`}
          prefix={`prolonger-${one.id}`}
          asks={longerForm}
          values={{ until: one.until.add({ months: 12 }) }}
          back={isBack ? backTo("longer", back) : {}}
          send={texts.longerSend}
        />
        <p class="petit">{sayShown(seen, side)}</p>
        <Press
          action={`${at}/${one.shownBy[side] ? "cacher" : "montrer"}`}
          prefix={`montrer-${one.id}`}
          kind="clair"
        >
          {one.shownBy[side] ? texts.hide : texts.show}
          <span class="hors"> : {other.name}</span>
        </Press>
      </details>
    </>
  );
}

function sayShown({ one: { shownBy } }: WithOther, side: Side): string {
  const [us, them] = [shownBy[side], shownBy[otherSide(side)]];
  if (us && them) return texts.shownBoth;
  return us ? texts.shownUs : them ? texts.shownThem : texts.shownNot;
}

/** One of the two asked for longer: the other answers. */
function Longer({ seen: { one, other }, side, at }: ControlsProps) {
  if (one.wanted === undefined) return null;
  const day = writeDate(one.wanted.until);
  if (one.wanted.by === side) return <p class="petit">{texts.wanted(day)}</p>;
  return (
    <div class="pile-s">
      <p>{texts.wantsYou(other.name, day)}</p>
      <div class="rang">
        <Press action={`${at}/prolonger/oui`} prefix={`oui-${one.id}`}>
          {texts.longerYes}
        </Press>
        <Press action={`${at}/prolonger/non`} prefix={`non-${one.id}`} kind="clair">
          {texts.longerNo}
        </Press>
      </div>
    </div>
  );
}
