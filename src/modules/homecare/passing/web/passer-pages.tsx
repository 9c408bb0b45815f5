import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { ButtonLink, Form, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import {
  ADVANCES,
  MY_PASSINGS,
  myPassingAt,
  NEVER_HERE,
  PASSING,
  passingAt,
} from "../../domain/address.ts";
import { advancedTexts } from "../../web/advanced.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { SeenPassing, SeenPassings } from "../actions/see-passing.ts";
import { offerForm } from "./forms.ts";
import { AnswerWithout } from "./guest-page.tsx";
import { Said, sayPlace, sayWhen } from "./passing-said.tsx";
import { passerTexts as texts } from "./texts.fr.ts";

/** « Un coup de main, en passant »: what is asked of who passes, where that does not say by whom. */
export function PassingsPage({
  seen: { asked, elsewhere, mayAsk, today },
}: {
  readonly seen: SeenPassings;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow>
      {asked.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneSays}</p>
        </Empty>
      ) : (
        <Lines>
          {asked.map((one) => (
            <div class="pile-s">
              <h2 class="petit">
                <a href={passingAt(one.id)}>{one.what}</a>
              </h2>
              <p>
                {sayWhen(one, today)}, {sayPlace(one)}
              </p>
            </div>
          ))}
        </Lines>
      )}
      {elsewhere.length > 0 && <p>{texts.elsewhere(elsewhere)}</p>}
      {mayAsk && (
        <p>
          <ButtonLink href={MY_PASSINGS} kind="clair">
            {texts.ask}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** One of them, as who has its address reads it; who answered reads there what became of it. */
export function PassingPage({
  seen,
  back,
}: {
  readonly seen: SeenPassing;
  readonly back: GivenBack;
}) {
  const above = [{ label: texts.title, at: PASSING }];
  if (seen.how === "over")
    return (
      <Page title={texts.over} heading={texts.over} noindex narrow breadcrumb={above}>
        <p>{texts.overSays}</p>
      </Page>
    );
  return (
    <Page title={seen.what} heading={seen.what} noindex narrow back={back} breadcrumb={above}>
      <Facts
        facts={[
          { label: texts.when, says: sayWhen(seen, seen.today) },
          { label: texts.place, says: sayPlace(seen) },
        ]}
      />
      <How seen={seen} back={back} />
      <p class="petit doux">
        {texts.money} <a href={NEVER_HERE}>{words.neverHere}</a>
      </p>
      <p class="petit">
        <a href={`/signaler/coup-de-main/${seen.id}`} rel="nofollow">
          {texts.report}
        </a>
      </p>
    </Page>
  );
}

/** To what one paid for it. */
const PaidForIt = () => (
  <p class="petit">
    <a href={ADVANCES}>{advancedTexts.add}</a>
  </p>
);

type Read = Exclude<SeenPassing, { readonly how: "over" }>;

function How({ seen, back }: { readonly seen: Read; readonly back: GivenBack }) {
  const { id, how, told, myName } = seen;
  const at = passingAt(id);
  if (how === "waiting" || how === "yes")
    return (
      <>
        <Problems problem={back.problem} kept={false} />
        <Said told={told} at={at} />
        {how === "yes" && <PaidForIt />}
      </>
    );
  if (how === "own")
    return (
      <>
        <p>{texts.own}</p>
        <p>
          <a href={myPassingAt(id)}>{texts.mine}</a>
        </p>
      </>
    );
  return (
    <>
      <p>{texts.unnamed}</p>
      {how === "under-age" && <p>{texts.underAge}</p>}
      {how === "visitor" && (
        <>
          <p>
            <ButtonLink href={`/entrer?vers=${at}`} pictogram="enter">
              {texts.enter}
            </ButtonLink>
          </p>
          <AnswerWithout ask={id} back={back} />
        </>
      )}
      {how === "may" && (
        <>
          <Form
            action={at}
            asks={offerForm}
            values={{ name: myName }}
            back={back}
            send={texts.send}
          />
          <p class="petit doux">{texts.after}</p>
        </>
      )}
    </>
  );
}
