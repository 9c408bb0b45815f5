import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

import { AT, COUNTED, HELPERS } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { SeenCounting } from "../actions/be-counted.ts";
import { countedForm } from "./forms.ts";
import { countedTexts as texts } from "./texts.fr.ts";

/** « Dire où il manque quelqu’un »: the sentence, the commune, one button; and one that takes it back. */
export function CountedPage({
  seen,
  back,
}: {
  readonly seen: SeenCounting;
  readonly back: GivenBack;
}) {
  const { counted } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.title, at: HELPERS },
      ]}
    >
      {counted === undefined ? (
        <NotYet seen={seen} back={back} />
      ) : (
        <>
          <Problems problem={back.problem} kept={false} />
          <p>
            {texts.counted(counted.commune)} {texts.from(writeDay(counted.from, seen.today))}
          </p>
          <Press action={`${COUNTED}/arreter`}>{texts.stop}</Press>
        </>
      )}
      <p class="petit doux">{texts.who}</p>
    </Page>
  );
}

function NotYet({
  seen: { isClosed, isMine },
  back,
}: {
  readonly seen: SeenCounting;
  readonly back: GivenBack;
}) {
  if (!isMine) return <p>{texts.notMine}</p>;
  if (isClosed) return <p>{texts.closed}</p>;
  return (
    <>
      <p>{texts.sentence}</p>
      <Form action={COUNTED} asks={countedForm(undefined)} back={back} send={texts.agree} />
    </>
  );
}
