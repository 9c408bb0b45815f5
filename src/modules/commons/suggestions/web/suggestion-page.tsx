import { writeMoment } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import type { SeenOne } from "../actions/see-suggestions.ts";
import { suggestionAt, suggestionsAt } from "./addresses.ts";
import type { SuggestionWords } from "../domain/suggestion.ts";
import { Change, PassageShown } from "./change.tsx";
import { partlyForm, refuseForm } from "./forms.ts";
import { cellsForm, cellsKnown } from "./line-forms.ts";
import { lineTexts, textsOf } from "./line-texts.fr.ts";
import { nameOf, stateOf } from "./suggestion-view.tsx";
import { texts } from "./texts.fr.ts";

export const [ACCEPT, PARTLY, REFUSE] = ["accept", "partly", "refuse"] as const;

export interface SuggestionPageProps {
  readonly seen: SeenOne;
  readonly back: GivenBack;
  readonly now: Temporal.Instant;
}

/** One suggestion: its words added and removed, where its paragraph stands, and the answer. */
export function SuggestionPage({ seen, back, now }: SuggestionPageProps) {
  const { document, suggestion, may, isMine } = seen;
  const { one, says } = suggestion;
  const isAnswered = one.state !== "waiting";
  return (
    <Page
      title={texts.oneOf(document.title, nameOf(suggestion))}
      heading={texts.one}
      noindex
      sheets={["commons.css"]}
      back={back}
      breadcrumb={[...above(seen), { label: texts.listTitle, at: suggestionsAt(document.id) }]}
      above={[texts.by(nameOf(suggestion), writeMoment(one.madeAt, now)), ...stateOf(suggestion)]}
    >
      <p class="petit">{texts.legend}</p>
      <article class="prose" lang={document.language}>
        <Change says={says} />
      </article>
      {says.why !== undefined && (
        <Section title={texts.itsWhy} id="pourquoi-dit" small class="pile-s">
          <p class="mots">{says.why}</p>
        </Section>
      )}
      {!isAnswered && <Today seen={seen} />}
      {isAnswered && <Answered seen={seen} now={now} />}
      {may.write && !isAnswered && <Answer seen={seen} back={back} />}
      {isMine && !isAnswered && (
        <details class="pile-s">
          <summary>{texts.withdraw}</summary>
          <p class="petit">{texts.withdrawSays}</p>
          <Press action={`${suggestionAt(document.id, one.id)}/retirer`} prefix="retirer">
            {texts.withdraw}
          </Press>
        </details>
      )}
      {!isMine && document.published !== undefined && !suggestion.isUnseen && (
        <p class="petit">
          <a href={`/signaler/proposition/${one.id}`}>{texts.report}</a>
        </p>
      )}
    </Page>
  );
}

type Shown = Pick<SuggestionPageProps, "seen">;

function Today({ seen: { document, suggestion, today, isDouble } }: Shown) {
  const { how } = suggestion.standing;
  const { columns } = suggestion.says;
  const says = textsOf(columns !== undefined);
  if (isDouble)
    return (
      <Cove>
        <p>{lineTexts.stands}</p>
      </Cove>
    );
  if (how === "there") return null;
  const goneOf = today === undefined ? says.gone : says.goneNear;
  return (
    <Cove class="pile-s">
      <p>{how === "gone" ? goneOf : says.changed}</p>
      {today !== undefined && (
        <PassageShown columns={columns} words={today} lang={document.language} />
      )}
    </Cove>
  );
}

function Answered({ seen, now }: Shown & Pick<SuggestionPageProps, "now">) {
  const { document, suggestion } = seen;
  const { one, says, answererName: by } = suggestion;
  const state = texts.states[one.state];
  return (
    <Section title={texts.answer} id="reponse" class="pile-s">
      <p>
        {by === "" || one.decidedAt === undefined
          ? texts.answeredBy(state)
          : texts.answered(state, by, writeMoment(one.decidedAt, now))}
      </p>
      {one.state === "partly" && says.taken !== undefined && (
        <>
          <h3 class="h-petit">{texts.taken}</h3>
          <PassageShown columns={says.columns} words={says.taken} lang={document.language} />
        </>
      )}
      {says.reason !== undefined && (
        <>
          <h3 class="h-petit">{texts.reasonIs}</h3>
          <p class="mots">{says.reason}</p>
        </>
      )}
      {one.kept !== undefined && <Kept seen={seen} kept={one.kept} />}
    </Section>
  );
}

/** The version that came of it; what stands beside is chosen about by who writes there. */
function Kept({ seen, kept }: Shown & { readonly kept: number }) {
  const { document, isBeside, may } = seen;
  const at = documentAt(document.id, kept);
  if (isBeside && !may.write) return null;
  return (
    <p>
      {isBeside ? (
        <a href={`${at}/choisir`}>{texts.chooseBeside(kept)}</a>
      ) : (
        <a href={at}>{texts.version(kept)}</a>
      )}
    </p>
  );
}

function Answer({ seen, back }: Shown & Pick<SuggestionPageProps, "back">) {
  const { document, suggestion } = seen;
  const { one, says, standing } = suggestion;
  const { columns } = says;
  const saysOf = textsOf(columns !== undefined);
  const at = suggestionAt(document.id, one.id);
  return (
    <Section title={texts.answer} id="repondre">
      {standing.how === "there" ? (
        <p>{texts.acceptSays}</p>
      ) : (
        <p class="raison">{saysOf.acceptBeside}</p>
      )}
      <Press action={`${at}/accepter`} back={backTo(ACCEPT, back)} prefix="accepter">
        {texts.accept}
      </Press>
      {says.words !== "" && <Partly at={at} says={says} back={back} />}
      <details class="pile-s" open={back.form === REFUSE}>
        <summary>{texts.refuse}</summary>
        <Form
          action={`${at}/refuser`}
          asks={refuseForm}
          back={backTo(REFUSE, back)}
          send={texts.refuseSend}
          prefix="refus"
        />
      </details>
      {suggestion.isUnseen && one.hiddenBecause === undefined && (
        <Press action={`${at}/ouvrir`} kind="clair" prefix="ouvrir">
          {texts.open}
        </Press>
      )}
    </Section>
  );
}

/** In other words; a line that goes is taken whole or not. */
function Partly(props: {
  readonly at: string;
  readonly says: SuggestionWords;
  readonly back: GivenBack;
}) {
  const { at, says, back } = props;
  const { columns, words } = says;
  const shared = { back: backTo(PARTLY, back), send: texts.partlySend, prefix: "partie" };
  return (
    <details class="pile-s" open={back.form === PARTLY}>
      <summary>{texts.partly}</summary>
      <p class="petit">{textsOf(columns !== undefined).partlyHelp}</p>
      {columns === undefined ? (
        <Form {...shared} action={`${at}/en-partie`} asks={partlyForm} values={{ words }} />
      ) : (
        <Form
          {...shared}
          action={`${at}/ligne-en-partie`}
          asks={cellsForm(
            columns.map((title) => ({ title })),
            words,
          )}
          values={cellsKnown(words)}
        />
      )}
    </details>
  );
}
