import type { GivenBack } from "#basics/form";
import { spacedSlip } from "#rules/people";
import { ButtonLink, Form, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SaidSharing } from "../actions/in-words.ts";
import type { SeenPaper, SeenUnsaid } from "../actions/print-paper.ts";
import type { Denied, Witnessed } from "../actions/see-witnessed.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { saySentence } from "../domain/sentence.fr.ts";
import { AT, aboveOneSharing, aboveSharings, PAPERS, WITNESS } from "./at.ts";
import { askAgainTexts, stopsUnsaid } from "./sharing-texts.fr.ts";
import { witnessForm } from "./witness-forms.ts";
import { dayIn, deniedTexts, witnessTexts as texts } from "./witness-texts.fr.ts";

/** « /temoin »: the code of a sheet, and how it was said. */
export function WitnessPage({
  back,
  isDone,
}: {
  readonly back: GivenBack;
  readonly isDone: boolean;
}) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      narrow
      breadcrumb={aboveSharings}
      back={back}
    >
      {isDone && (
        <Cove>
          <output>{texts.done}</output>
        </Cove>
      )}
      <Form action={WITNESS} asks={witnessForm} back={back} send={texts.send} class="pile" />
      <p class="petit doux">{texts.who}</p>
    </Page>
  );
}

/** « /agir/partages »: what one opened for somebody, with a sheet to make of each. */
export function UnsaidPage({
  unsaid: { waiting, over },
  now,
}: {
  readonly unsaid: SeenUnsaid;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={texts.acting} lead={texts.actingLead} noindex narrow>
      {waiting.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <Lines>
          {waiting.map((one) => (
            <Waits one={one} now={now} />
          ))}
        </Lines>
      )}
      <p>
        <a href={`${PAPERS}/redemander`}>{askAgainTexts.forWay}</a>
      </p>
      <p class="petit doux">{texts.notTheirs}</p>
      {over.length > 0 && (
        <Section title={texts.over} id="arrete" class="pile-s">
          <ul class="pile-s">
            {over.map(({ who, what }) => (
              <li>{texts.overOf(who, what)}</li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** What was opened in somebody's name and waits for their yes, with the way to its sheet. */
function Waits({ one, now }: { readonly one: SaidSharing; readonly now: Temporal.Instant }) {
  const sentence = saySentence({ ...one, until: one.toSayAgain?.until }, now);
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <p>{sentence}</p>
        <p class="petit doux">{stopsUnsaid(one, now)}</p>
      </div>
      {one.isAwaited ? (
        <p class="petit doux">{texts.awaited}</p>
      ) : (
        <Press action={`${PAPERS}/${one.id}/feuille`} label={texts.makeOf(sentence)}>
          {texts.make}
        </Press>
      )}
    </div>
  );
}

/** The sheet itself: what is read aloud, and the code. */
export function PaperPage({
  paper: { person, sentence, code, endsAt },
  now,
}: {
  readonly paper: SeenPaper;
  readonly now: Temporal.Instant;
}) {
  const { publicUrl } = useFrame();
  return (
    <Page
      title={texts.sheet(person)}
      lead={texts.sheetLead(person)}
      noindex
      narrow
      breadcrumb={[{ label: texts.acting, at: PAPERS }]}
    >
      <Cove class="pile-s">
        <p class="gros">{sentence}</p>
        <p>{texts.alsoRead}</p>
        <p>{sharingText.words}</p>
      </Cove>
      <p>{texts.type(`${publicUrl}${WITNESS}`)}</p>
      <p class="gros">
        <strong>{spacedSlip(code)}</strong>
      </p>
      <p>{texts.until(dayIn(endsAt, now))}</p>
      <p class="petit">{texts.who}</p>
      <p class="petit doux sans-papier">
        {texts.not} {texts.print}
      </p>
    </Page>
  );
}

/** What others wrote that one said before them: before all else on one's page, each denied from there. */
export function SaidBefore({
  witnessed,
  now,
}: {
  readonly witnessed: readonly Witnessed[];
  readonly now: Temporal.Instant;
}) {
  if (witnessed.length === 0) return null;
  return (
    <Section title={texts.said} id="temoin">
      <p>{texts.saidLead}</p>
      <Lines>
        {witnessed.map(({ sharing, who, by, sentence, saidAt }) => (
          <div class="rang bouts">
            <div class="pile-s">
              <p>{sentence}</p>
              <p class="petit doux">{texts.saidBy(who, by, dayIn(saidAt, now))}</p>
            </div>
            <ButtonLink
              href={`${AT}/${sharing}/pas-vrai`}
              kind="clair"
              label={texts.notSaidOf(sentence)}
            >
              {texts.notSaid}
            </ButtonLink>
          </div>
        ))}
      </Lines>
    </Section>
  );
}

/** What one answered is not true, of what others wrote that one said. */
export function SaidNotTrue({
  denied,
  now,
}: {
  readonly denied: readonly Denied[];
  readonly now: Temporal.Instant;
}) {
  if (denied.length === 0) return null;
  return (
    <Section title={deniedTexts.section} id="pas-vrai">
      <p>{deniedTexts.sectionLead}</p>
      <Lines>
        {denied.map(({ who, by, sentence, saidAt, deniedAt }) => (
          <div class="pile-s">
            <p>{sentence}</p>
            <p class="petit doux">
              {texts.saidBy(who, by, dayIn(saidAt, now))} {deniedTexts.denied(dayIn(deniedAt, now))}
            </p>
          </div>
        ))}
      </Lines>
    </Section>
  );
}

/** Before one says that it is not true: what follows of it. */
export function DenyPage({
  one: { sharing, who, by, sentence, saidAt },
  now,
}: {
  readonly one: Witnessed;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page
      title={deniedTexts.title}
      lead={deniedTexts.lead(who)}
      noindex
      narrow
      breadcrumb={aboveOneSharing}
    >
      <Cove class="pile-s">
        <p class="gros">{sentence}</p>
        <p class="petit doux">{texts.saidBy(who, by, dayIn(saidAt, now))}</p>
      </Cove>
      <ul>
        <li>{deniedTexts.stops}</li>
        <li>{deniedTexts.never(who)}</li>
        <li>{deniedTexts.looked}</li>
        <li>{deniedTexts.untold}</li>
      </ul>
      <Form action={`${AT}/${sharing}/pas-vrai`} send={deniedTexts.send} />
      <p>
        <a href={AT}>{deniedTexts.cancel}</a>
      </p>
    </Page>
  );
}
